-- Files whose records are brought in as change requests. The work is done piece by piece by whichever node has taken it; a
-- node that dies leaves it to the others once its time is over.
create table change_requests.moving_in (
    id uuid primary key,
    client_id uuid not null,
    engagement text not null,
    -- who brings the records in, as they were when they asked for it
    person_id uuid not null,
    person_name text not null,
    side text not null check (side in ('CLIENT', 'PROVIDER')),
    language text not null,
    file_name text not null check (length(file_name) between 1 and 200),
    bytes bigint not null,
    charset text not null,
    separator text not null,
    headings jsonb not null,
    layout jsonb not null,
    state text not null check (state in ('CHOSEN', 'CHECKING', 'CHECKED', 'BRINGING_IN', 'DONE', 'BROKEN')),
    -- why it could not go on: a text's key and what the text names
    problem jsonb,
    -- whether the lines stand in moving_in_line
    is_read boolean not null default false,
    bytes_read bigint not null default 0,
    lines integer not null default 0,
    records integer not null default 0,
    records_done integer not null default 0,
    made integer not null default 0,
    changed integer not null default 0,
    there integer not null default 0,
    rejected_records integer not null default 0,
    rejected_lines integer not null default 0,
    state_changes integer not null default 0,
    attempts integer not null default 0,
    taken_by uuid,
    taken_until timestamptz,
    created_at timestamptz not null,
    started_at timestamptz,
    ended_at timestamptz
);
create index moving_in_of_engagement on change_requests.moving_in (engagement, created_at desc, id);
create index moving_in_under_way on change_requests.moving_in (started_at) where state in ('CHECKING', 'BRINGING_IN');
call kernel.protect('change_requests.moving_in');
call kernel.protect_engagement('change_requests.moving_in', 'engagement');

-- The file, until it is done with. Its pieces are kept as they come, and the file itself once all of it is there.
create table change_requests.moving_in_chunk (
    moving_in uuid not null references change_requests.moving_in (id) on delete cascade deferrable initially deferred,
    place integer not null,
    client_id uuid not null,
    content bytea not null,
    primary key (moving_in, place)
);
call kernel.protect('change_requests.moving_in_chunk');

-- Its lines while it is worked on; afterwards those that were left out, with the reasons.
create table change_requests.moving_in_line (
    moving_in uuid not null references change_requests.moving_in (id) on delete cascade,
    line integer not null,
    client_id uuid not null,
    -- the number of the record that it tells of; null where it cannot be told
    record text,
    cells jsonb not null,
    reasons jsonb,
    primary key (moving_in, line)
);
create index moving_in_line_of_record on change_requests.moving_in_line (moving_in, record);
create index moving_in_line_left_out on change_requests.moving_in_line (moving_in, line) where reasons is not null;
call kernel.protect('change_requests.moving_in_line');

-- Its records in the order of the file.
create table change_requests.moving_in_record (
    moving_in uuid not null references change_requests.moving_in (id) on delete cascade,
    place integer not null,
    client_id uuid not null,
    record text not null,
    lines integer not null,
    primary key (moving_in, place)
);
call kernel.protect('change_requests.moving_in_record');

-- How files of a tool are read, kept by name for the next one.
create table change_requests.moving_in_layout (
    engagement text not null,
    name text not null check (length(name) between 1 and 60),
    client_id uuid not null,
    layout jsonb not null,
    saved_by uuid not null,
    saved_at timestamptz not null,
    primary key (engagement, name)
);
call kernel.protect('change_requests.moving_in_layout');
call kernel.protect_engagement('change_requests.moving_in_layout', 'engagement');
