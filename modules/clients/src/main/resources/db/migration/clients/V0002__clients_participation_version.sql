-- Two administrators who give somebody a role at the same time are told so, as with every other record that changes.
alter table clients.participation add column version integer not null default 1;
