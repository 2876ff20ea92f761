-- Server builds, their revisions, what both sides said of them, and when they came into which state.

grant usage on schema server_builds to ${workingRole};

create table server_builds.server_build (
    key text primary key,
    client_id uuid not null,
    engagement text not null,
    environment text not null,
    title text not null check (length(title) between 1 and 200),
    state text not null
        check (state in ('DESIGNING', 'IN_REVIEW', 'AGREED', 'BUILDING', 'HANDED_OVER', 'IN_SERVICE', 'RETIRED')),
    state_since timestamptz not null,
    state_reason text,
    revision integer not null check (revision >= 1),
    waiting_for text check (waiting_for in ('CLIENT', 'PROVIDER')),
    waiting_since timestamptz,
    created_by uuid not null,
    created_at timestamptz not null,
    updated_by uuid not null,
    updated_at timestamptz not null,
    version integer not null
);
create index server_build_list on server_builds.server_build (created_at desc, key desc);
create index server_build_of_engagement on server_builds.server_build (engagement, created_at desc, key desc);
create index server_build_open on server_builds.server_build (engagement, waiting_since) where waiting_for is not null;
call kernel.protect('server_builds.server_build');

-- Immutable: the working role may add revisions and read them.
create table server_builds.revision (
    build text not null references server_builds.server_build (key),
    number integer not null check (number >= 1),
    client_id uuid not null,
    specification jsonb not null,
    message text not null check (length(message) between 1 and 500),
    author_id uuid not null,
    created_at timestamptz not null,
    primary key (build, number)
);
call kernel.protect('server_builds.revision');
revoke update, delete on server_builds.revision from ${workingRole};

create table server_builds.verdict (
    build text not null references server_builds.server_build (key),
    client_id uuid not null,
    side text not null check (side in ('CLIENT', 'PROVIDER')),
    person_id uuid not null,
    revision integer not null check (revision >= 1),
    verdict text not null check (verdict in ('AGREE', 'CHANGES_WANTED')),
    reason text check (length(reason) between 1 and 2000),
    given_at timestamptz not null
);
create index verdict_of_build on server_builds.verdict (build);
call kernel.protect('server_builds.verdict');
revoke update, delete on server_builds.verdict from ${workingRole};

create table server_builds.step (
    id uuid primary key,
    build text not null references server_builds.server_build (key),
    client_id uuid not null,
    state text not null,
    at timestamptz not null
);
create index step_of_build on server_builds.step (build, at);
create index step_in_time on server_builds.step (client_id, at);
call kernel.protect('server_builds.step');
revoke update, delete on server_builds.step from ${workingRole};
