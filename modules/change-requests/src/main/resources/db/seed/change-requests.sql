-- Change requests in bulk, for measuring: plausible kinds, states and words, spread over the seed engagements and the last
-- year. The keys can be told beforehand (see the seed of discussions).
with numbers as (
    select n,
           1 + (n - 1) % current_setting('tandem.seed.engagements')::int as e,
           1 + (n - 1) / current_setting('tandem.seed.engagements')::int as number,
           now() - (n % 525600) * interval '1 minute' as moment,
           (n * 7919) % 100 as dice
      from generate_series(1, current_setting('tandem.seed.change_requests')::int) n
), rows as (
    select *,
           ('5eed0000-0000-4000-8000-00000000000' || (1 + (e - 1) % 2))::uuid as client,
           ('5eed0001-0000-4000-8000-00000000000' || (1 + (e - 1) % 2))::uuid as developer,
           '5eed0001-0000-4000-8000-000000000003'::uuid as ops,
           case when dice < 60 then 'DONE' when dice < 64 then 'ROLLED_BACK' when dice < 70 then 'DECLINED'
                when dice < 74 then 'WITHDRAWN' when dice < 78 then 'DRAFT' when dice < 84 then 'REQUESTED'
                when dice < 90 then 'IN_ASSESSMENT' when dice < 94 then 'AGREED' when dice < 98 then 'SCHEDULED'
                else 'IN_PROGRESS' end as state,
           case when n % 3 = 0 then 'PROVIDER' else 'CLIENT' end as side
      from numbers
)
insert into change_requests.change_request
      (key, client_id, engagement, kind, priority, risk, title, reason, plan, test_plan, rollback_plan, environments,
       server_builds, features, window_start, window_end, state, state_since, waiting_for, revision, requested_by, side,
       client_owner, provider_owner, created_at, updated_at, updated_by, version)
select 'SD' || e || '-' || number, client, 'SD' || e,
       (array['NORMAL', 'NORMAL', 'NORMAL', 'STANDARD', 'EMERGENCY'])[1 + n % 5],
       (array['LOW', 'MEDIUM', 'MEDIUM', 'HIGH', 'CRITICAL'])[1 + (n / 3) % 5],
       (array['LOW', 'MEDIUM', 'HIGH'])[1 + (n / 7) % 3],
       (array['Raise', 'Lower', 'Review', 'Move', 'Renew', 'Patch', 'Extend', 'Split'])[1 + n % 8] || ' the '
           || (array['connection limit', 'certificate', 'volume', 'cache', 'firewall rule', 'load balancer', 'backup window',
                     'log retention', 'memory limit', 'replica'])[1 + (n / 8) % 10] || ' of '
           || (array['web', 'api', 'search', 'media', 'billing', 'login'])[1 + (n / 80) % 6] || ' node ' || n % 97,
       'Needed before the next release; see the load figures of week ' || n % 52 || '.',
       '1. Announce' || chr(10) || '2. Change the setting' || chr(10) || '3. Restart one node at a time',
       'The health page answers and the error rate stays below 0.1 %.',
       'Put the old setting back and restart; takes ten minutes.',
       '["staging", "production"]', '[]', '[]', moment + interval '3 days', moment + interval '3 days 1 hour',
       state, moment,
       case state when 'DRAFT' then side when 'REQUESTED' then case side when 'CLIENT' then 'PROVIDER' else 'CLIENT' end
                  when 'IN_ASSESSMENT' then case side when 'CLIENT' then 'PROVIDER' else 'CLIENT' end
                  when 'AGREED' then 'PROVIDER' when 'SCHEDULED' then 'PROVIDER' when 'IN_PROGRESS' then 'PROVIDER' end,
       1, case side when 'CLIENT' then developer else ops end, side, developer, ops,
       moment - interval '2 days', moment, ops, 1
  from rows;

insert into kernel.key_number (client_id, engagement, kind, last)
select ('5eed0000-0000-4000-8000-00000000000' || (1 + (e - 1) % 2))::uuid, 'SD' || e, '',
       1 + current_setting('tandem.seed.change_requests')::int / current_setting('tandem.seed.engagements')::int
  from generate_series(1, current_setting('tandem.seed.engagements')::int) e
    on conflict (engagement, kind) do update set last = greatest(kernel.key_number.last, excluded.last);
