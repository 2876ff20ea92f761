-- Some viewers see one engagement only: programs with a token that was made for one. Empty for everybody else.
create function kernel.only_engagement() returns text
    language sql stable parallel safe
    return nullif(current_setting('tandem.engagement', true), '');

-- Whether the running transaction may see all engagements of its clients. A boolean of its own, so that the condition
-- below costs one look at it for everybody else.
create function kernel.sees_all_engagements() returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('tandem.engagement', true), '') = '';

-- Hides what belongs to other engagements from such viewers, on top of what kernel.protect hides. What hangs on a record
-- is read with it and needs no policy of its own.
create procedure kernel.protect_engagement(target text, engagement_column text)
    language plpgsql as $$
begin
    execute format(
        'create policy viewers_engagement on %s as restrictive to ${workingRole}'
        ' using ((select kernel.sees_all_engagements()) or %I = (select kernel.only_engagement()))', target, engagement_column);
end $$;
