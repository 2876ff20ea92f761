-- Engagements with their environments, and what both sides look ahead with: features, flags, actions.

grant usage on schema engagements to ${workingRole};

create table engagements.engagement (
    code text primary key check (length(code) <= 16),
    client_id uuid not null,
    name text not null check (length(name) between 1 and 120),
    zone text not null,
    state text not null check (state in ('ACTIVE', 'CLOSED')),
    started_on date not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version integer not null
);
-- Lists of engagements are read client by client, in the order of the codes.
create index engagement_of_client on engagements.engagement (client_id, code);
call kernel.protect('engagements.engagement');

create table engagements.environment (
    engagement text not null references engagements.engagement (code),
    client_id uuid not null,
    name text not null check (length(name) between 1 and 60),
    position integer not null,
    primary key (engagement, name)
);
call kernel.protect('engagements.environment');

create table engagements.feature (
    key text primary key,
    client_id uuid not null,
    engagement text not null references engagements.engagement (code),
    title text not null check (length(title) between 1 and 200),
    description text,
    state text not null check (state in ('IDEA', 'PLANNED', 'IN_DEVELOPMENT', 'READY', 'RELEASED', 'DROPPED')),
    state_since timestamptz not null,
    target_date date,
    environments jsonb not null default '[]',
    -- The expected load; null where nobody has said yet.
    peak_requests_per_second numeric check (peak_requests_per_second >= 0),
    concurrent_users numeric check (concurrent_users >= 0),
    storage_gb_per_month numeric check (storage_gb_per_month >= 0),
    egress_gb_per_day numeric check (egress_gb_per_day >= 0),
    -- Whether the provider has acknowledged the target date and load as they are now, and what it acknowledged last.
    acknowledgement text not null check (acknowledgement in ('NONE', 'CURRENT', 'STALE')),
    acknowledged_by uuid,
    acknowledged_at timestamptz,
    acknowledged_plan jsonb,
    waiting_for text check (waiting_for in ('CLIENT', 'PROVIDER')),
    waiting_since timestamptz not null,
    announced_by uuid not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    updated_by uuid not null,
    version integer not null,
    check ((acknowledgement = 'NONE') = (acknowledged_at is null))
);
-- Lists are in the order of the target dates, those without one last.
create index feature_of_client on engagements.feature (client_id, (coalesce(target_date, 'infinity'::date)), key);
create index feature_of_engagement on engagements.feature (engagement, (coalesce(target_date, 'infinity'::date)), key);
create index feature_open on engagements.feature (engagement, waiting_for, waiting_since)
    where state not in ('RELEASED', 'DROPPED');
call kernel.protect('engagements.feature');

create table engagements.flag (
    key text primary key,
    client_id uuid not null,
    engagement text not null references engagements.engagement (code),
    subject_type text not null,
    subject_key text not null,
    severity text not null check (severity in ('MINOR', 'MAJOR', 'BLOCKING')),
    concern text not null check (length(concern) between 1 and 2000),
    evidence text,
    mitigation text,
    state text not null check (state in ('RAISED', 'ACKNOWLEDGED', 'LOWERED', 'ACCEPTED')),
    state_since timestamptz not null,
    raised_by uuid not null,
    raised_side text not null check (raised_side in ('CLIENT', 'PROVIDER')),
    raised_at timestamptz not null,
    acknowledged_by uuid,
    acknowledged_at timestamptz,
    lowered_by uuid,
    lowered_at timestamptz,
    reason text check (state <> 'LOWERED' or reason is not null),
    client_accepted_by uuid,
    client_accepted_at timestamptz,
    provider_accepted_by uuid,
    provider_accepted_at timestamptz,
    waiting_for text check (waiting_for in ('CLIENT', 'PROVIDER')),
    waiting_since timestamptz not null,
    updated_at timestamptz not null,
    version integer not null
);
create index flag_of_client on engagements.flag (client_id, raised_at, key);
create index flag_of_engagement on engagements.flag (engagement, raised_at, key);
create index flag_on_subject on engagements.flag (subject_key, subject_type);
create index flag_open on engagements.flag (engagement, waiting_for, waiting_since)
    where state in ('RAISED', 'ACKNOWLEDGED');
call kernel.protect('engagements.flag');

create table engagements.action (
    key text primary key,
    client_id uuid not null,
    engagement text not null references engagements.engagement (code),
    subject_type text not null,
    subject_key text not null,
    title text not null check (length(title) between 1 and 200),
    owner_id uuid not null,
    owner_side text not null check (owner_side in ('CLIENT', 'PROVIDER')),
    due date,
    state text not null check (state in ('OPEN', 'DONE')),
    state_since timestamptz not null,
    done_by uuid,
    created_by uuid not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version integer not null
);
create index action_of_client on engagements.action (client_id, (coalesce(due, 'infinity'::date)), key);
create index action_of_engagement on engagements.action (engagement, (coalesce(due, 'infinity'::date)), key);
create index action_on_subject on engagements.action (subject_key, subject_type);
create index action_open on engagements.action (engagement, owner_side, created_at) where state = 'OPEN';
call kernel.protect('engagements.action');
