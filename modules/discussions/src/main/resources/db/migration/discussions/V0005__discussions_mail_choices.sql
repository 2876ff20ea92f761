-- For which reasons people want a mail; who has not said so gets one where they are named and where it is their turn.
create table discussions.mail_choice (
    person_id uuid not null,
    client_id uuid not null,
    reason text not null check (reason in ('MENTIONED', 'YOUR_TURN', 'AGREEMENT', 'COMMENT', 'STATE')),
    way text not null check (way in ('SINGLE', 'NONE')),
    primary key (person_id, reason)
);
call kernel.protect('discussions.mail_choice');
