-- Whoever signs in at their own organisation need not have a password: somebody who is invited has come in once they have
-- chosen a password or come by OpenID Connect. Those who came before this was kept count again from their next sign-in.
alter table clients.person
    add column came_by_openid boolean not null default false,
    add column has_come_in boolean not null generated always as (password_hash is not null or came_by_openid) stored;
