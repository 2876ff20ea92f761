-- Change requests, their revisions and what the two sides said of them.

grant usage on schema change_requests to ${workingRole};

create table change_requests.change_request (
    key text primary key,
    client_id uuid not null,
    engagement text not null,
    kind text not null check (kind in ('STANDARD', 'NORMAL', 'EMERGENCY')),
    priority text not null check (priority in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
    risk text not null check (risk in ('LOW', 'MEDIUM', 'HIGH')),
    title text not null check (length(title) <= 200),
    reason text,
    plan text,
    test_plan text,
    rollback_plan text,
    environments jsonb not null default '[]',
    server_builds jsonb not null default '[]',
    features jsonb not null default '[]',
    window_start timestamptz,
    window_end timestamptz,
    state text not null check (state in ('DRAFT', 'REQUESTED', 'IN_ASSESSMENT', 'AGREED', 'SCHEDULED', 'IN_PROGRESS',
                                         'DONE', 'ROLLED_BACK', 'DECLINED', 'WITHDRAWN')),
    state_since timestamptz not null,
    outcome text,
    waiting_for text check (waiting_for in ('CLIENT', 'PROVIDER')),
    revision integer not null,
    requested_by uuid not null,
    side text not null check (side in ('CLIENT', 'PROVIDER')),
    client_owner uuid,
    provider_owner uuid,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    updated_by uuid not null,
    version integer not null,
    search tsvector generated always as
        (to_tsvector('simple', key || ' ' || title || ' ' || coalesce(reason, ''))) stored,
    check (window_end > window_start)
);
-- Lists read one client's newest rows at a time, and an engagement's.
create index change_request_of_client on change_requests.change_request (client_id, updated_at, key);
create index change_request_created on change_requests.change_request (client_id, created_at, key);
create index change_request_in_state on change_requests.change_request (client_id, state, updated_at, key);
create index change_request_of_engagement on change_requests.change_request (engagement, updated_at, key);
create index change_request_waiting on change_requests.change_request (engagement, waiting_for, state_since)
    where waiting_for is not null;
create index change_request_text on change_requests.change_request using gin (search);
call kernel.protect('change_requests.change_request');

-- What a revision said; never changed once written.
create table change_requests.revision (
    change_request text not null references change_requests.change_request (key),
    number integer not null,
    client_id uuid not null,
    author uuid not null,
    message text,
    created_at timestamptz not null,
    content jsonb not null,
    primary key (change_request, number)
);
call kernel.protect('change_requests.revision');

create table change_requests.verdict (
    change_request text not null references change_requests.change_request (key),
    client_id uuid not null,
    side text not null check (side in ('CLIENT', 'PROVIDER')),
    person_id uuid not null,
    revision integer not null,
    verdict text not null check (verdict in ('AGREE', 'CHANGES_WANTED')),
    reason text,
    given_at timestamptz not null
);
create index verdict_of_change_request on change_requests.verdict (change_request);
call kernel.protect('change_requests.verdict');
