-- Mail that is to leave the portal, written in the transaction of what it tells of and sent after it. A body may hold a
-- one-time link, so it is emptied as soon as the mail has left or is no longer wanted.
create table kernel.outbox (
    id uuid primary key,
    -- whose record the mail tells of: a client, or zero for the provider
    client_id uuid not null,
    recipient text not null check (length(recipient) between 3 and 254),
    subject text not null check (length(subject) between 1 and 250),
    body text,
    created_at timestamptz not null,
    sent_at timestamptz,
    recalled_at timestamptz,
    attempts integer not null default 0,
    -- null: not tried any more
    next_attempt_at timestamptz,
    last_error text,
    check (body is null or sent_at is null and recalled_at is null)
);
create index outbox_due on kernel.outbox (next_attempt_at) where next_attempt_at is not null;
create index outbox_latest on kernel.outbox (created_at desc, id desc);
call kernel.protect('kernel.outbox');
create index outbox_given_up on kernel.outbox (created_at desc, id desc)
    where next_attempt_at is null and sent_at is null and recalled_at is null;
