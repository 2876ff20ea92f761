-- Agreement by section: which revision touched which section last, how many leads of each side have to agree, and by when
-- what was done in an emergency has to be agreed to afterwards.
alter table change_requests.change_request
    add column sections jsonb not null default '{}',
    add column client_leads smallint not null default 1 check (client_leads between 1 and 3),
    add column provider_leads smallint not null default 1 check (provider_leads between 1 and 3),
    add column agreement_due timestamptz,
    add column risk_likelihood text check (risk_likelihood in ('RARE', 'POSSIBLE', 'LIKELY')),
    add column risk_impact text check (risk_impact in ('SMALL', 'NOTICEABLE', 'SEVERE')),
    add column risk_reason text;
create index change_request_owes_agreement on change_requests.change_request (agreement_due) where agreement_due is not null;

-- Of what was written before this, each revision counts as having touched everything.
select set_config('tandem.clients', '*', true);
update change_requests.change_request
   set sections = jsonb_build_object('SCOPE', revision, 'PLAN', revision, 'TEST', revision, 'ROLLBACK', revision,
                                     'WINDOW', revision, 'RISK', revision)
 where revision > 1;
select set_config('tandem.clients', '', true);

-- Which sections a revision touched, so that agreement to them is void; null for what was written before this was kept.
alter table change_requests.revision add column touched jsonb;

-- Whose voice a verdict is, where it was given in a lead's stead.
alter table change_requests.verdict add column stands_in_for uuid;

-- How many leads of each side have to agree, where an engagement has its own rule.
create table change_requests.agreement_rule (
    engagement text not null,
    client_id uuid not null,
    kind text not null check (kind in ('STANDARD', 'NORMAL', 'EMERGENCY')),
    risk text not null check (risk in ('LOW', 'MEDIUM', 'HIGH')),
    leads smallint not null check (leads between 1 and 3),
    primary key (engagement, kind, risk)
);
call kernel.protect('change_requests.agreement_rule');
call kernel.protect_engagement('change_requests.agreement_rule', 'engagement');

-- Who agrees in a lead's stead, from day to day in the engagement's zone, both included.
create table change_requests.stand_in (
    id uuid primary key,
    engagement text not null,
    client_id uuid not null,
    side text not null check (side in ('CLIENT', 'PROVIDER')),
    lead_id uuid not null,
    person_id uuid not null,
    first_day date not null,
    last_day date not null,
    check (last_day >= first_day),
    check (lead_id <> person_id)
);
create index stand_in_of_engagement on change_requests.stand_in (engagement, last_day);
call kernel.protect('change_requests.stand_in');
call kernel.protect_engagement('change_requests.stand_in', 'engagement');
