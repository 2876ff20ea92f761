-- Of what people want to be told by mail, where they have said so; what stands nowhere is as the portal thinks best.
create table clients.notice_choice (
    person_id uuid not null references clients.person (id),
    client_id uuid not null,
    kind text not null check (length(kind) between 1 and 60),
    wanted boolean not null,
    primary key (person_id, kind)
);
call kernel.protect('clients.notice_choice');

-- With what somebody has signed in, to tell when it is something new. Sessions themselves are forgotten when they are over.
create table clients.known_device (
    person_id uuid not null references clients.person (id),
    client_id uuid not null,
    device text not null check (length(device) <= 80),
    last_seen_at timestamptz not null,
    primary key (person_id, device)
);
create index known_device_seen on clients.known_device (last_seen_at);
call kernel.protect('clients.known_device');

select set_config('tandem.clients', '*', true);
insert into clients.known_device (person_id, client_id, device, last_seen_at)
select person_id, client_id, device, max(last_used_at) from clients.session group by person_id, client_id, device;
select set_config('tandem.clients', '', true);

-- Whether its owner has been told that a token is about to end.
alter table clients.api_token add column ending_told boolean not null default false;
create index api_token_ending on clients.api_token (expires_at) where not ending_told and expires_at is not null;
