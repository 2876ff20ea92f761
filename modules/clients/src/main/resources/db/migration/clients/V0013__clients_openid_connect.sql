-- A client's own identity provider, by OpenID Connect.
create table clients.openid_provider (
    organisation_id uuid primary key references clients.organisation (id),
    client_id uuid not null,
    issuer text not null check (length(issuer) between 8 and 300),
    oauth_client_id text not null check (length(oauth_client_id) between 1 and 200),
    -- encrypted under the installation's key; null for none
    secret bytea,
    active boolean not null,
    makes_people boolean not null,
    only_way boolean not null,
    version integer not null default 1
);
call kernel.protect('clients.openid_provider');
-- Who tells of a session's end is found by these two.
create index openid_provider_issuer on clients.openid_provider (issuer, oauth_client_id);

-- What stands after the @ of the addresses that the provider vouches for; each belongs to one client.
create table clients.openid_domain (
    domain text primary key check (length(domain) between 3 and 253 and domain = lower(domain)),
    organisation_id uuid not null references clients.openid_provider (organisation_id),
    client_id uuid not null
);
create index openid_domain_organisation on clients.openid_domain (organisation_id);
call kernel.protect('clients.openid_domain');

-- What the provider calls the person and their session there, so that it can end the session here; hashes only.
alter table clients.session add column openid_subject bytea, add column openid_session bytea;
create index session_openid_subject on clients.session (openid_subject) where openid_subject is not null;
create index session_openid_session on clients.session (openid_session) where openid_session is not null;
