-- What lists read, measured at a million rows with row-level security in force.

-- The order of a list and all that it can be filtered by: a row that the filter drops is dropped in the index already. The
-- columns of the order come first, so that the rows are still read in it.
drop index change_requests.change_request_of_client;
create index change_request_of_client on change_requests.change_request
    (client_id, updated_at, key, state, waiting_for, kind, priority);
drop index change_requests.change_request_created;
create index change_request_created on change_requests.change_request
    (client_id, created_at, key, state, waiting_for, kind, priority);
-- With the client, so that a list over many clients does not read an engagement once for each of them.
drop index change_requests.change_request_of_engagement;
create index change_request_of_engagement on change_requests.change_request (engagement, client_id, updated_at, key);

-- Row-level security comes before any operator that might tell what it has seen, and the one that compares words with a text is
-- not trusted in that; so an index of words is of no use, and a search read every row of every client that the viewer sees. This
-- view has the same limit as the policy, as a condition like any other: the database may look for the words first. It reads as
-- the tables' owner, who never answers anybody but through it.
create policy owner_searches on change_requests.change_request for select to current_user using (true);
create view change_requests.change_request_in_sight as
    select * from change_requests.change_request
     where client_id = any ((select kernel.visible_clients())::uuid[]) or (select kernel.sees_all_clients());
grant select on change_requests.change_request_in_sight to ${workingRole};
