-- Templates for standard changes: what both sides agree to beforehand, so that a change made from one needs no further word.

create table change_requests.template (
    id uuid primary key,
    client_id uuid not null,
    engagement text not null,
    name text not null check (length(name) between 1 and 120),
    state text not null check (state in ('DRAFT', 'PROPOSED', 'AGREED', 'RETIRED')),
    state_since timestamptz not null,
    waiting_for text check (waiting_for in ('CLIENT', 'PROVIDER')),
    -- what the current revision says
    content jsonb not null,
    revision integer not null check (revision >= 1),
    -- the one that changes are made from; null until one was agreed to
    agreed_revision integer check (agreed_revision between 1 and revision),
    client_leads smallint not null default 1 check (client_leads between 1 and 3),
    provider_leads smallint not null default 1 check (provider_leads between 1 and 3),
    -- the side that wrote the current revision
    side text not null check (side in ('CLIENT', 'PROVIDER')),
    created_by uuid not null,
    created_at timestamptz not null,
    updated_by uuid not null,
    updated_at timestamptz not null,
    version integer not null
);
create index template_of_engagement on change_requests.template (engagement, name, id);
create index template_waiting on change_requests.template (engagement, waiting_for, state_since) where waiting_for is not null;
call kernel.protect('change_requests.template');
call kernel.protect_engagement('change_requests.template', 'engagement');

-- What a revision said; never changed once written.
create table change_requests.template_revision (
    template uuid not null references change_requests.template (id),
    revision integer not null,
    client_id uuid not null,
    engagement text not null,
    author uuid not null,
    message text,
    created_at timestamptz not null,
    content jsonb not null,
    primary key (template, revision)
);
call kernel.protect('change_requests.template_revision');
call kernel.protect_engagement('change_requests.template_revision', 'engagement');
revoke update, delete on change_requests.template_revision from ${workingRole};

create table change_requests.template_verdict (
    template uuid not null references change_requests.template (id),
    client_id uuid not null,
    side text not null check (side in ('CLIENT', 'PROVIDER')),
    person_id uuid not null,
    stands_in_for uuid,
    revision integer not null,
    verdict text not null check (verdict in ('AGREE', 'CHANGES_WANTED')),
    reason text,
    given_at timestamptz not null
);
create index verdict_of_template on change_requests.template_verdict (template);
call kernel.protect('change_requests.template_verdict');

-- The template that a change was made from, its revision then, what was asked, and whether the change still says what both
-- sides agreed to with it; {} for none.
alter table change_requests.change_request add column used_template jsonb not null default '{}';
