-- A session ends 30 minutes after its last use, as OWASP ASVS 3.3.2 asks.
create or replace function clients.viewer_of_session(presented_hash bytea, moment timestamptz)
    returns table (id uuid, name text, email text, side text, organisation_id uuid, administrator boolean,
                   zone text, language text, theme text, clients text, participations text, second_factor_due boolean)
    language plpgsql as $$
#variable_conflict use_column
declare
    seen constant text := coalesce(current_setting('tandem.clients', true), '');
begin
    perform set_config('tandem.clients', '*', true);
    return query
    select v.*,
           s.way = 'PASSWORD'
               and exists (select from clients.organisation o where o.id = v.organisation_id and o.required_second_factor)
               and not exists (select from clients.second_factor f where f.person_id = v.id and f.confirmed_at is not null)
               and not exists (select from clients.passkey k where k.person_id = v.id)
      from clients.session s, clients.viewer_of(s.person_id) v
     where s.id_hash = presented_hash
       and s.last_used_at > moment - interval '30 minutes' and s.created_at > moment - interval '12 hours';
    if found then
        update clients.session set last_used_at = moment
         where id_hash = presented_hash and last_used_at < moment - interval '1 minute';
    end if;
    perform set_config('tandem.clients', seen, true);
end $$;

-- A token rests while its person owes their organisation a second factor. Whoever signs in at the organisation's own identity
-- provider owes none here.
create or replace function clients.viewer_of_token(presented_hash bytea, moment timestamptz)
    returns table (id uuid, name text, email text, side text, organisation_id uuid, administrator boolean,
                   zone text, language text, theme text, clients text, participations text,
                   token_id uuid, scopes text, engagement text)
    language plpgsql as $$
#variable_conflict use_column
declare
    seen constant text := coalesce(current_setting('tandem.clients', true), '');
begin
    perform set_config('tandem.clients', '*', true);
    return query
    select v.id, v.name, v.email, v.side, v.organisation_id, v.administrator and t.engagement is null,
           v.zone, v.language, v.theme,
           case when t.engagement is null then v.clients else a.client_id::text end,
           case when t.engagement is null then v.participations else a.engagement || '=' || a.role end,
           t.id, t.scopes, t.engagement
      from clients.api_token t
     cross join lateral clients.viewer_of(t.person_id) v
      left join clients.participation a on a.person_id = t.person_id and a.engagement = t.engagement
     where t.token_hash = presented_hash and (t.expires_at is null or t.expires_at > moment)
       and (not exists (select from clients.organisation o where o.id = v.organisation_id and o.required_second_factor)
            or exists (select from clients.second_factor f where f.person_id = v.id and f.confirmed_at is not null)
            or exists (select from clients.passkey k where k.person_id = v.id)
            or exists (select from clients.openid_provider p where p.organisation_id = v.organisation_id and p.active));
    if found then
        update clients.api_token set last_used_at = moment
         where token_hash = presented_hash and (last_used_at is null or last_used_at < moment - interval '1 minute');
    end if;
    perform set_config('tandem.clients', seen, true);
end $$;
