-- Plans of Terraform and Ansible, read when they are attached: what they change, with secrets hidden. The file itself is not
-- kept, since it holds the secrets. Plans of earlier revisions stay.
create table change_requests.plan_file (
    id uuid primary key,
    change_request text not null references change_requests.change_request (key),
    client_id uuid not null,
    name text not null check (length(name) between 1 and 120),
    tool text not null check (tool in ('TERRAFORM', 'ANSIBLE')),
    tool_version text,
    creates integer not null,
    updates integer not null,
    replaces integer not null,
    destroys integer not null,
    attached_by uuid not null,
    attached_at timestamptz not null
);
create index plan_file_of_change_request on change_requests.plan_file (change_request);
call kernel.protect('change_requests.plan_file');

create table change_requests.plan_change (
    plan_file uuid not null references change_requests.plan_file (id) deferrable initially deferred,
    number integer not null,
    client_id uuid not null,
    address text not null,
    action text not null check (action in ('CREATE', 'UPDATE', 'REPLACE', 'DESTROY')),
    lines jsonb not null,
    more integer not null,
    primary key (plan_file, number)
);
-- The destroyed ones alone, say, in the order of the file.
create index plan_change_by_action on change_requests.plan_change (plan_file, action, number);
call kernel.protect('change_requests.plan_change');

-- The plan that belongs to the present words.
alter table change_requests.change_request
    add column plan_file uuid references change_requests.plan_file (id) deferrable initially deferred,
    add column plan_file_name text;
