-- What all modules share in the database: who sees which rows, the audit log, idempotency keys.

grant usage on schema kernel to ${workingRole};

-- The clients that the running transaction may see. Empty outside a transaction that was told its viewer.
create function kernel.visible_clients() returns uuid[]
    language sql stable parallel safe
    return string_to_array(nullif(nullif(current_setting('tandem.clients', true), ''), '*'), ',')::uuid[];

-- Whether the running transaction may see all clients: administrators, and the portal itself.
create function kernel.sees_all_clients() returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('tandem.clients', true) = '*', false);

-- Forces row-level security on a table with a column client_id, and grants the working role what it may do with rows
-- that it sees. The sub-selects make the two settings be read once a statement, not once a row.
create procedure kernel.protect_for(target text, working_role text)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format(
        'create policy viewers_clients on %s'
        ' using (client_id = any ((select kernel.visible_clients())::uuid[]) or (select kernel.sees_all_clients()))', target);
    execute format('grant select, insert, update, delete on %s to %I', target, working_role);
end $$;

create procedure kernel.protect(target text)
    language sql as $$ call kernel.protect_for(target, '${workingRole}') $$;

-- The head of each client's audit chain; the row is locked while an entry is written.
create table kernel.audit_head (
    client_id uuid primary key,
    sequence bigint not null,
    hash bytea not null
);
call kernel.protect('kernel.audit_head');

-- Who changed what and when. Never updated, never deleted: the working role can't. before and after are json, not
-- jsonb: the hash is taken over their exact text.
create table kernel.audit_entry (
    client_id uuid not null,
    sequence bigint not null,
    at timestamptz not null,
    person_id uuid,
    person_name text not null,
    side text,
    subject_type text not null,
    subject_key text not null,
    engagement text,
    action text not null,
    before json,
    after json,
    previous_hash bytea not null,
    hash bytea not null,
    primary key (client_id, sequence)
);
create index audit_entry_of_subject on kernel.audit_entry (client_id, subject_type, subject_key, sequence desc);
call kernel.protect('kernel.audit_entry');
revoke update, delete on kernel.audit_entry from ${workingRole};
revoke delete on kernel.audit_head from ${workingRole};

-- POSTs that carried an Idempotency-Key and changed something; the answer follows once it is known.
create table kernel.idempotent_request (
    person_id uuid not null,
    key text not null,
    client_id uuid not null,
    fingerprint text not null,
    status integer,
    location text,
    etag text,
    body text,
    created_at timestamptz not null default now(),
    primary key (person_id, key)
);
call kernel.protect('kernel.idempotent_request');

-- The last number given in an engagement, per kind of record.
create table kernel.key_number (
    client_id uuid not null,
    engagement text not null,
    kind text not null,
    last integer not null,
    primary key (engagement, kind)
);
call kernel.protect('kernel.key_number');
