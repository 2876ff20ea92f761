-- Clients, their people and who takes part, in bulk, for measuring. Engagement SD1, SD2, ... belongs to client 1 + (its
-- number - 1) / 4; the ids can be told beforehand: 5eed0000-... is a client, 5eed0001-... a person. The provider's own people
-- take part in all of it, so that whoever has signed in on that side sees it.
insert into clients.organisation (id, client_id, kind, name, created_at)
select '5eed0000-0000-4000-8000-000000000000', '00000000-0000-0000-0000-000000000000', 'PROVIDER', 'Volume Managed Services',
       now() - interval '500 days'
 where not exists (select 1 from clients.organisation where kind = 'PROVIDER');

insert into clients.person (id, organisation_id, client_id, side, name, email, created_at)
select ('5eed0001-0000-4000-8000-ffffffffff0' || n)::uuid, o.id, o.client_id, 'PROVIDER',
       (array['Ingrid Solberg', 'Tomas Berger'])[n], 'ops' || n || '@volume.example', now() - interval '500 days'
  from clients.organisation o, generate_series(1, 2) n
 where o.kind = 'PROVIDER'
   and not exists (select 1 from clients.person p where p.side = 'PROVIDER' and p.active and not p.administrator);

with numbers as (
    select distinct (sd + 3) / 4 as client
      from generate_series(current_setting('tandem.seed.first_engagement')::int,
                           current_setting('tandem.seed.first_engagement')::int
                               + current_setting('tandem.seed.engagements')::int - 1) sd
), organisations as (
    insert into clients.organisation (id, client_id, kind, name, created_at)
    select id, id, 'CLIENT',
           (array['Brightwater', 'Northgate', 'Silverlake', 'Oakfield', 'Redstone', 'Highmoor', 'Westbrook'])[1 + client % 7] || ' '
               || (array['Foods', 'Insurance', 'Media', 'Logistics', 'Textiles', 'Travel'])[1 + client % 6]
               || case when client > 42 then ' ' || client else '' end,
           now() - interval '500 days'
      from (select client, ('5eed0000-0000-4000-8000-' || lpad(to_hex(client), 12, '0'))::uuid as id from numbers) named
        on conflict (id) do nothing
)
insert into clients.person (id, organisation_id, client_id, side, name, email, created_at)
select ('5eed0001-0000-4000-8000-' || lpad(to_hex(client * 4 + nth), 12, '0'))::uuid, id, id, 'CLIENT',
       (array['Jonas', 'Mira', 'Elena', 'Samuel', 'Aisha', 'Viktor', 'Clara', 'Mateo'])[1 + (client * 3 + nth) % 8] || ' '
           || (array['Novak', 'Haddad', 'Weber', 'Silva', 'Lindgren', 'Osei', 'Moreau'])[1 + (client * 5 + nth) % 7],
       case nth when 2 then 'lead' else 'developer' || nth + 1 end || '@client' || client || '.example',
       now() - interval '500 days'
  from (select client, ('5eed0000-0000-4000-8000-' || lpad(to_hex(client), 12, '0'))::uuid as id from numbers) named,
       generate_series(0, 2) nth
    on conflict (id) do nothing;

insert into clients.participation (person_id, engagement, client_id, role, since)
select p.id, 'SD' || sd, c.id,
       case when p.side = 'CLIENT' then case when p.email like 'lead@%' then 'LEAD' else 'DEVELOPER' end
            else coalesce((select a.role from clients.participation a where a.person_id = p.id order by a.since limit 1), 'OPS')
       end,
       now() - interval '400 days'
  from generate_series(current_setting('tandem.seed.first_engagement')::int,
                       current_setting('tandem.seed.first_engagement')::int
                           + current_setting('tandem.seed.engagements')::int - 1) sd
  join clients.organisation c on c.id = ('5eed0000-0000-4000-8000-' || lpad(to_hex((sd + 3) / 4), 12, '0'))::uuid
  join clients.person p on p.organisation_id = c.id or p.side = 'PROVIDER' and p.active and not p.administrator;

-- What the other modules need to know of this one: who works for the provider, and everybody's name.
insert into pg_temp.seed_person (id, name, side)
select id, name, side from clients.person where active and not administrator;
