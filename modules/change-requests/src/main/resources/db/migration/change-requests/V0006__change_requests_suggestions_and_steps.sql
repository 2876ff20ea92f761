-- Other words or values that somebody of either side proposes for a field of a change request; whoever asked takes them in,
-- alone or several as one revision that credits them, or puts them aside.
create table change_requests.suggestion (
    id uuid primary key,
    change_request text not null references change_requests.change_request (key),
    client_id uuid not null,
    field text not null check (field in ('title', 'reason', 'plan', 'steps', 'testPlan', 'rollbackPlan', 'priority', 'window')),
    value text not null,
    note text,
    revision integer not null,
    author uuid not null,
    made_at timestamptz not null,
    state text not null check (state in ('OPEN', 'TAKEN_IN', 'PUT_ASIDE')),
    decided_by uuid,
    decided_at timestamptz,
    decision_note text,
    check ((state = 'OPEN') = (decided_at is null))
);
create index suggestion_of_change_request on change_requests.suggestion (change_request, made_at);
call kernel.protect('change_requests.suggestion');

-- Whose suggestions a revision took in.
alter table change_requests.revision add column credited jsonb not null default '[]';

-- How a change is carried out: its steps, when it was really begun and ended, whether it is paused, what was learned.
alter table change_requests.change_request
    add column steps jsonb not null default '[]',
    add column started_at timestamptz,
    add column ended_at timestamptz,
    add column paused_since timestamptz,
    add column pause_reason text,
    add column learned text;

create table change_requests.step_done (
    change_request text not null references change_requests.change_request (key),
    number integer not null,
    client_id uuid not null,
    person_id uuid not null,
    moment timestamptz not null,
    primary key (change_request, number)
);
call kernel.protect('change_requests.step_done');
