-- Engagements in bulk, for measuring; see the seed of clients for their numbers.
with numbers as (
    select sd, ('5eed0000-0000-4000-8000-' || lpad(to_hex((sd + 3) / 4), 12, '0'))::uuid as client
      from generate_series(current_setting('tandem.seed.first_engagement')::int,
                           current_setting('tandem.seed.first_engagement')::int
                               + current_setting('tandem.seed.engagements')::int - 1) sd
), added as (
    insert into engagements.engagement (code, client_id, name, zone, state, started_on, created_at, updated_at, version)
    select 'SD' || sd, client,
           (array['Web shop', 'Booking', 'Customer portal', 'Newsroom', 'Warehouse', 'Payments', 'Search'])[1 + sd % 7] || ' '
               || (array['platform', 'operations', 'hosting'])[1 + sd % 3],
           (array['Europe/Berlin', 'Europe/London', 'America/New_York', 'Europe/Madrid'])[1 + sd % 4],
           'ACTIVE', current_date - 400, now() - interval '400 days', now() - interval '400 days', 1
      from numbers
    returning code, client_id
)
insert into engagements.environment (engagement, client_id, name, position)
select code, client_id, name, position
  from added, unnest(array['development', 'test', 'staging', 'production']) with ordinality as names(name, position);
