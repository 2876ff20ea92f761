-- Comments in bulk on the seeded change requests, for measuring. Comment i is on change request 1 + (i - 1) % requests,
-- as its 1 + (i - 1) / requests -th; every third answers the one before it. The seeds of clients and change requests tell which
-- engagements, people and keys there are.
insert into discussions.comment
    (id, client_id, subject_type, subject_key, engagement, anchor, reply_to, author_id, body, created_at,
     resolved_at, resolved_by, version)
select ('5eed0002-' || batch || '-4000-8000-' || lpad(to_hex(i), 12, '0'))::uuid,
       ('5eed0000-0000-4000-8000-' || lpad(to_hex(client), 12, '0'))::uuid,
       'CHANGE_REQUEST',
       'SD' || engagement || '-' || number,
       'SD' || engagement,
       anchor,
       case when answers then ('5eed0002-' || batch || '-4000-8000-' || lpad(to_hex(i - requests), 12, '0'))::uuid end,
       -- the two sides take turns
       case when (i + nth) % 2 = 0 then provider_people[1 + i % cardinality(provider_people)]
            else ('5eed0001-0000-4000-8000-' || lpad(to_hex(client * 4 + i % 3), 12, '0'))::uuid end,
       case when answers
            then (array['Yes, that works for us.', 'Done, please look again.', 'Not before Thursday: staging is taken until then.',
                        'Good point. I have put it into the plan.', 'The same as last time, so `systemctl reload nginx` is enough.',
                        'Agreed, and thank you for checking.', 'We would rather wait until the launch is over.'])[1 + i % 7]
            else (array['Can this wait until after the launch on Friday?',
                        'We measured **' || 200 + i % 900 || ' requests/s** at the peak, which is within what we agreed.',
                        'The rollback takes about ' || 5 + i % 40 || ' minutes; is that all right during service hours?',
                        'Please also look at SD' || engagement || '-' || 1 + i % number || ', it touches the same servers.',
                        'Tested on staging:' || E'\n\n' || '| step | result |' || E'\n' || '|---|---|' || E'\n' || '| deploy | ok |'
                            || E'\n' || '| smoke test | ok |' || E'\n' || '| rollback | ' || i % 60 || ' s |',
                        'The connection limit is at 80 %. I would raise it in the same window:' || E'\n\n' || '```' || E'\n'
                            || 'max_connections = ' || 200 + 50 * (i % 9) || E'\n' || '```',
                        'Who is on call that evening?',
                        '> the plan says 20:00' || E'\n\n' || 'Is that your time or ours?',
                        'Two things before we can agree:' || E'\n\n' || '1. a test with last month''s load' || E'\n'
                            || '2. a way back that does not need a restore',
                        'Fine by us.',
                        'Monitoring shows nothing unusual since ' || to_char(written, 'HH24:MI') || ' UTC.'])[1 + (i * 7 + nth) % 11]
       end,
       written,
       case when resolved then written + interval '26 hours' end,
       case when resolved then provider_people[1 + i % cardinality(provider_people)] end,
       case when resolved then 2 else 1 end
  from (select i,
               requests,
               1 + (i - 1) / requests as nth,
               provider_people,
               lpad(to_hex(first % 65536), 4, '0') as batch,
               first + (n - 1) % engagements as engagement,
               1 + (n - 1) / engagements as number,
               (first + (n - 1) % engagements + 3) / 4 as client,
               ((i - 1) / requests) % 3 = 2 as answers,
               -- an answer stands where the comment stands that it answers
               case (n + ((i - 1) / requests) / 3) % 9
                    when 3 then case when ((i - 1) / requests) % 3 > 0 then 'field:rollbackPlan' end
                    when 6 then case when ((i - 1) / requests) % 3 > 0 then 'field:plan' end
               end as anchor,
               ((i - 1) / requests) % 3 = 0 and i % 4 = 0 as resolved,
               -- over half a year, in the order of the comments of a request
               date_trunc('day', now()) - interval '180 days'
                   + interval '170 days' * (((i - 1) / requests + n % 97 / 97.0) / ceil(comments::float / requests)) as written
          from (select i,
                       1 + (i - 1) % requests as n,
                       comments,
                       requests,
                       engagements,
                       first,
                       provider_people
                  from (select current_setting('tandem.seed.comments')::int as comments,
                               current_setting('tandem.seed.change_requests')::int as requests,
                               current_setting('tandem.seed.engagements')::int as engagements,
                               current_setting('tandem.seed.first_engagement')::int as first,
                               (select array_agg(id order by id) from pg_temp.seed_person where side = 'PROVIDER')
                                   as provider_people) as asked,
                       generate_series(1, comments) as i
                 where requests > 0 and engagements > 0) as numbered) as placed;
