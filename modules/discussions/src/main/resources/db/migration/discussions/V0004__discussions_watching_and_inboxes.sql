-- Who watches which record, and what people were told of.

create table discussions.watch (
    client_id uuid not null,
    subject_type text not null,
    subject_key text not null,
    engagement text not null,
    person_id uuid not null,
    -- false for somebody who has stopped, whom nothing that they do makes watch again
    watching boolean not null,
    since timestamptz not null,
    primary key (subject_type, subject_key, person_id)
);
call kernel.protect('discussions.watch');
call kernel.protect_engagement('discussions.watch', 'engagement');
revoke delete on discussions.watch from ${workingRole};

create table discussions.notification (
    id uuid primary key,
    client_id uuid not null,
    -- who is told
    person_id uuid not null,
    reason text not null check (reason in ('MENTIONED', 'YOUR_TURN', 'AGREEMENT', 'COMMENT', 'STATE')),
    subject_type text not null,
    subject_key text not null,
    engagement text not null,
    subject_title text,
    comment_id uuid references discussions.comment (id),
    -- as in the audit log; null for a comment
    action text,
    -- null for the portal
    actor_id uuid,
    -- the side that only may know of it, as of its comment
    only_for text check (only_for in ('CLIENT', 'PROVIDER')),
    created_at timestamptz not null,
    read_at timestamptz,
    check ((comment_id is null) <> (action is null))
);
create index notification_of_person on discussions.notification (person_id, created_at desc, id desc);
create index notification_of_person_by_reason on discussions.notification (person_id, reason, created_at desc, id desc);
create index notification_unread on discussions.notification (person_id, created_at desc, id desc) where read_at is null;
call kernel.protect('discussions.notification');
call kernel.protect_engagement('discussions.notification', 'engagement');
call kernel.protect_side('discussions.notification', 'only_for');
call kernel.protect_person('discussions.notification', 'person_id');
