-- Tells all nodes which sessions have ended, by their hashes, so that what is open for them closes at once.
create function clients.session_ended() returns trigger
    language plpgsql as $$
begin
    perform pg_notify('tandem_live', 'session ' || encode(old.id_hash, 'hex'));
    return old;
end $$;
create trigger session_ended after delete on clients.session for each row execute function clients.session_ended();
