-- Private addresses at which a calendar program reads somebody's calendar. Only a hash of the address's secret is kept.
create table change_requests.calendar_feed (
    id uuid primary key,
    -- the owner's organisation; zero for the provider's people
    client_id uuid not null,
    person_id uuid not null,
    -- null for all engagements that the owner takes part in
    engagement text,
    token_hash bytea not null unique,
    made_at timestamptz not null,
    last_read_on date,
    unique nulls not distinct (person_id, engagement)
);
call kernel.protect('change_requests.calendar_feed');
