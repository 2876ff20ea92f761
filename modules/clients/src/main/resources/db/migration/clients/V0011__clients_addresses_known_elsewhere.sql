-- Somebody who was invited under an address with which somebody signs in at another organisation: docs/adr/0010. They
-- stand in their organisation like everybody who was invited, have no sign-in address, and so cannot come in.
alter table clients.person alter column email drop not null;
alter table clients.person
    add column asked_email text check (length(asked_email) between 3 and 254 and asked_email = lower(asked_email)),
    add constraint person_one_address check ((email is null) <> (asked_email is null)),
    add constraint person_without_sign_in check (email is not null or password_hash is null and not administrator);
create unique index person_asked_email on clients.person (asked_email, organisation_id) where asked_email is not null;
create index person_asked_by_name on clients.person (name, id) where asked_email is not null;
