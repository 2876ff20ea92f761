-- Status reports: what each side wrote about an engagement's week, and the editions that were published.

grant usage on schema status_reports to ${workingRole};

-- A row is there once somebody has written. Paragraphs count their revisions each for itself, so that the two sides don't
-- get into one another's way.
create table status_reports.report (
    key text primary key,
    client_id uuid not null,
    engagement text not null,
    week text not null check (week ~ '^[0-9]{4}-W[0-9]{2}$'),
    state text not null check (state in ('DRAFT', 'PUBLISHED')),
    waiting_for text check (waiting_for in ('CLIENT', 'PROVIDER')),
    waiting_since timestamptz not null,
    client_text text check (length(client_text) <= 10000),
    client_author uuid,
    client_author_name text,
    client_written_at timestamptz,
    client_revision integer not null default 0,
    provider_text text check (length(provider_text) <= 10000),
    provider_author uuid,
    provider_author_name text,
    provider_written_at timestamptz,
    provider_revision integer not null default 0,
    updated_at timestamptz not null,
    version integer not null,
    unique (engagement, week)
);
-- The list over all engagements of somebody who sees all.
create index report_by_week on status_reports.report (week desc, engagement);
create index report_waiting on status_reports.report (engagement, waiting_for, waiting_since)
    where waiting_for is not null;
call kernel.protect('status_reports.report');

-- What was published, with all that was shown. Never changed: the working role may only add and read. The snapshot is
-- json, not jsonb: it stays as it was written.
create table status_reports.edition (
    key text primary key references status_reports.report (key),
    client_id uuid not null,
    published_at timestamptz not null,
    published_by uuid not null,
    published_by_name text not null,
    health text not null check (health in ('ON_COURSE', 'NEEDS_A_LOOK', 'HELD_BACK')),
    figures jsonb not null,
    snapshot json not null
);
call kernel.protect('status_reports.edition');
revoke update, delete on status_reports.edition from ${workingRole};
