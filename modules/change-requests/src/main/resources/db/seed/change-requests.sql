-- Change requests in bulk, for measuring: plausible kinds, states and words, spread over the seed's engagements and the last
-- year; what is older than six weeks has ended. The keys can be told beforehand: change request n is number
-- 1 + (n - 1) / engagements of engagement (n - 1) % engagements of the seed.
with asked as (
    select current_setting('tandem.seed.change_requests')::int as requests,
           current_setting('tandem.seed.engagements')::int as engagements,
           current_setting('tandem.seed.first_engagement')::int as first,
           (select array_agg(id order by id) from pg_temp.seed_person where side = 'PROVIDER') as provider_people
), numbers as (
    select n, provider_people,
           first + (n - 1) % engagements as sd,
           1 + (n - 1) / engagements as number,
           (n::bigint * 7919) % 525600 as minutes,
           (n::bigint * 104729) % 100 as dice
      from asked, generate_series(1, requests) n
     where engagements > 0
), rows as (
    select *,
           ('5eed0000-0000-4000-8000-' || lpad(to_hex((sd + 3) / 4), 12, '0'))::uuid as client,
           ('5eed0001-0000-4000-8000-' || lpad(to_hex((sd + 3) / 4 * 4 + n % 2), 12, '0'))::uuid as developer,
           ('5eed0001-0000-4000-8000-' || lpad(to_hex((sd + 3) / 4 * 4 + 2), 12, '0'))::uuid as lead,
           provider_people[1 + n % cardinality(provider_people)] as ops,
           now() - minutes * interval '1 minute' as moment,
           case when minutes > 42 * 1440
                then case when dice < 86 then 'DONE' when dice < 90 then 'ROLLED_BACK' when dice < 95 then 'DECLINED'
                          else 'WITHDRAWN' end
                else case when dice < 30 then 'DONE' when dice < 40 then 'DRAFT' when dice < 55 then 'REQUESTED'
                          when dice < 70 then 'IN_ASSESSMENT' when dice < 80 then 'AGREED' when dice < 95 then 'SCHEDULED'
                          else 'IN_PROGRESS' end
           end as state,
           case when n % 3 = 0 then 'PROVIDER' else 'CLIENT' end as side
      from numbers
), added as (
    insert into change_requests.change_request
          (key, client_id, engagement, kind, priority, risk, title, reason, plan, test_plan, rollback_plan, environments,
           server_builds, features, window_start, window_end, state, state_since, outcome, waiting_for, revision, requested_by,
           side, client_owner, provider_owner, created_at, updated_at, updated_by, version)
    select 'SD' || sd || '-' || number, client, 'SD' || sd,
           (array['NORMAL', 'NORMAL', 'NORMAL', 'STANDARD', 'EMERGENCY'])[1 + n % 5],
           (array['LOW', 'MEDIUM', 'MEDIUM', 'HIGH', 'CRITICAL'])[1 + (n / 3) % 5],
           (array['LOW', 'MEDIUM', 'HIGH'])[1 + (n / 7) % 3],
           (array['Raise', 'Lower', 'Review', 'Move', 'Renew', 'Patch', 'Extend', 'Split'])[1 + n % 8] || ' the '
               || (array['connection limit', 'certificate', 'volume', 'cache', 'firewall rule', 'load balancer', 'backup window',
                         'log retention', 'memory limit', 'replica'])[1 + (n / 8) % 10] || ' of '
               || (array['web', 'api', 'search', 'media', 'billing', 'login'])[1 + (n / 80) % 6] || ' node ' || n % 997,
           'Needed before the next release; see the load figures of week ' || 1 + n % 52 || '.',
           '1. Announce' || chr(10) || '2. Change the setting' || chr(10) || '3. Restart one node at a time',
           'The health page answers and the error rate stays below 0.1 %.',
           'Put the old setting back and restart; takes ten minutes.',
           '["staging", "production"]', '[]', '[]',
           -- what has ended was done an hour before it ended; what is open is planned for the next three weeks
           case when minutes > 42 * 1440 or dice < 30 then moment - interval '1 hour'
                else now() + (n % 500) * interval '1 hour' end,
           case when minutes > 42 * 1440 or dice < 30 then moment
                else now() + (n % 500 + 1 + n % 4) * interval '1 hour' end,
           state, moment,
           case state when 'ROLLED_BACK' then 'The error rate rose; the old setting is back.'
                      when 'DECLINED' then 'The next release brings it anyway.'
                      when 'WITHDRAWN' then 'No longer needed.' end,
           case state when 'DRAFT' then side
                      when 'REQUESTED' then case side when 'CLIENT' then 'PROVIDER' else 'CLIENT' end
                      when 'IN_ASSESSMENT' then case side when 'CLIENT' then 'PROVIDER' else 'CLIENT' end
                      when 'AGREED' then 'PROVIDER' when 'SCHEDULED' then 'PROVIDER' when 'IN_PROGRESS' then 'PROVIDER' end,
           1, case side when 'CLIENT' then developer else ops end, side, developer, ops,
           date_trunc('milliseconds', moment - (1 + n % 20) * interval '1 day'), date_trunc('milliseconds', moment), ops, 1
      from rows
    returning *
), ways as (
    -- the states that a change went through, from the draft to where it is; the database keeps the beginning of drafts itself
    select added.*, way.states, cardinality(way.states) as stations,
           0.6 + (hashtext(key) & 1023) % 7 / 10.0 as haste
      from added, lateral (select case state
               when 'DECLINED' then array['DRAFT', 'REQUESTED', 'IN_ASSESSMENT', 'DECLINED']
               when 'WITHDRAWN' then array['DRAFT', 'REQUESTED', 'WITHDRAWN']
               else (array['DRAFT', 'REQUESTED', 'IN_ASSESSMENT', 'AGREED', 'SCHEDULED', 'IN_PROGRESS'])
                        [1 : case state when 'REQUESTED' then 1 when 'IN_ASSESSMENT' then 2 when 'AGREED' then 3 when 'SCHEDULED' then 4
                                        when 'IN_PROGRESS' then 5 else 6 end] || state end as states) way
     where state <> 'DRAFT'
), passed as (
    insert into change_requests.state_change
          (change_request, client_id, engagement, kind, moment, state, waiting_for, left_state, left_since)
    select key, client_id, engagement, kind,
           date_trunc('milliseconds', created_at + (updated_at - created_at) * ((step - 1.0) / (stations - 1)) ^ haste),
           states[step],
           case when step = stations then waiting_for when states[step] = 'DRAFT' then side
                when states[step] in ('REQUESTED', 'IN_ASSESSMENT') then case side when 'CLIENT' then 'PROVIDER' else 'CLIENT' end
                else 'PROVIDER' end,
           states[step - 1],
           case when step > 1
                then date_trunc('milliseconds', created_at + (updated_at - created_at) * ((step - 2.0) / (stations - 1)) ^ haste) end
      from ways, generate_series(1, stations) step
), revised as (
    insert into change_requests.revision (change_request, number, client_id, author, message, created_at, content)
    select key, 1, client_id, requested_by, null, created_at,
           jsonb_build_object(
               'title', title, 'reason', reason, 'plan', plan, 'testPlan', test_plan, 'rollbackPlan', rollback_plan,
               'priority', priority, 'risk', risk, 'environments', environments, 'serverBuilds', server_builds,
               'features', features, 'windowStart', window_start, 'windowEnd', window_end)
      from added
     where state <> 'DRAFT'
), told as (
    insert into pg_temp.seed_audit (client_id, at, person_id, subject_type, subject_key, engagement, action, after)
    select client_id, created_at, requested_by, 'CHANGE_REQUEST', key, engagement, 'drafted',
           json_build_object('title', title, 'priority', priority, 'risk', risk, 'kind', kind, 'state', 'DRAFT', 'revision', 1)
      from added
)
insert into change_requests.verdict (change_request, client_id, side, person_id, revision, verdict, reason, given_at)
select 'SD' || sd || '-' || number, client, spoke.side, case spoke.side when 'CLIENT' then lead else ops end, 1, 'AGREE', null,
       moment - interval '3 hours'
  from rows, (values ('CLIENT'), ('PROVIDER')) as spoke (side)
 where state in ('AGREED', 'SCHEDULED', 'IN_PROGRESS', 'DONE', 'ROLLED_BACK');

-- The next record of such an engagement gets the next number.
insert into kernel.key_number (client_id, engagement, kind, last)
select ('5eed0000-0000-4000-8000-' || lpad(to_hex((sd + 3) / 4), 12, '0'))::uuid, 'SD' || sd, '',
       (current_setting('tandem.seed.change_requests')::int + current_setting('tandem.seed.engagements')::int - 1)
           / current_setting('tandem.seed.engagements')::int
  from generate_series(current_setting('tandem.seed.first_engagement')::int,
                       current_setting('tandem.seed.first_engagement')::int
                           + current_setting('tandem.seed.engagements')::int - 1) sd
    on conflict (engagement, kind) do update set last = greatest(kernel.key_number.last, excluded.last);
