-- Freeze windows: periods in which only emergency changes are allowed, of one engagement or of the provider as a whole.

create table change_requests.freeze (
    id uuid primary key,
    -- zero for those of the provider as a whole
    client_id uuid not null,
    engagement text,
    name text not null check (length(name) between 1 and 120),
    reason text not null check (length(reason) between 1 and 2000),
    -- what the clocks show there; the wall time stays over daylight-saving changes
    zone text not null,
    starts_at timestamp not null,
    ends_at timestamp not null,
    repeats text not null check (repeats in ('NEVER', 'WEEKLY', 'MONTHLY', 'YEARLY')),
    -- names of days of the week; used by WEEKLY
    days jsonb not null default '[]',
    -- no occurrence begins after it; null for no end
    last_day date,
    -- from then on it holds no longer; null while it holds
    ended_at timestamptz,
    created_by uuid not null,
    created_at timestamptz not null,
    updated_by uuid not null,
    updated_at timestamptz not null,
    version integer not null,
    check (ends_at > starts_at),
    check ((engagement is null) = (client_id = '00000000-0000-0000-0000-000000000000'))
);
create index freeze_of_client on change_requests.freeze (client_id, starts_at desc, id);
call kernel.protect('change_requests.freeze');

-- Those of the provider as a whole are read by everybody who may see anything at all, and written by administrators only.
create policy provider_wide_is_read_by_all on change_requests.freeze for select
    using (engagement is null and coalesce(current_setting('tandem.clients', true), '') <> '');
create policy provider_wide_is_made_by_administrators on change_requests.freeze as restrictive for insert to ${workingRole}
    with check (engagement is not null or (select kernel.sees_all_clients()));
create policy provider_wide_is_changed_by_administrators on change_requests.freeze as restrictive for update to ${workingRole}
    using (engagement is not null or (select kernel.sees_all_clients()));
create policy provider_wide_is_kept on change_requests.freeze as restrictive for delete to ${workingRole}
    using (engagement is not null or (select kernel.sees_all_clients()));
-- A token that was made for one engagement sees that one's and the provider's.
create policy viewers_engagement on change_requests.freeze as restrictive to ${workingRole}
    using ((select kernel.sees_all_engagements()) or engagement is null or engagement = (select kernel.only_engagement()));

-- That a change was scheduled in spite of a freeze, by whom and why; never changed once written.
create table change_requests.freeze_override (
    change_request text not null references change_requests.change_request (key),
    client_id uuid not null,
    engagement text not null,
    freeze_id uuid not null references change_requests.freeze (id),
    freeze_name text not null,
    reason text not null check (length(reason) between 1 and 2000),
    person_id uuid not null,
    given_at timestamptz not null
);
create index freeze_override_of_change_request on change_requests.freeze_override (change_request, given_at);
call kernel.protect('change_requests.freeze_override');
call kernel.protect_engagement('change_requests.freeze_override', 'engagement');
revoke update, delete on change_requests.freeze_override from ${workingRole};

-- What stands in a stretch of time, one client at a time. Comparing moments is trusted not to leak what it has seen, so the
-- index is used although row-level security is in force; an index of ranges (gist) would not be.
create index change_request_window on change_requests.change_request (client_id, window_start, window_end, state)
    where window_start is not null;
