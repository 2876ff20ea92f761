package org.tandemportal.changerequests.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Violation;
import org.tandemportal.kernel.data.Sql;
import org.tandemportal.kernel.data.TextListConverter;

/** The files whose records are brought in, their lines while they are worked on, and the layouts that are kept. */
@ApplicationScoped
public class MovingIns {

    /** How long a file is kept that nobody uses. */
    public static final Duration LIFE_OF_A_FILE = Duration.ofDays(2);

    /** How long the lines that were left out can be fetched. */
    public static final Duration LIFE_OF_LINES = Duration.ofDays(30);

    /** Whether work waits for somebody who takes it; asked for every now and then, by each node. */
    public static final String LEFT_BEHIND =
            "select id from change_requests.moving_in where state in ('CHECKING', 'BRINGING_IN')"
                    + " and (taken_until is null or taken_until < now()) order by started_at limit 1";

    /** Work that was taken is nobody else's for so long after each piece of it. */
    private static final String TAKEN_FOR = "interval '2 minutes'";

    @Inject
    private Sql sql;

    /** Keeps a new one, without its file. */
    public void add(MovingIn added) {
        sql.update(
                "insert into change_requests.moving_in (id, client_id, engagement, person_id, person_name, side, language,"
                        + " file_name, bytes, charset, separator, headings, layout, state, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)",
                added.id(),
                added.clientId(),
                added.engagement(),
                added.personId(),
                added.personName(),
                added.side().name(),
                added.language(),
                added.fileName(),
                added.bytes(),
                added.charset(),
                String.valueOf(added.separator()),
                texts(added.headings()),
                added.layout().json(),
                added.state().name(),
                added.createdAt());
    }

    /** Keeps a piece of its file; it itself may follow in the same transaction. */
    public void addChunk(UUID id, UUID clientId, int place, byte[] content) {
        sql.update(
                "insert into change_requests.moving_in_chunk (moving_in, place, client_id, content) values (?, ?, ?, ?)",
                id,
                place,
                clientId,
                content);
    }

    /** A piece of its file; empty behind the last. */
    public Optional<byte[]> chunk(UUID id, int place) {
        return sql
                .list(
                        "select content from change_requests.moving_in_chunk where moving_in = ? and place = ?",
                        row -> row.getBytes("content"),
                        id,
                        place)
                .stream()
                .findFirst();
    }

    /** The one with this id; empty if there is none that the viewer may see. */
    public Optional<MovingIn> find(UUID id) {
        return sql.list("select * from change_requests.moving_in where id = ?", MovingIns::read, id).stream()
                .findFirst();
    }

    /** Those of an engagement, the latest first. */
    public List<MovingIn> of(String engagement, int most) {
        return sql.list(
                "select * from change_requests.moving_in where engagement = ? order by created_at desc, id limit ?",
                MovingIns::read,
                engagement,
                most);
    }

    /** It is read in another way from now on; what was found out by the earlier one is forgotten. */
    public void setLayout(UUID id, MovedLayout layout) {
        forgetLines(id);
        sql.update(
                "update change_requests.moving_in set layout = ?::jsonb, state = 'CHOSEN', is_read = false, problem = null,"
                        + " bytes_read = 0, lines = 0, records = 0, records_done = 0, made = 0, changed = 0, there = 0,"
                        + " rejected_records = 0, rejected_lines = 0, state_changes = 0 where id = ?",
                layout.json(),
                id);
    }

    /**
     * Work on it begins.
     *
     * @return whether it does: not while other work of the engagement is under way
     */
    public boolean start(MovingIn started, MovingInState state, Instant now) {
        // Whoever starts another one of the engagement at the same time waits, and then sees this one.
        sql.list("select pg_advisory_xact_lock(hashtextextended(?, 20260020))", row -> null, started.engagement());
        if (!sql.list(
                        "select 1 from change_requests.moving_in where engagement = ? and state in ('CHECKING', 'BRINGING_IN')",
                        row -> 1,
                        started.engagement())
                .isEmpty()) {
            return false;
        }
        sql.update(
                "update change_requests.moving_in_line set reasons = null where moving_in = ? and record is not null"
                        + " and reasons is not null",
                started.id());
        sql.update(
                "update change_requests.moving_in m set state = ?, problem = null, started_at = ?, ended_at = null,"
                        + " attempts = 0, taken_by = null, taken_until = null, records_done = 0, made = 0, changed = 0,"
                        + " there = 0, rejected_records = 0, state_changes = 0, rejected_lines = (select count(*) from"
                        + " change_requests.moving_in_line l where l.moving_in = m.id and l.reasons is not null) where id = ?",
                state.name(),
                now,
                started.id());
        return true;
    }

    /** Takes the work that has waited for longest, if any does; other nodes take other work. */
    public Optional<MovingIn> take(UUID by) {
        if (sql.list(LEFT_BEHIND, row -> 1).isEmpty()) {
            return Optional.empty();
        }
        return sql
                .list(
                        "update change_requests.moving_in m set taken_by = ?, taken_until = now() + " + TAKEN_FOR
                                + ", attempts = m.attempts + 1 from (select id from change_requests.moving_in where state in"
                                + " ('CHECKING', 'BRINGING_IN') and (taken_until is null or taken_until < now())"
                                + " order by started_at limit 1 for update skip locked) due where m.id = due.id returning m.*",
                        MovingIns::read,
                        by)
                .stream()
                .findFirst();
    }

    /** How often it has been taken without a piece of work done; 1 at first. */
    public int attempts(UUID id) {
        return sql
                .list("select attempts from change_requests.moving_in where id = ?", row -> row.getInt("attempts"), id)
                .stream()
                .findFirst()
                .orElse(0);
    }

    /** Holds on to work that was taken, for the piece that is done now; empty if it is somebody else's by now, or ended. */
    public Optional<MovingIn> hold(UUID id, UUID by) {
        return sql
                .list(
                        "update change_requests.moving_in set taken_until = now() + " + TAKEN_FOR
                                + " where id = ? and taken_by = ? and state in ('CHECKING', 'BRINGING_IN') returning *",
                        MovingIns::read,
                        id,
                        by)
                .stream()
                .findFirst();
    }

    /** Leaves work to whoever takes it next, a little later. */
    public void letGo(UUID id, UUID by) {
        sql.update(
                "update change_requests.moving_in set taken_until = now() + interval '20 seconds' where id = ? and taken_by = ?",
                id,
                by);
    }

    /** Forgets its lines. */
    public void forgetLines(UUID id) {
        sql.update("delete from change_requests.moving_in_line where moving_in = ?", id);
        sql.update("delete from change_requests.moving_in_record where moving_in = ?", id);
    }

    /**
     * A line as it is kept.
     *
     * @param record the number of the record that it tells of; null where it cannot be told
     * @param reasons why it is left out; empty if it is not
     */
    public record Kept(MovedLines.Line line, String record, List<Violation> reasons) {}

    /** Keeps lines. */
    public void addLines(MovingIn of, List<Kept> lines, long bytesRead) {
        List<String> numbers = new ArrayList<>();
        List<String> records = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        int wrong = 0;
        for (Kept kept : lines) {
            numbers.add(String.valueOf(kept.line().number()));
            records.add(kept.record());
            cells.add(texts(kept.line().cells()));
            reasons.add(kept.reasons().isEmpty() ? null : json(kept.reasons()));
            wrong += kept.reasons().isEmpty() ? 0 : 1;
        }
        sql.update(
                "insert into change_requests.moving_in_line (moving_in, line, client_id, record, cells, reasons)"
                        + " select ?::uuid, l.line::int, ?::uuid, l.record, l.cells::jsonb, l.reasons::jsonb"
                        + " from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as l(line, record, cells, reasons)",
                of.id(),
                of.clientId(),
                numbers,
                records,
                cells,
                reasons);
        sql.update(
                "update change_requests.moving_in set lines = lines + ?, rejected_lines = rejected_lines + ?, bytes_read = ?,"
                        + " attempts = 0 where id = ?",
                lines.size(),
                wrong,
                bytesRead,
                of.id());
    }

    /** Nothing of it has been read yet. */
    public void beginReading(UUID id) {
        forgetLines(id);
        sql.update(
                "update change_requests.moving_in set lines = 0, rejected_lines = 0, bytes_read = 0, records = 0 where id = ?",
                id);
    }

    /** All of it has been read: its records are put in the order in which they stand there. */
    public void endReading(MovingIn of) {
        sql.update(
                "insert into change_requests.moving_in_record (moving_in, place, client_id, record, lines)"
                        + " select ?::uuid, row_number() over (order by min(line)), ?::uuid, record, count(*)"
                        + " from change_requests.moving_in_line where moving_in = ? and record is not null group by record",
                of.id(),
                of.clientId(),
                of.id());
        sql.update(
                "update change_requests.moving_in set is_read = true, bytes_read = bytes, records ="
                        + " (select count(*) from change_requests.moving_in_record where moving_in = ?) where id = ?",
                of.id(),
                of.id());
    }

    /** A record of the file. */
    public record Place(int place, String record, int lines) {}

    /** The records behind a place. */
    public List<Place> records(UUID id, int after, int most) {
        return sql.list(
                "select place, record, lines from change_requests.moving_in_record where moving_in = ? and place > ?"
                        + " order by place limit ?",
                row -> new Place(row.getInt("place"), row.getString("record"), row.getInt("lines")),
                id,
                after,
                most);
    }

    /** All lines of these records, by record. */
    public Map<String, List<MovedLines.Line>> lines(UUID id, Collection<String> records) {
        Map<String, List<MovedLines.Line>> lines = new LinkedHashMap<>();
        sql.list(
                        "select record, line, cells from change_requests.moving_in_line where moving_in = ?"
                                + " and record = any (?) order by line",
                        row -> new Kept(
                                new MovedLines.Line(row.getInt("line"), TextListConverter.read(row.getString("cells"))),
                                row.getString("record"),
                                List.of()),
                        id,
                        records)
                .forEach(kept -> lines.computeIfAbsent(kept.record(), record -> new ArrayList<>())
                        .add(kept.line()));
        return lines;
    }

    /** Writes down why lines are left out. */
    public void reject(UUID id, Map<Integer, List<Violation>> reasons) {
        if (reasons.isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>();
        List<String> told = new ArrayList<>();
        reasons.forEach((line, why) -> {
            lines.add(String.valueOf(line));
            told.add(json(why));
        });
        sql.update(
                "update change_requests.moving_in_line l set reasons = w.reasons::jsonb from unnest(?::text[], ?::text[])"
                        + " as w(line, reasons) where l.moving_in = ? and l.line = w.line::int",
                lines,
                told,
                id);
    }

    /** As {@link #reject}, all lines of a record for one reason. */
    public void rejectAll(UUID id, String record, Violation reason) {
        sql.update(
                "update change_requests.moving_in_line set reasons = ?::jsonb where moving_in = ? and record = ?",
                json(List.of(reason)),
                id,
                record);
    }

    /** Adds what came of some records. */
    public void progress(UUID id, MovingIn.Counts more) {
        sql.update(
                "update change_requests.moving_in set records_done = records_done + ?, made = made + ?, changed = changed + ?,"
                        + " there = there + ?, rejected_records = rejected_records + ?, rejected_lines = rejected_lines + ?,"
                        + " state_changes = state_changes + ?, attempts = 0 where id = ?",
                more.recordsDone(),
                more.made(),
                more.changed(),
                more.there(),
                more.rejectedRecords(),
                more.rejectedLines(),
                more.stateChanges(),
                id);
    }

    /** It is known what would become of it. */
    public void checked(UUID id, Instant now) {
        sql.update(
                "update change_requests.moving_in set state = 'CHECKED', ended_at = ?, taken_by = null, taken_until = null"
                        + " where id = ?",
                now,
                id);
    }

    /** Its records have been brought in: the file and its lines are forgotten but for those that were left out. */
    public void done(UUID id, Instant now) {
        sql.update("delete from change_requests.moving_in_chunk where moving_in = ?", id);
        sql.update("delete from change_requests.moving_in_record where moving_in = ?", id);
        sql.update("delete from change_requests.moving_in_line where moving_in = ? and reasons is null", id);
        sql.update(
                "update change_requests.moving_in set state = 'DONE', ended_at = ?, taken_by = null, taken_until = null"
                        + " where id = ?",
                now,
                id);
    }

    /** It could not go on. */
    public void broken(UUID id, Violation problem, Instant now) {
        sql.update(
                "update change_requests.moving_in set state = 'BROKEN', problem = ?::jsonb, ended_at = ?, taken_by = null,"
                        + " taken_until = null where id = ?",
                json(List.of(problem)),
                now,
                id);
    }

    /** Forgets files of an engagement that nobody has brought in, but for the latest. */
    public void forgetAllBut(String engagement, int kept) {
        sql.update(
                "delete from change_requests.moving_in where id in (select id from change_requests.moving_in"
                        + " where engagement = ? and state in ('CHOSEN', 'CHECKED', 'BROKEN')"
                        + " order by created_at desc, id offset ?)",
                engagement,
                kept);
    }

    /** Forgets all of it. */
    public void forget(UUID id) {
        sql.update("delete from change_requests.moving_in where id = ?", id);
    }

    /** Forgets files that nobody has used, and lines that nobody has fetched, for too long. */
    public void forgetOld(Instant now) {
        sql.update(
                "delete from change_requests.moving_in where state in ('CHOSEN', 'CHECKED', 'BROKEN')"
                        + " and greatest(created_at, started_at, ended_at) < ?",
                now.minus(LIFE_OF_A_FILE));
        sql.update(
                "delete from change_requests.moving_in_line l using change_requests.moving_in m where m.id = l.moving_in"
                        + " and m.state = 'DONE' and m.ended_at < ?",
                now.minus(LIFE_OF_LINES));
    }

    /** Lines that were left out, behind one. */
    public List<Kept> rejected(UUID id, int after, int most) {
        return sql.list(
                "select line, record, cells, reasons from change_requests.moving_in_line where moving_in = ?"
                        + " and reasons is not null and line > ? order by line limit ?",
                row -> new Kept(
                        new MovedLines.Line(row.getInt("line"), TextListConverter.read(row.getString("cells"))),
                        row.getString("record"),
                        violations(row.getString("reasons"))),
                id,
                after,
                most);
    }

    /** A layout that is kept under a name. */
    public record NamedLayout(String name, MovedLayout layout) {}

    /** The layouts of an engagement, the latest first. */
    public List<NamedLayout> layouts(String engagement) {
        return sql.list(
                "select name, layout from change_requests.moving_in_layout where engagement = ? order by saved_at desc, name"
                        + " limit 50",
                row -> new NamedLayout(row.getString("name"), MovedLayout.of(row.getString("layout"))),
                engagement);
    }

    /** Keeps a layout, in place of an earlier one of that name. */
    public void saveLayout(MovingIn like, String name, UUID by, Instant now) {
        sql.update(
                "insert into change_requests.moving_in_layout (engagement, name, client_id, layout, saved_by, saved_at)"
                        + " values (?, ?, ?, ?::jsonb, ?, ?) on conflict (engagement, name) do update"
                        + " set layout = excluded.layout, saved_by = excluded.saved_by, saved_at = excluded.saved_at",
                like.engagement(),
                name,
                like.clientId(),
                like.layout().json(),
                by,
                now);
    }

    private static MovingIn read(ResultSet row) throws SQLException {
        List<Violation> problems = violations(row.getString("problem"));
        return new MovingIn(
                row.getObject("id", UUID.class),
                row.getObject("client_id", UUID.class),
                row.getString("engagement"),
                row.getObject("person_id", UUID.class),
                row.getString("person_name"),
                Side.valueOf(row.getString("side")),
                row.getString("language"),
                row.getString("file_name"),
                row.getLong("bytes"),
                row.getString("charset"),
                row.getString("separator").charAt(0),
                TextListConverter.read(row.getString("headings")),
                MovedLayout.of(row.getString("layout")),
                MovingInState.valueOf(row.getString("state")),
                problems.isEmpty() ? null : problems.get(0),
                row.getBoolean("is_read"),
                new MovingIn.Counts(
                        row.getLong("bytes_read"),
                        row.getInt("lines"),
                        row.getInt("records"),
                        row.getInt("records_done"),
                        row.getInt("made"),
                        row.getInt("changed"),
                        row.getInt("there"),
                        row.getInt("rejected_records"),
                        row.getInt("rejected_lines"),
                        row.getInt("state_changes")),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "started_at"),
                Sql.instant(row, "ended_at"));
    }

    private static String texts(List<String> texts) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        texts.forEach(text -> array.add(MovedText.kept(text)));
        return array.build().toString();
    }

    private static String json(List<Violation> violations) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Violation violation : violations) {
            JsonArrayBuilder arguments = Json.createArrayBuilder();
            violation.arguments().forEach(argument -> {
                if (argument instanceof Integer number) {
                    arguments.add(number);
                } else {
                    arguments.add(MovedText.kept(String.valueOf(argument)));
                }
            });
            JsonObjectBuilder one = Json.createObjectBuilder()
                    .add("field", violation.field())
                    .add("bundle", violation.bundle())
                    .add("key", violation.key())
                    .add("arguments", arguments);
            array.add(one);
        }
        return array.build().toString();
    }

    private static List<Violation> violations(String json) {
        if (json == null) {
            return List.of();
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(one -> new Violation(
                            one.getString("field"),
                            one.getString("bundle"),
                            one.getString("key"),
                            one.getJsonArray("arguments").stream()
                                    .map(MovingIns::argument)
                                    .toList()))
                    .toList();
        }
    }

    private static Object argument(JsonValue value) {
        return value instanceof JsonNumber number ? (Object) number.intValue() : ((JsonString) value).getString();
    }
}
