-- Organisations, people, who takes part in which engagement, and how people and programs sign in.

grant usage on schema clients to ${workingRole};

create table clients.organisation (
    id uuid primary key,
    -- the client itself, or zero for the provider
    client_id uuid not null,
    kind text not null check (kind in ('PROVIDER', 'CLIENT')),
    name text not null check (length(name) between 1 and 120),
    created_at timestamptz not null
);
create unique index organisation_one_provider on clients.organisation (kind) where kind = 'PROVIDER';
call kernel.protect('clients.organisation');
-- Everybody may know the one provider.
create policy provider_is_known on clients.organisation for select using (kind = 'PROVIDER');

create table clients.person (
    id uuid primary key,
    organisation_id uuid not null references clients.organisation (id),
    client_id uuid not null,
    side text not null check (side in ('PROVIDER', 'CLIENT')),
    name text not null check (length(name) between 1 and 120),
    email text not null check (length(email) between 3 and 254 and email = lower(email)),
    administrator boolean not null default false check (not administrator or side = 'PROVIDER'),
    active boolean not null default true,
    password_hash text,
    zone text not null default 'Europe/Berlin',
    language text not null default 'en',
    theme text not null default 'system',
    created_at timestamptz not null,
    version integer not null default 1
);
create unique index person_email on clients.person (email);
create index person_organisation on clients.person (organisation_id);
call kernel.protect('clients.person');
-- The provider's people are met by every client, so their names may be read by all.
create policy providers_people_are_known on clients.person for select using (side = 'PROVIDER');

create table clients.participation (
    person_id uuid not null references clients.person (id),
    engagement text not null,
    client_id uuid not null,
    role text not null check (role in ('DEVELOPER', 'LEAD', 'OPS', 'MANAGER', 'OBSERVER')),
    since timestamptz not null,
    primary key (person_id, engagement)
);
create index participation_engagement on clients.participation (engagement);
call kernel.protect('clients.participation');

-- Tokens of programs: only a hash is kept.
create table clients.api_token (
    token_hash bytea primary key,
    person_id uuid not null references clients.person (id),
    client_id uuid not null,
    name text not null,
    created_at timestamptz not null,
    expires_at timestamptz
);
call kernel.protect('clients.api_token');

-- One-time links: to set a password. Only a hash is kept.
create table clients.one_time_link (
    link_hash bytea primary key,
    person_id uuid not null references clients.person (id),
    client_id uuid not null,
    expires_at timestamptz not null,
    used_at timestamptz
);
call kernel.protect('clients.one_time_link');

-- Failed attempts to sign in, per account and per address, so that guessing gets slower; holds hashes, no names.
create table clients.sign_in_failure (
    subject bytea primary key,
    failures integer not null,
    blocked_until timestamptz,
    last_at timestamptz not null
);
grant select, insert, update, delete on clients.sign_in_failure to ${workingRole};

-- Who somebody is and what they may see, in one statement. These functions read across clients because nobody is signed
-- in yet; each answers for one person only, and is all that signing in may read. They set the clients in their bodies: only a superuser may name such a setting in
-- a function's head.
create function clients.viewer_of(viewer_id uuid)
    returns table (id uuid, name text, email text, side text, organisation_id uuid, administrator boolean,
                   zone text, language text, theme text, clients text, participations text)
    language plpgsql as $$
#variable_conflict use_column
declare
    seen constant text := coalesce(current_setting('tandem.clients', true), '');
begin
    perform set_config('tandem.clients', '*', true);
    return query
    select p.id, p.name, p.email, p.side, p.organisation_id, p.administrator, p.zone, p.language, p.theme,
           case when p.administrator then
                    (select string_agg(o.id::text, ',') from clients.organisation o where o.kind = 'CLIENT')
                when p.side = 'CLIENT' then p.client_id::text
                else (select string_agg(distinct a.client_id::text, ',') from clients.participation a where a.person_id = p.id)
           end,
           (select string_agg(a.engagement || '=' || a.role, ',' order by a.engagement)
              from clients.participation a where a.person_id = p.id)
      from clients.person p
     where p.id = viewer_id and p.active;
    perform set_config('tandem.clients', seen, true);
end $$;

create function clients.viewer_of_token(presented_hash bytea, moment timestamptz)
    returns table (id uuid, name text, email text, side text, organisation_id uuid, administrator boolean,
                   zone text, language text, theme text, clients text, participations text)
    language plpgsql as $$
#variable_conflict use_column
declare
    seen constant text := coalesce(current_setting('tandem.clients', true), '');
begin
    perform set_config('tandem.clients', '*', true);
    return query
    select v.* from clients.api_token t, clients.viewer_of(t.person_id) v
     where t.token_hash = presented_hash and (t.expires_at is null or t.expires_at > moment);
    perform set_config('tandem.clients', seen, true);
end $$;

create function clients.password_of(sign_in_email text)
    returns table (id uuid, password_hash text)
    language plpgsql as $$
#variable_conflict use_column
declare
    seen constant text := coalesce(current_setting('tandem.clients', true), '');
begin
    perform set_config('tandem.clients', '*', true);
    return query
    select p.id, p.password_hash from clients.person p where p.email = sign_in_email and p.active;
    perform set_config('tandem.clients', seen, true);
end $$;

create function clients.person_of_link(presented_hash bytea, moment timestamptz)
    returns table (id uuid, name text)
    language plpgsql as $$
#variable_conflict use_column
declare
    seen constant text := coalesce(current_setting('tandem.clients', true), '');
begin
    perform set_config('tandem.clients', '*', true);
    return query
    select p.id, p.name from clients.one_time_link l join clients.person p on p.id = l.person_id
     where l.link_hash = presented_hash and l.used_at is null and l.expires_at > moment and p.active;
    perform set_config('tandem.clients', seen, true);
end $$;
