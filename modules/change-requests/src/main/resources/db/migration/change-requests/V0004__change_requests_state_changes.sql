-- Which states a change request went through, and whose turn it was in each: what flow, ageing and targets are worked out from.
-- The database keeps it by itself, so that no way of changing a request can forget it; what is brought in with a history of its
-- own (begun in another state than DRAFT) is given that history by whoever brings it.
create table change_requests.state_change (
    change_request text not null references change_requests.change_request (key) on delete cascade,
    client_id uuid not null,
    engagement text not null,
    moment timestamptz not null,
    state text not null,
    waiting_for text check (waiting_for in ('CLIENT', 'PROVIDER'))
);
create index state_change_of_change_request on change_requests.state_change (change_request, moment);
call kernel.protect('change_requests.state_change');
call kernel.protect_engagement('change_requests.state_change', 'engagement');
revoke update, delete on change_requests.state_change from ${workingRole};

create function change_requests.keep_state_change() returns trigger language plpgsql as $$
begin
    insert into change_requests.state_change (change_request, client_id, engagement, moment, state, waiting_for)
    values (new.key, new.client_id, new.engagement, new.updated_at, new.state, new.waiting_for);
    return null;
end $$;
create trigger change_request_begun after insert on change_requests.change_request
    for each row when (new.state = 'DRAFT') execute function change_requests.keep_state_change();
create trigger change_request_moved after update on change_requests.change_request
    for each row when (old.state is distinct from new.state or old.waiting_for is distinct from new.waiting_for)
    execute function change_requests.keep_state_change();

-- Of those that are there, the beginning and the present are known.
select set_config('tandem.clients', '*', true);
insert into change_requests.state_change (change_request, client_id, engagement, moment, state, waiting_for)
select key, client_id, engagement, created_at, 'DRAFT', side from change_requests.change_request
union all
select key, client_id, engagement, state_since, state, waiting_for from change_requests.change_request where state <> 'DRAFT';
select set_config('tandem.clients', '', true);
