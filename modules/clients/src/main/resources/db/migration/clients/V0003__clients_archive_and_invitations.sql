-- Clients can be renamed and archived; people are invited by one-time links that can be sent anew and withdrawn.
alter table clients.organisation add column archived_at timestamptz;
alter table clients.organisation add column version integer not null default 1;
create index organisation_by_name on clients.organisation (name, id);

create index person_by_name on clients.person (name, id);
create index person_of_organisation_by_name on clients.person (organisation_id, name, id);
drop index clients.person_organisation;

-- The latest invitation of somebody. It stays once the link is used; withdrawn ones go.
create table clients.invitation (
    person_id uuid primary key references clients.person (id),
    client_id uuid not null,
    link_hash bytea not null,
    mail_id uuid not null,
    invited_at timestamptz not null,
    expires_at timestamptz not null
);
call kernel.protect('clients.invitation');

-- Whether anybody, of whatever client, signs in with an address. Two who ask for the same address at a time wait for each
-- other. The answer is for the portal only: whoever invites is never told who that is.
create function clients.address_taken(address text) returns boolean
    language plpgsql as $$
declare
    seen constant text := coalesce(current_setting('tandem.clients', true), '');
    taken boolean;
begin
    perform pg_advisory_xact_lock(hashtextextended(address, 20260001));
    perform set_config('tandem.clients', '*', true);
    taken := exists (select 1 from clients.person p where p.email = address);
    perform set_config('tandem.clients', seen, true);
    return taken;
end $$;
