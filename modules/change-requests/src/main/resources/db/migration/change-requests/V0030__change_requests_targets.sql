-- Service hours, holidays and targets of an engagement, and what the portal has to look at when.

-- What an engagement has said of them, as one document; an engagement without a row has the usual ones.
create table change_requests.service_level (
    engagement text primary key,
    client_id uuid not null,
    terms jsonb not null,
    updated_at timestamptz not null,
    updated_by uuid not null,
    version integer not null
);
call kernel.protect('change_requests.service_level');
call kernel.protect_engagement('change_requests.service_level', 'engagement');
revoke delete on change_requests.service_level from ${workingRole};

-- Of each change request that was asked for: whether the other side has commented on it, when its clocks are to be looked at
-- next, and of what its sides were told already (0 of nothing, 1 that a target is near, 2 that it has passed). How much of a
-- target is used is never kept: it is worked out from the changes of state.
create table change_requests.target_clock (
    change_request text primary key references change_requests.change_request (key) on delete cascade,
    client_id uuid not null,
    engagement text not null,
    asked_by text not null check (asked_by in ('CLIENT', 'PROVIDER')),
    responded_at timestamptz,
    next_check timestamptz,
    told_response smallint not null default 0 check (told_response between 0 and 2),
    told_client smallint not null default 0 check (told_client between 0 and 2),
    told_provider smallint not null default 0 check (told_provider between 0 and 2)
);
create index target_clock_to_check on change_requests.target_clock (next_check, change_request) where next_check is not null;
call kernel.protect('change_requests.target_clock');
call kernel.protect_engagement('change_requests.target_clock', 'engagement');

-- Whatever moves a change request, or says that it is needed sooner or at another time, has its clocks looked at anew. The
-- database sees to it by itself, so that no way of changing a request can forget it.
create function change_requests.keep_target_clock() returns trigger language plpgsql as $$
begin
    insert into change_requests.target_clock (change_request, client_id, engagement, asked_by, next_check)
    select key, client_id, engagement, side,
           case when new.state in ('DONE', 'ROLLED_BACK', 'DECLINED', 'WITHDRAWN') then null else new.moment end
      from change_requests.change_request where key = new.change_request
    on conflict (change_request) do update set next_check = excluded.next_check;
    return null;
end $$;
create trigger state_change_timed after insert on change_requests.state_change
    for each row when (new.state <> 'DRAFT') execute function change_requests.keep_target_clock();

create function change_requests.check_target_clock() returns trigger language plpgsql as $$
begin
    update change_requests.target_clock set next_check = new.updated_at where change_request = new.key;
    return null;
end $$;
create trigger change_request_retimed after update on change_requests.change_request
    for each row when ((old.priority is distinct from new.priority or old.window_start is distinct from new.window_start)
                       and new.state in ('REQUESTED', 'IN_ASSESSMENT', 'AGREED', 'SCHEDULED', 'IN_PROGRESS'))
    execute function change_requests.check_target_clock();

-- Those that are there already.
select set_config('tandem.clients', '*', true);
insert into change_requests.target_clock (change_request, client_id, engagement, asked_by, next_check)
select key, client_id, engagement, side,
       case when state in ('DONE', 'ROLLED_BACK', 'DECLINED', 'WITHDRAWN') then null else now() end
  from change_requests.change_request c
 where exists (select 1 from change_requests.state_change s where s.change_request = c.key and s.state <> 'DRAFT');
select set_config('tandem.clients', '', true);

-- What was asked for in an engagement, the latest first.
create index state_change_requested on change_requests.state_change (engagement, moment desc) include (change_request)
    where state = 'REQUESTED' and left_state is distinct from 'REQUESTED';
