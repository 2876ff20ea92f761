-- Where an entry came from, and the audit log searched: the latest entries of a client, of a record, of a person.

alter table kernel.audit_entry add column origin text;

create index audit_entry_latest on kernel.audit_entry (client_id, at desc, sequence desc);
create index audit_entry_latest_of_record on kernel.audit_entry (client_id, subject_key, at desc, sequence desc);
create index audit_entry_latest_of_person on kernel.audit_entry (client_id, lower(person_name), at desc, sequence desc);
