-- Passkeys: the public half of key pairs whose private half never leaves its owner's device.
create table clients.passkey (
    id uuid primary key,
    person_id uuid not null references clients.person (id),
    client_id uuid not null,
    -- random bytes that stand for the person on their devices; the same for all of a person's
    user_handle bytea not null check (length(user_handle) between 16 and 64),
    -- what the device calls it
    credential_id bytea not null check (length(credential_id) between 1 and 1023),
    -- the attested credential data of WebAuthn: kind of device, credential id, public key
    credential bytea not null,
    -- how often it was used, as the device counts; zero forever if the device does not count
    sign_count bigint not null check (sign_count >= 0),
    -- whether it may be, and is, copied between its owner's devices
    backup_eligible boolean not null,
    backed_up boolean not null,
    -- how browsers reach the device, such as internal,hybrid
    transports text not null check (length(transports) <= 200),
    name text not null check (length(name) between 1 and 80),
    created_at timestamptz not null,
    last_used_at timestamptz
);
create unique index passkey_credential_id on clients.passkey (credential_id);
create index passkey_person on clients.passkey (person_id);
call kernel.protect('clients.passkey');

-- What signing in has to know of one passkey, while nobody is signed in yet.
create function clients.passkey_of(presented_id bytea)
    returns table (id uuid, person_id uuid, user_handle bytea, credential bytea, backup_eligible boolean)
    language plpgsql as $$
#variable_conflict use_column
declare
    seen constant text := coalesce(current_setting('tandem.clients', true), '');
begin
    perform set_config('tandem.clients', '*', true);
    return query
    select k.id, k.person_id, k.user_handle, k.credential, k.backup_eligible
      from clients.passkey k join clients.person p on p.id = k.person_id
     where k.credential_id = presented_id and p.active;
    perform set_config('tandem.clients', seen, true);
end $$;

-- As before; a passkey is a second factor too: whoever has one is asked for it after the password.
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
               and not exists (select from clients.passkey k where k.person_id = v.id)
      from clients.session s, clients.viewer_of(s.person_id) v
     where s.id_hash = presented_hash
       and s.last_used_at > moment - interval '60 minutes' and s.created_at > moment - interval '12 hours';
    if found then
        update clients.session set last_used_at = moment
         where id_hash = presented_hash and last_used_at < moment - interval '1 minute';
    end if;
    perform set_config('tandem.clients', seen, true);
end $$;
