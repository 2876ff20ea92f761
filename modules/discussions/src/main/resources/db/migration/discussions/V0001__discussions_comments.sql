-- Comments on any record, or on a line or field of it, and the texts they had before they were edited.

grant usage on schema discussions to ${workingRole};

create table discussions.comment (
    id uuid primary key,
    client_id uuid not null,
    -- the record: its kind and key, and the engagement whose roles decide who may comment
    subject_type text not null,
    subject_key text not null,
    engagement text,
    -- the line or field of the record; null for the record itself
    anchor text check (length(anchor) between 7 and 200),
    -- the comment that began the thread; null for that one
    reply_to uuid references discussions.comment (id),
    author_id uuid not null,
    -- Markdown as typed
    body text not null check (length(body) between 1 and 20000),
    created_at timestamptz not null,
    edited_at timestamptz,
    edits integer not null default 0 check (edits >= 0),
    resolved_at timestamptz,
    resolved_by uuid,
    version integer not null default 1,
    check ((edited_at is null) = (edits = 0)),
    check ((resolved_at is null) = (resolved_by is null)),
    check (reply_to is null or resolved_at is null)
);
create index comment_of_subject on discussions.comment (subject_type, subject_key, created_at, id);
call kernel.protect('discussions.comment');
-- What was said stays said.
revoke delete on discussions.comment from ${workingRole};

create table discussions.comment_revision (
    id uuid primary key,
    client_id uuid not null,
    comment_id uuid not null references discussions.comment (id),
    -- 1 for the first text
    number integer not null check (number > 0),
    body text not null,
    written_at timestamptz not null,
    unique (comment_id, number)
);
call kernel.protect('discussions.comment_revision');
revoke update, delete on discussions.comment_revision from ${workingRole};
