-- How a session was begun: whoever came in by a passkey or by their own organisation's sign-in needs no second factor of ours.
alter table clients.session add column way text not null default 'PASSWORD' check (way in ('PASSWORD', 'PASSKEY', 'OPENID'));
-- From here on each session says it itself.
alter table clients.session alter column way drop default;

create or replace function clients.viewer_of_session(presented_hash bytea, moment timestamptz)
    returns table (id uuid, name text, email text, side text, organisation_id uuid, administrator boolean,
                   zone text, language text, theme text, clients text, participations text, second_factor_due boolean)
    language plpgsql as $$
#variable_conflict use_column
declare
    seen constant text := coalesce(current_setting('tandem.clients', true), '');
begin
    perform set_config('tandem.clients', '*', true);
    return query
    select v.*,
           s.way = 'PASSWORD'
               and exists (select from clients.organisation o where o.id = v.organisation_id and o.required_second_factor)
               and not exists (select from clients.second_factor f where f.person_id = v.id and f.confirmed_at is not null)
      from clients.session s, clients.viewer_of(s.person_id) v
     where s.id_hash = presented_hash
       and s.last_used_at > moment - interval '60 minutes' and s.created_at > moment - interval '12 hours';
    if found then
        update clients.session set last_used_at = moment
         where id_hash = presented_hash and last_used_at < moment - interval '1 minute';
    end if;
    perform set_config('tandem.clients', seen, true);
end $$;
