-- Where somebody is signed in. Only a hash of what the browser's session holds is kept.
create table clients.session (
    id uuid primary key,
    id_hash bytea not null,
    person_id uuid not null references clients.person (id),
    client_id uuid not null,
    created_at timestamptz not null,
    -- to the minute
    last_used_at timestamptz not null,
    device text not null check (length(device) <= 80),
    network_address text not null check (length(network_address) <= 64)
);
create unique index session_id_hash on clients.session (id_hash);
create index session_person on clients.session (person_id);
call kernel.protect('clients.session');

-- Who a session belongs to, as they are now, and that it has been used. It ends 60 minutes after its last use and 12 hours
-- after signing in, whatever the server's own memory of it says.
create function clients.viewer_of_session(presented_hash bytea, moment timestamptz)
    returns table (id uuid, name text, email text, side text, organisation_id uuid, administrator boolean,
                   zone text, language text, theme text, clients text, participations text)
    language plpgsql as $$
#variable_conflict use_column
declare
    seen constant text := coalesce(current_setting('tandem.clients', true), '');
begin
    perform set_config('tandem.clients', '*', true);
    return query
    select v.* from clients.session s, clients.viewer_of(s.person_id) v
     where s.id_hash = presented_hash
       and s.last_used_at > moment - interval '60 minutes' and s.created_at > moment - interval '12 hours';
    if found then
        update clients.session set last_used_at = moment
         where id_hash = presented_hash and last_used_at < moment - interval '1 minute';
    end if;
    perform set_config('tandem.clients', seen, true);
end $$;
