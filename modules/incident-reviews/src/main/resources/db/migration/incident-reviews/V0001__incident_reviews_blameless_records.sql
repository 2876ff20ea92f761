-- Incident reviews. The timeline, the conditions and the comparisons of environments are read and written with their review
-- and never by themselves, so they are json of the row. There is no column for who caused anything.

grant usage on schema incident_reviews to ${workingRole};

create table incident_reviews.incident_review (
    key text primary key,
    client_id uuid not null,
    engagement text not null,
    title text not null check (length(title) <= 200),
    severity text not null check (severity in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
    began timestamptz not null,
    detected timestamptz check (detected >= began),
    ended timestamptz check (ended >= began),
    impact text,
    detection text,
    went_well text,
    change_requests jsonb not null default '[]',
    facts jsonb not null default '[]',
    conditions jsonb not null default '[]',
    comparisons jsonb not null default '[]',
    -- The last number given to a fact, condition or comparison of this review.
    last_number integer not null default 0,
    state text not null check (state in ('OPEN', 'CLOSED')),
    state_since timestamptz not null,
    closing_words text,
    closed_by uuid,
    reopening_reason text,
    waiting_for text check (waiting_for in ('CLIENT', 'PROVIDER')),
    waiting_since timestamptz,
    opened_by uuid not null,
    side text not null check (side in ('CLIENT', 'PROVIDER')),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    updated_by uuid not null,
    version integer not null,
    check ((state = 'OPEN') = (waiting_for is not null)),
    check ((waiting_for is null) = (waiting_since is null))
);
-- Lists read one client's newest rows at a time; reports an engagement's; work lists those that have waited longest.
create index incident_review_of_client on incident_reviews.incident_review (client_id, updated_at, key);
create index incident_review_in_state on incident_reviews.incident_review (client_id, state, updated_at, key);
create index incident_review_of_engagement on incident_reviews.incident_review (engagement, updated_at, key);
create index incident_review_waiting on incident_reviews.incident_review (engagement, waiting_for, waiting_since)
    where waiting_for is not null;
call kernel.protect('incident_reviews.incident_review');
