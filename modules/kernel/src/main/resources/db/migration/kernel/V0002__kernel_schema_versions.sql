-- Lets the portal see whether the database is at its version, without rights on the histories of the migrations.
create function kernel.schema_versions() returns table (schema_name text, version integer)
    language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    history record;
begin
    for history in select schemaname from pg_tables where tablename = 'flyway_history' and tableowner = current_user loop
        return query execute format(
            'select %L::text, max(h.version::integer) from %I.flyway_history h where h.success and h.version ~ ''^[0-9]+$''',
            history.schemaname, history.schemaname);
    end loop;
end $$;
revoke all on function kernel.schema_versions() from public;
grant execute on function kernel.schema_versions() to ${workingRole};
