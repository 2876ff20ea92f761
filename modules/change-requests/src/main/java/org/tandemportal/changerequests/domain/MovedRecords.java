package org.tandemportal.changerequests.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.Priority;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.data.Sql;

/**
 * Records of other tools, written as change requests with the history that they bring along: a fixed number of statements,
 * however many there are.
 */
@ApplicationScoped
public class MovedRecords {

    @Inject
    private Sql sql;

    /**
     * One that has been brought in before.
     *
     * @param fingerprint of what the file said then
     * @param until the latest moment that the file told of then
     * @param untouched whether nobody has changed it here since
     */
    public record Known(
            String key,
            String fingerprint,
            Instant until,
            boolean untouched,
            State state,
            Side waitingFor,
            Instant stateSince,
            int revision,
            String title,
            String reason,
            Priority priority,
            Kind kind,
            String outcome,
            Window window) {

        /** Whether the words that a revision keeps are the same. */
        public boolean saysTheSame(MovedRecord record) {
            return title.equals(record.title())
                    && Objects.equals(reason, record.reason())
                    && priority == record.priority()
                    && Objects.equals(window, record.window());
        }
    }

    /** Who brings records in, and from where. */
    public record From(MovingIn movingIn, Side side, Instant now) {

        String source() {
            return movingIn.layout().source();
        }
    }

    /** A record that is new here. */
    public record Newcomer(String key, MovedRecord record) {}

    /**
     * A record that has gone on since it was brought in.
     *
     * @param newer the states that it entered since
     * @param revision the number of its revision from now on
     */
    public record Returned(Known known, MovedRecord record, List<MovedRecord.Change> newer, int revision) {

        /** The state that it is in from now on. */
        public HistoryState present() {
            return newer.isEmpty()
                    ? HistoryState.of(known.state(), known.waitingFor())
                    : newer.get(newer.size() - 1).state();
        }

        Instant endedAt() {
            return present() == HistoryState.DONE || present() == HistoryState.ROLLED_BACK ? since() : null;
        }

        Instant since() {
            return newer.isEmpty()
                    ? known.stateSince()
                    : newer.get(newer.size() - 1).moment();
        }
    }

    /** Those that have been brought in before, by their numbers there, held until the transaction ends. */
    public Map<String, Known> known(String engagement, String source, Collection<String> numbers) {
        Map<String, Known> known = new HashMap<>();
        sql.list(
                "select key, imported_number, imported, version, state, waiting_for, state_since, revision, title, reason,"
                        + " priority, kind, outcome, window_start, window_end from change_requests.change_request"
                        + " where engagement = ? and imported_source = ? and imported_number is not null"
                        + " and imported_number = any (?) order by key for update",
                row -> known.put(row.getString("imported_number"), known(row)),
                engagement,
                source,
                numbers);
        return known;
    }

    private static Known known(ResultSet row) throws SQLException {
        JsonObject imported;
        try (JsonReader reader = Json.createReader(new StringReader(row.getString("imported")))) {
            imported = reader.readObject();
        }
        String turn = row.getString("waiting_for");
        Instant start = Sql.instant(row, "window_start");
        Instant end = Sql.instant(row, "window_end");
        return new Known(
                row.getString("key"),
                imported.getString("fingerprint"),
                Instant.parse(imported.getString("until")),
                imported.getInt("version") == row.getInt("version"),
                State.valueOf(row.getString("state")),
                turn == null ? null : Side.valueOf(turn),
                Sql.instant(row, "state_since"),
                row.getInt("revision"),
                row.getString("title"),
                row.getString("reason"),
                Priority.valueOf(row.getString("priority")),
                Kind.valueOf(row.getString("kind")),
                row.getString("outcome"),
                start == null || end == null ? null : new Window(start, end));
    }

    /** What tells a newer export of a record from the same one. */
    public static String fingerprint(MovedRecord record) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(record.fingerprintedText().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    /** Writes new ones, their first revisions and all states that they went through. */
    public void add(From from, List<Newcomer> newcomers) {
        if (newcomers.isEmpty()) {
            return;
        }
        JsonArrayBuilder rows = Json.createArrayBuilder();
        JsonArrayBuilder changes = Json.createArrayBuilder();
        for (Newcomer newcomer : newcomers) {
            MovedRecord record = newcomer.record();
            JsonObjectBuilder row = row(newcomer.key(), record, record.last().state(), from.side());
            put(row, "state_since", record.last().moment());
            put(row, "started_at", record.startedAt());
            put(row, "ended_at", record.endedAt());
            put(row, "imported_number", record.number());
            row.add("imported", imported(record, 1));
            row.add("content", content(record));
            rows.add(row);
            record.changes().forEach(change -> changes.add(change(newcomer.key(), change, from.side())));
        }
        sql.update(
                "with moved as (select * from jsonb_to_recordset(?::jsonb) as r(key text, kind text, priority text, title text,"
                        + " reason text, window_start timestamptz, window_end timestamptz, state text, state_since timestamptz,"
                        + " outcome text, waiting_for text, created_at timestamptz, updated_at timestamptz,"
                        + " started_at timestamptz, ended_at timestamptz, imported_number text, imported jsonb, content jsonb)),"
                        + " added as (insert into change_requests.change_request (key, client_id, engagement, kind, priority,"
                        + " risk, title, reason, window_start, window_end, state, state_since, outcome, waiting_for, revision,"
                        + " requested_by, side, created_at, updated_at, updated_by, version, started_at, ended_at,"
                        + " imported_source, imported_number, imported) select key, ?::uuid, ?, kind, priority, 'MEDIUM', title,"
                        + " reason, window_start, window_end, state, state_since, outcome, waiting_for, 1, ?::uuid, ?,"
                        + " created_at, updated_at, ?::uuid, 1, started_at, ended_at, ?, imported_number, imported from moved)"
                        + " insert into change_requests.revision (change_request, number, client_id, author, created_at, content)"
                        + " select key, 1, ?::uuid, ?::uuid, ?::timestamptz, content from moved",
                rows.build().toString(),
                from.movingIn().clientId(),
                from.movingIn().engagement(),
                from.movingIn().personId(),
                from.side().name(),
                from.movingIn().personId(),
                from.source(),
                from.movingIn().clientId(),
                from.movingIn().personId(),
                from.now());
        addChanges(from, changes);
    }

    /**
     * Writes what has gone on: the record, a revision where its words are others, and the states that it entered since.
     */
    public void update(From from, List<Returned> returned) {
        if (returned.isEmpty()) {
            return;
        }
        JsonArrayBuilder rows = Json.createArrayBuilder();
        JsonArrayBuilder changes = Json.createArrayBuilder();
        for (Returned one : returned) {
            MovedRecord record = one.record();
            JsonObjectBuilder row = row(one.known().key(), record, one.present(), from.side());
            put(row, "state_since", one.since());
            put(row, "started_at", record.startedAt());
            put(row, "ended_at", one.endedAt());
            row.add("revision", one.revision());
            row.add("revised", one.revision() > one.known().revision());
            row.add("content", content(record));
            // The number that the row's version has after this.
            row.add("imported", imported(record, 0));
            rows.add(row);
            one.newer().forEach(change -> changes.add(change(one.known().key(), change, from.side())));
        }
        bringsHistory(true);
        sql.update(
                "with moved as (select * from jsonb_to_recordset(?::jsonb) as r(key text, kind text, priority text, title text,"
                        + " reason text, window_start timestamptz, window_end timestamptz, state text, state_since timestamptz,"
                        + " outcome text, waiting_for text, updated_at timestamptz, started_at timestamptz, ended_at timestamptz,"
                        + " revision integer,"
                        + " revised boolean, imported jsonb, content jsonb)), changed as (update change_requests.change_request c"
                        + " set kind = m.kind, priority = m.priority, title = m.title, reason = m.reason,"
                        + " window_start = m.window_start, window_end = m.window_end, state = m.state,"
                        + " state_since = m.state_since, outcome = m.outcome, waiting_for = m.waiting_for,"
                        + " started_at = coalesce(c.started_at, m.started_at), ended_at = m.ended_at, revision = m.revision, updated_at = m.updated_at,"
                        + " updated_by = ?::uuid, version = c.version + 1,"
                        + " imported = m.imported || jsonb_build_object('version', c.version + 1)"
                        + " from moved m where c.key = m.key)"
                        + " insert into change_requests.revision (change_request, number, client_id, author, created_at, content)"
                        + " select key, revision, ?::uuid, ?::uuid, ?::timestamptz, content from moved where revised",
                rows.build().toString(),
                from.movingIn().personId(),
                from.movingIn().clientId(),
                from.movingIn().personId(),
                from.now());
        bringsHistory(false);
        addChanges(from, changes);
    }

    /** Tells the database, until the transaction ends or it is told otherwise, that changes come with a history of their own. */
    private void bringsHistory(boolean brings) {
        sql.list("select set_config('tandem.brings_history', ?, true)", row -> null, brings ? "on" : "");
    }

    /** Writes down the states, each record's in the order of time. */
    private void addChanges(From from, JsonArrayBuilder changes) {
        sql.update(
                "insert into change_requests.state_change (change_request, client_id, engagement, moment, state, waiting_for)"
                        + " select m.key, ?::uuid, ?, m.moment, m.state, m.waiting_for from jsonb_to_recordset(?::jsonb)"
                        + " as m(key text, moment timestamptz, state text, waiting_for text) order by m.moment",
                from.movingIn().clientId(),
                from.movingIn().engagement(),
                changes.build().toString());
    }

    private static JsonObjectBuilder row(String key, MovedRecord record, HistoryState present, Side asking) {
        JsonObjectBuilder row = Json.createObjectBuilder();
        put(row, "key", key);
        put(row, "kind", record.kind());
        put(row, "priority", record.priority());
        put(row, "title", record.title());
        put(row, "reason", record.reason());
        put(
                row,
                "window_start",
                record.window() == null ? null : record.window().start());
        put(row, "window_end", record.window() == null ? null : record.window().end());
        put(row, "state", present.state());
        put(row, "waiting_for", present.turn(asking));
        put(row, "outcome", present.state().isEnd() ? record.outcome() : null);
        put(row, "created_at", record.createdAt());
        put(row, "updated_at", record.updatedAt());
        return row;
    }

    private static JsonObjectBuilder imported(MovedRecord record, int version) {
        JsonObjectBuilder imported = Json.createObjectBuilder();
        put(imported, "askedBy", record.askedBy());
        put(imported, "workedBy", record.workedBy());
        JsonArrayBuilder facts = Json.createArrayBuilder();
        record.facts()
                .forEach((name, value) ->
                        facts.add(Json.createArrayBuilder().add(name).add(value)));
        imported.add("facts", facts);
        put(imported, "fingerprint", fingerprint(record));
        put(imported, "until", record.updatedAt());
        imported.add("version", version);
        return imported;
    }

    /** What a revision keeps, by the names that it has everywhere. */
    private static JsonObjectBuilder content(MovedRecord record) {
        JsonObjectBuilder content = Json.createObjectBuilder();
        put(content, "title", record.title());
        put(content, "reason", record.reason());
        put(content, "priority", record.priority());
        put(content, "risk", "MEDIUM");
        put(
                content,
                "windowStart",
                record.window() == null ? null : record.window().start());
        put(
                content,
                "windowEnd",
                record.window() == null ? null : record.window().end());
        return content;
    }

    private static JsonObjectBuilder change(String key, MovedRecord.Change change, Side asking) {
        JsonObjectBuilder row = Json.createObjectBuilder();
        put(row, "key", key);
        put(row, "moment", change.moment());
        put(row, "state", change.state().state());
        put(row, "waiting_for", change.state().turn(asking));
        return row;
    }

    private static void put(JsonObjectBuilder row, String name, Object value) {
        if (value != null) {
            row.add(name, value.toString());
        }
    }

    /** What the audit log keeps of a record that was brought in. */
    public static Map<String, Object> facts(String source, MovedRecord record, HistoryState present, int revision) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("importedFrom", source + " " + record.number());
        facts.put("title", record.title());
        facts.put("reason", record.reason());
        facts.put("priority", record.priority().name());
        facts.put("kind", record.kind().name());
        facts.put(
                "windowStart",
                record.window() == null ? null : record.window().start().toString());
        facts.put(
                "windowEnd",
                record.window() == null ? null : record.window().end().toString());
        facts.put("state", present.state().name());
        facts.put("outcome", present.state().isEnd() ? record.outcome() : null);
        facts.put("revision", revision);
        return facts;
    }

    /** What the audit log keeps of one as it was before. */
    public static Map<String, Object> facts(String source, String number, Known known) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("importedFrom", source + " " + number);
        facts.put("title", known.title());
        facts.put("reason", known.reason());
        facts.put("priority", known.priority().name());
        facts.put("kind", known.kind().name());
        facts.put(
                "windowStart",
                known.window() == null ? null : known.window().start().toString());
        facts.put(
                "windowEnd",
                known.window() == null ? null : known.window().end().toString());
        facts.put("state", known.state().name());
        facts.put("outcome", known.outcome());
        facts.put("revision", known.revision());
        return facts;
    }
}
