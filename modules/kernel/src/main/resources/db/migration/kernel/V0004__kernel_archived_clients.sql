-- An archived client's records are read only. It is told here because every change of a record passes by the head of its
-- client's audit chain, and locks it.
alter table kernel.audit_head add column archived boolean not null default false;
