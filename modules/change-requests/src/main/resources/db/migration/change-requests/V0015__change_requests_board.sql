-- What the board reads, and what the two sides allow themselves on it.

-- A change of state also tells what was left, and since when it had been so: how long a change stayed in a state is one row then,
-- and how many there were in each state at any time is a sum of rows. Where only the turn changed, both states are the same.
alter table change_requests.state_change
    add column kind text,
    add column left_state text,
    add column left_since timestamptz;

create or replace function change_requests.keep_state_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into change_requests.state_change (change_request, client_id, engagement, kind, moment, state, waiting_for)
        values (new.key, new.client_id, new.engagement, new.kind, new.updated_at, new.state, new.waiting_for);
    else
        insert into change_requests.state_change
              (change_request, client_id, engagement, kind, moment, state, waiting_for, left_state, left_since)
        values (new.key, new.client_id, new.engagement, new.kind, new.updated_at, new.state, new.waiting_for,
                old.state, old.state_since);
    end if;
    return null;
end $$;

-- Whoever brings a history of its own need not know of that: each row, in the order of time, finds the one before it.
create function change_requests.complete_state_change() returns trigger language plpgsql as $$
declare
    before change_requests.state_change;
begin
    if new.kind is null then
        select kind into new.kind from change_requests.change_request where key = new.change_request;
    end if;
    if new.left_state is null then
        select * into before from change_requests.state_change
         where change_request = new.change_request and moment <= new.moment order by moment desc limit 1;
        new.left_state := before.state;
        new.left_since := case when before.left_state = before.state then before.left_since else before.moment end;
    end if;
    return new;
end $$;
create trigger state_change_completed before insert on change_requests.state_change
    for each row when (new.kind is null or new.left_state is null and new.state <> 'DRAFT')
    execute function change_requests.complete_state_change();

-- What is there already is told the same.
select set_config('tandem.clients', '*', true);
with told as (
    select ctid as place, change_request, moment, state,
           lag(state) over story as before
      from change_requests.state_change
    window story as (partition by change_request order by moment)
), runs as (
    select *, max(moment) filter (where before is distinct from state)
                  over (partition by change_request order by moment rows between unbounded preceding and 1 preceding) as since
      from told
)
update change_requests.state_change s
   set kind = (select kind from change_requests.change_request c where c.key = s.change_request),
       left_state = runs.before,
       left_since = runs.since
  from runs
 where runs.place = s.ctid;
select set_config('tandem.clients', '', true);

-- How long changes stayed in a state, the latest first; all that is read of it stands in the index.
create index state_change_stay on change_requests.state_change (engagement, left_state, moment)
    include (client_id, kind, left_since) where left_state <> state;
-- What moved in a time.
create index state_change_moved on change_requests.state_change (client_id, moment)
    include (engagement, kind, left_state, state) where coalesce(left_state, 'DRAFT') <> state;
-- What was carried out, the latest first.
create index state_change_carried_out on change_requests.state_change (client_id, moment)
    include (change_request, engagement, kind, left_state, state)
    where state in ('DONE', 'ROLLED_BACK') and coalesce(left_state, 'DRAFT') <> state;

-- A column of the board: those that have been in a state longest, of a client or of an engagement.
create index change_request_on_board on change_requests.change_request (client_id, state, state_since, key) include (engagement, kind);
create index change_request_in_engagements_state on change_requests.change_request (engagement, state, state_since, key)
    include (client_id);

-- How many changes of an engagement a side wants to have in a column at most; null for any number.
create table change_requests.side_limits (
    id text primary key,
    client_id uuid not null,
    engagement text not null,
    side text not null check (side in ('CLIENT', 'PROVIDER')),
    in_assessment integer check (in_assessment between 1 and 99),
    agreed integer check (agreed between 1 and 99),
    scheduled integer check (scheduled between 1 and 99),
    in_progress integer check (in_progress between 1 and 99),
    updated_at timestamptz not null,
    updated_by uuid not null,
    version integer not null,
    unique (engagement, side)
);
call kernel.protect('change_requests.side_limits');
call kernel.protect_engagement('change_requests.side_limits', 'engagement');
revoke delete on change_requests.side_limits from ${workingRole};
