-- Where a change request came from that was brought in with its history: the tool, and the number that it had there. Both are
-- found by the words of a search. Beside them what the file said that has no field here, among it the names of people who are
-- nobody's account, and what is needed to tell a newer export from the same one.
alter table change_requests.change_request
    add column imported_source text check (length(imported_source) between 1 and 40),
    add column imported_number text check (length(imported_number) between 1 and 60),
    add column imported jsonb,
    add check ((imported_source is null) = (imported_number is null) and (imported_source is null) = (imported is null));
create unique index change_request_imported on change_requests.change_request (engagement, imported_source, imported_number)
    where imported_number is not null;

-- What is searched is a generated column, whose expression cannot be changed in place before PostgreSQL 17; the view stands on it.
drop view change_requests.change_request_in_sight;
alter table change_requests.change_request drop column search;
alter table change_requests.change_request add column search tsvector generated always as
    (to_tsvector('simple', key || ' ' || title || ' ' || coalesce(imported_source || ' ' || imported_number || ' ', '')
                           || coalesce(reason, ''))) stored;
create index change_request_text on change_requests.change_request using gin (search);
create view change_requests.change_request_in_sight as
    select * from change_requests.change_request
     where (client_id = any ((select kernel.visible_clients())::uuid[]) or (select kernel.sees_all_clients()))
       and ((select kernel.sees_all_engagements()) or engagement = (select kernel.only_engagement()));
grant select on change_requests.change_request_in_sight to ${workingRole};

-- Whoever brings in states with their real times says so for as long as it writes, and writes them down itself: what it changes in
-- a record is not a change of now.
drop trigger change_request_moved on change_requests.change_request;
create trigger change_request_moved after update on change_requests.change_request
    for each row when ((old.state is distinct from new.state or old.waiting_for is distinct from new.waiting_for)
                       and coalesce(current_setting('tandem.brings_history', true), '') = '')
    execute function change_requests.keep_state_change();
