-- A second factor at sign-in: codes of an app. The secret is encrypted under the installation's key.
create table clients.second_factor (
    person_id uuid primary key references clients.person (id),
    client_id uuid not null,
    secret bytea not null,
    -- the last time step whose code was used: each code works once
    last_step bigint not null,
    -- null while it is being set up
    confirmed_at timestamptz
);
call kernel.protect('clients.second_factor');

-- For those who have lost the app; each works once and is gone then. Only hashes are kept.
create table clients.recovery_code (
    person_id uuid not null references clients.person (id),
    client_id uuid not null,
    code_hash bytea not null,
    primary key (person_id, code_hash)
);
call kernel.protect('clients.recovery_code');

-- Whether an organisation wants its people to have a second factor.
alter table clients.organisation add column required_second_factor boolean not null default false;

-- As before, and whether the person has to set up a second factor before anything else.
drop function clients.viewer_of_session(bytea, timestamptz);
create function clients.viewer_of_session(presented_hash bytea, moment timestamptz)
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
           exists (select from clients.organisation o where o.id = v.organisation_id and o.required_second_factor)
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
