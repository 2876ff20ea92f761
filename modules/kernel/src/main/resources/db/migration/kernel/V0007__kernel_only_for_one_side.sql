-- What one side keeps to itself. The viewer's side and id are told to each transaction beside the viewer's clients; the portal
-- itself says '*' and sees both sides.
create function kernel.viewers_side() returns text
    language sql stable parallel safe
    return nullif(current_setting('tandem.side', true), '');

create function kernel.viewers_person() returns uuid
    language sql stable parallel safe
    return nullif(nullif(current_setting('tandem.person', true), ''), '*')::uuid;

-- Whether the running transaction is the portal's own work, which no person asked for.
create function kernel.is_portal() returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('tandem.person', true) = '*', false);

-- Hides what one side keeps to itself from everybody of the other, administrators included, on top of what kernel.protect
-- hides. The column names the side; null or empty stands for both.
create procedure kernel.protect_side(target text, side_column text)
    language plpgsql as $$
begin
    execute format(
        'create policy viewers_side on %s as restrictive to ${workingRole}'
        ' using (coalesce(%I, '''') in ('''', (select kernel.viewers_side())) or (select kernel.viewers_side()) = ''*'')',
        target, side_column);
end $$;

-- Lets people read, change and delete what is their own only; what they do may write rows for others.
create procedure kernel.protect_person(target text, person_column text)
    language plpgsql as $$
declare
    verb text;
begin
    foreach verb in array array['select', 'update', 'delete'] loop
        execute format(
            'create policy viewers_own_%s on %s as restrictive for %s to ${workingRole}'
            ' using (%I = (select kernel.viewers_person()) or (select kernel.is_portal()))',
            verb, target, verb, person_column);
    end loop;
end $$;

-- Each side has an audit chain of its own beside the one that both see: in one chain a missing number would tell of what is
-- hidden.
alter table kernel.audit_head add column only_for text not null default '' check (only_for in ('', 'CLIENT', 'PROVIDER'));
alter table kernel.audit_head drop constraint audit_head_pkey, add primary key (client_id, only_for);
call kernel.protect_side('kernel.audit_head', 'only_for');
alter table kernel.audit_entry add column only_for text not null default '' check (only_for in ('', 'CLIENT', 'PROVIDER'));
alter table kernel.audit_entry drop constraint audit_entry_pkey, add primary key (client_id, only_for, sequence);
call kernel.protect_side('kernel.audit_entry', 'only_for');
