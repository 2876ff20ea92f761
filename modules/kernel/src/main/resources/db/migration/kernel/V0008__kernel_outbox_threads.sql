-- Mails about the same record belong together in mail programs; and what tells of one side's note is for that side only.
alter table kernel.outbox add column thread text check (length(thread) between 1 and 120);
alter table kernel.outbox add column only_for text check (only_for in ('CLIENT', 'PROVIDER'));
call kernel.protect_side('kernel.outbox', 'only_for');
