-- What a token may be used for, where, and when it was used last.
alter table clients.api_token
    add column id uuid not null default gen_random_uuid(),
    add column scopes text not null default 'READ,REQUEST,COMMENT,OPERATE,ADMIN',
    add column engagement text,
    add column last_used_at timestamptz;
create unique index api_token_id on clients.api_token (id);
create index api_token_person on clients.api_token (person_id, created_at desc);
-- From here on each token says it itself.
alter table clients.api_token alter column scopes drop default, alter column id drop default;

-- Who a token acts as, narrowed to its engagement if it is for one, and that it has been used.
drop function clients.viewer_of_token(bytea, timestamptz);
create function clients.viewer_of_token(presented_hash bytea, moment timestamptz)
    returns table (id uuid, name text, email text, side text, organisation_id uuid, administrator boolean,
                   zone text, language text, theme text, clients text, participations text,
                   token_id uuid, scopes text, engagement text)
    language plpgsql as $$
#variable_conflict use_column
declare
    seen constant text := coalesce(current_setting('tandem.clients', true), '');
begin
    perform set_config('tandem.clients', '*', true);
    return query
    select v.id, v.name, v.email, v.side, v.organisation_id, v.administrator and t.engagement is null,
           v.zone, v.language, v.theme,
           case when t.engagement is null then v.clients else a.client_id::text end,
           case when t.engagement is null then v.participations else a.engagement || '=' || a.role end,
           t.id, t.scopes, t.engagement
      from clients.api_token t
     cross join lateral clients.viewer_of(t.person_id) v
      left join clients.participation a on a.person_id = t.person_id and a.engagement = t.engagement
     where t.token_hash = presented_hash and (t.expires_at is null or t.expires_at > moment);
    if found then
        update clients.api_token set last_used_at = moment
         where token_hash = presented_hash and (last_used_at is null or last_used_at < moment - interval '1 minute');
    end if;
    perform set_config('tandem.clients', seen, true);
end $$;
