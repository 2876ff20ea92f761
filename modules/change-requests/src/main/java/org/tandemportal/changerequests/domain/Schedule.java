package org.tandemportal.changerequests.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.engagements.api.Launches;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.data.Sql;
import org.tandemportal.serverbuilds.api.BuildPlaces;

/**
 * What stands in a stretch of time: changes with a window, freeze windows, launches. One statement, whatever is asked. Changes
 * are found by the index of windows, one client at a time.
 */
@ApplicationScoped
public class Schedule {

    /** A window lasts no longer, so that one that reaches into a stretch of time is found by its start. */
    public static final Duration LONGEST_WINDOW = Duration.ofDays(31);

    /** At most so many changes are read at once. */
    public static final int MOST = 200;

    /** What both sides can see of a change and has not come to nothing. */
    public static final Set<State> STANDING =
            EnumSet.complementOf(EnumSet.of(State.DRAFT, State.DECLINED, State.WITHDRAWN));

    /** What is still to be carried out, or is being. */
    public static final Set<State> OPEN = EnumSet.range(State.REQUESTED, State.IN_PROGRESS);

    private static final int MOST_FREEZES = 200;

    @Inject
    private Sql sql;

    /**
     * What was found, in the order of time.
     *
     * @param truncated whether there are more changes than were read
     * @param places the environment of each build, by key; asked for with a neighbourhood only
     * @param overrides what was overridden for the change; asked for with a neighbourhood only
     * @param around what else its page shows; null unless it was asked for
     */
    public record Found(
            List<ScheduledChange> changes,
            List<Frozen> freezes,
            List<Launch> launches,
            Map<String, String> places,
            List<FreezeOverride> overrides,
            Around around,
            boolean truncated) {}

    /**
     * All that stands in a stretch of time, for a calendar; one statement.
     *
     * @param clients the clients that the viewer sees
     * @param engagements codes; null for all
     */
    public Found between(
            Collection<UUID> clients,
            Collection<String> engagements,
            Set<State> states,
            Instant from,
            Instant to,
            int most) {
        Query query = new Query();
        query.changes(
                clients,
                from,
                to,
                states,
                engagements == null ? "" : " and c.engagement = any (?::text[])",
                engagements == null ? List.of() : List.of(engagements),
                most);
        query.freezes(from, to, engagements);
        query.launches(clients, from, to);
        Found found = query.run(sql, most);
        return engagements == null
                ? found
                : new Found(
                        found.changes(),
                        found.freezes(),
                        found.launches().stream()
                                .filter(launch -> engagements.contains(launch.engagement()))
                                .toList(),
                        found.places(),
                        found.overrides(),
                        found.around(),
                        found.truncated());
    }

    /**
     * What can get in a change's way in a stretch of time: other open changes of its engagement or of its owners, freeze windows
     * and launches; with what was overridden for it. One statement.
     *
     * @param clients the clients that the viewer sees
     * @param wanted what else its page shows; null for nothing else
     */
    public Found around(
            Collection<UUID> clients, ChangeRequest request, Instant from, Instant to, Around.Wanted wanted) {
        List<UUID> owners = Stream.of(request.owner(Side.CLIENT), request.owner(Side.PROVIDER))
                .filter(Objects::nonNull)
                .toList();
        Query query = new Query();
        query.changes(
                clients,
                from,
                to,
                OPEN,
                " and c.key <> ? and (c.engagement = ? or c.client_owner = any (?::uuid[]) or c.provider_owner = any (?::uuid[]))",
                List.of(request.key().value(), request.engagement(), owners, owners),
                MOST);
        query.freezes(from, to, List.of(request.engagement()));
        query.launches(List.of(request.clientId()), from, to);
        query.add(
                "select 'PLACE', key, null, environment, null, null, null, null from (" + BuildPlaces.SELECT + ") b",
                request.engagement());
        query.add(
                "select 'OVERRIDE', freeze_id::text, null, freeze_name, given_at, null, null,"
                        + " jsonb_build_object('reason', reason, 'person', person_id)::text"
                        + " from change_requests.freeze_override where change_request = ?",
                request.key().value());
        if (wanted != null) {
            query.add(
                    "select 'AROUND', null, null, null, null::timestamptz, null, null, detail from (" + Around.SELECT
                            + ") a",
                    wanted.parameters());
        }
        return query.run(sql, MOST);
    }

    /** The freeze windows that concern an engagement in a stretch of time; one statement. */
    public List<Frozen.Now> frozen(String engagement, Window window) {
        Query query = new Query();
        query.freezes(window.start(), window.end(), List.of(engagement));
        return query.run(sql, MOST).freezes().stream()
                .flatMap(freeze -> freeze.between(window.start(), window.end()).stream())
                .toList();
    }

    /** The parts of the statement, with their parameters in order. */
    private static final class Query {

        private final List<String> parts = new ArrayList<>();
        private final List<Object> parameters = new ArrayList<>();

        void add(String part, Object... values) {
            parts.add("(" + part + ")");
            parameters.addAll(Arrays.asList(values));
        }

        void changes(
                Collection<UUID> clients,
                Instant from,
                Instant to,
                Set<State> states,
                String condition,
                List<?> values,
                int most) {
            add("select 'CHANGE' as what, r.key, r.engagement, r.title, r.window_start as starts, r.window_end as ends,"
                    + " r.updated_at as changed, r.detail::text as detail"
                    + " from unnest(?::uuid[]) client cross join lateral (select key, engagement, title, window_start, window_end,"
                    + " updated_at, jsonb_build_object('kind', kind, 'state', state, 'environments', environments,"
                    + " 'serverBuilds', server_builds, 'clientOwner', client_owner, 'providerOwner', provider_owner,"
                    + " 'version', version) as detail"
                    + " from change_requests.change_request c where c.client_id = client and c.window_start >= ?"
                    + " and c.window_start < ? and c.window_end > ? and c.state = any (?)" + condition
                    + " order by c.window_start, c.key limit ?) r order by starts, key limit ?");
            parameters.add(clients);
            parameters.add(from.minus(LONGEST_WINDOW));
            parameters.add(to);
            parameters.add(from);
            parameters.add(states.stream().map(Enum::name).toList());
            parameters.addAll(values);
            parameters.add(most + 1);
            parameters.add(most + 1);
        }

        void freezes(Instant from, Instant to, Collection<String> engagements) {
            // Wall times are compared as if they were UTC, so a day more on both ends covers every zone.
            LocalDateTime earliest =
                    LocalDateTime.ofInstant(from, ZoneOffset.UTC).minusDays(1);
            LocalDateTime latest = LocalDateTime.ofInstant(to, ZoneOffset.UTC).plusDays(1);
            String condition =
                    engagements == null ? "" : " and (f.engagement is null or f.engagement = any (?::text[]))";
            add(
                    "select 'FREEZE' as what, f.id::text as key, f.engagement, f.name as title, null::timestamptz as starts,"
                            + " f.ended_at as ends, f.updated_at as changed, jsonb_build_object('reason', f.reason, 'zone', f.zone,"
                            + " 'start', to_char(f.starts_at, 'YYYY-MM-DD\"T\"HH24:MI:SS'),"
                            + " 'end', to_char(f.ends_at, 'YYYY-MM-DD\"T\"HH24:MI:SS'),"
                            + " 'repeats', f.repeats, 'days', f.days, 'lastDay', f.last_day, 'version', f.version)::text as detail"
                            + " from change_requests.freeze f where (f.ended_at is null or f.ended_at > ?) and f.starts_at < ?"
                            + " and (f.repeats <> 'NEVER' or f.ends_at > ?)" + condition
                            + " order by f.starts_at desc, f.id limit " + MOST_FREEZES);
            parameters.add(from);
            parameters.add(latest);
            parameters.add(earliest);
            if (engagements != null) {
                parameters.add(engagements);
            }
        }

        void launches(Collection<UUID> clients, Instant from, Instant to) {
            add(
                    "select 'LAUNCH' as what, key, engagement, title, null::timestamptz as starts, null::timestamptz as ends, changed,"
                            + " jsonb_build_object('day', day, 'environments', environments, 'version', version)::text as detail from ("
                            + Launches.SELECT
                            + ") l");
            parameters.add(clients);
            parameters.add(from.atZone(ZoneOffset.UTC).toLocalDate().minusDays(1));
            parameters.add(to.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1));
        }

        Found run(Sql sql, int most) {
            List<ScheduledChange> changes = new ArrayList<>();
            List<Frozen> freezes = new ArrayList<>();
            List<Launch> launches = new ArrayList<>();
            Map<String, String> places = new HashMap<>();
            List<FreezeOverride> overrides = new ArrayList<>();
            List<Around> around = new ArrayList<>();
            sql.list(
                    String.join(" union all ", parts),
                    row -> {
                        switch (row.getString("what")) {
                            case "CHANGE" -> changes.add(change(row));
                            case "FREEZE" -> freezes.add(freeze(row));
                            case "LAUNCH" -> launches.add(launch(row));
                            case "PLACE" -> places.put(row.getString("key"), row.getString("title"));
                            case "AROUND" -> around.add(Around.of(row.getString("detail")));
                            default -> overrides.add(override(row));
                        }
                        return null;
                    },
                    parameters.toArray());
            boolean truncated = changes.size() > most;
            return new Found(
                    truncated ? List.copyOf(changes.subList(0, most)) : List.copyOf(changes),
                    List.copyOf(freezes),
                    List.copyOf(launches),
                    Map.copyOf(places),
                    List.copyOf(overrides),
                    around.isEmpty() ? null : around.get(0),
                    truncated);
        }
    }

    private static ScheduledChange change(ResultSet row) throws SQLException {
        JsonObject detail = detail(row);
        return new ScheduledChange(
                row.getString("key"),
                row.getString("engagement"),
                row.getString("title"),
                Kind.valueOf(detail.getString("kind")),
                State.valueOf(detail.getString("state")),
                new Window(Sql.instant(row, "starts"), Sql.instant(row, "ends")),
                texts(detail, "environments"),
                texts(detail, "serverBuilds"),
                id(detail, "clientOwner"),
                id(detail, "providerOwner"),
                detail.getInt("version"),
                Sql.instant(row, "changed"));
    }

    private static Frozen freeze(ResultSet row) throws SQLException {
        JsonObject detail = detail(row);
        return new Frozen(
                UUID.fromString(row.getString("key")),
                row.getString("engagement"),
                row.getString("title"),
                detail.getString("reason"),
                new FreezeRule(
                        LocalDateTime.parse(detail.getString("start")),
                        LocalDateTime.parse(detail.getString("end")),
                        ZoneId.of(detail.getString("zone")),
                        Repeats.valueOf(detail.getString("repeats")),
                        texts(detail, "days").stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                        detail.isNull("lastDay") ? null : LocalDate.parse(detail.getString("lastDay"))),
                Sql.instant(row, "ends"),
                Sql.instant(row, "changed"),
                detail.getInt("version"));
    }

    private static Launch launch(ResultSet row) throws SQLException {
        JsonObject detail = detail(row);
        return new Launch(
                row.getString("key"),
                row.getString("engagement"),
                row.getString("title"),
                LocalDate.parse(detail.getString("day")),
                texts(detail, "environments"),
                Sql.instant(row, "changed"),
                detail.getInt("version"));
    }

    private static FreezeOverride override(ResultSet row) throws SQLException {
        JsonObject detail = detail(row);
        return new FreezeOverride(
                UUID.fromString(row.getString("key")),
                row.getString("title"),
                detail.getString("reason"),
                id(detail, "person"),
                Sql.instant(row, "starts"));
    }

    private static JsonObject detail(ResultSet row) throws SQLException {
        try (JsonReader reader = Json.createReader(new StringReader(row.getString("detail")))) {
            return reader.readObject();
        }
    }

    private static List<String> texts(JsonObject detail, String name) {
        return detail.getJsonArray(name).getValuesAs(JsonString::getString);
    }

    private static UUID id(JsonObject detail, String name) {
        return detail.isNull(name) ? null : UUID.fromString(detail.getString(name));
    }
}
