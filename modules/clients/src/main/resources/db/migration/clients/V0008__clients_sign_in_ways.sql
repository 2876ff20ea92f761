-- How a session was begun: whoever came in by a passkey or by their own organisation's sign-in needs no second factor of ours.
alter table clients.session add column way text not null default 'PASSWORD' check (way in ('PASSWORD', 'PASSKEY', 'OPENID'));
-- From here on each session says it itself.
alter table clients.session alter column way drop default;
