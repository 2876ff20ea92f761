-- Files of people to be invited, between looking at them and inviting: one for each person at most, for a day at most.
create table clients.people_import (
    id uuid primary key,
    person_id uuid not null references clients.person (id),
    client_id uuid not null,
    -- whom lines belong to that name no organisation; null where each has to name one
    organisation text,
    -- the file; once its people have been invited, the lines that were left out
    content text not null check (length(content) <= 16777216),
    created_at timestamptz not null,
    done_at timestamptz,
    invited_lines integer,
    invited_people integer,
    left_out integer
);
create unique index people_import_person on clients.people_import (person_id);
create index people_import_created on clients.people_import (created_at);
call kernel.protect('clients.people_import');

-- As before, and whoever asks for many addresses at a time waits for all who ask for one, and they for them.
create or replace function clients.address_taken(address text) returns boolean
    language plpgsql as $$
declare
    seen constant text := coalesce(current_setting('tandem.clients', true), '');
    taken boolean;
begin
    perform pg_advisory_xact_lock_shared(20260002);
    perform pg_advisory_xact_lock(hashtextextended(address, 20260001));
    perform set_config('tandem.clients', '*', true);
    taken := exists (select 1 from clients.person p where p.email = address);
    perform set_config('tandem.clients', seen, true);
    return taken;
end $$;

-- With which of these addresses anybody, of whatever client, signs in. Whoever is about to invite keeps others from doing
-- so until the transaction ends; one lock, because there may be more addresses than the server has room for locks.
create function clients.addresses_taken(addresses text[], keep boolean) returns setof text
    language plpgsql as $$
declare
    seen constant text := coalesce(current_setting('tandem.clients', true), '');
begin
    if keep then
        perform pg_advisory_xact_lock(20260002);
    end if;
    perform set_config('tandem.clients', '*', true);
    return query select p.email from clients.person p where p.email = any (addresses);
    perform set_config('tandem.clients', seen, true);
end $$;
