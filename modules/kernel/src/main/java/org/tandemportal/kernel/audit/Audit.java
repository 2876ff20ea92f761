package org.tandemportal.kernel.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tandemportal.kernel.api.ClientArchived;
import org.tandemportal.kernel.api.Origin;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.ViewerContext;
import org.tandemportal.kernel.data.Database;
import org.tandemportal.kernel.rest.IdempotentRequest;

/**
 * Writes who changed what, in the transaction of the change, and reads a record's history back.
 *
 * <pre>audit.change(request.subject(), "agreed", request::facts, () -&gt; request.agree(...));</pre>
 */
@ApplicationScoped
public class Audit {

    /** A client is opened again, and its people can be deactivated, although it is archived. */
    private static final Set<SubjectType> STAY_OPEN = EnumSet.of(SubjectType.CLIENT, SubjectType.PERSON);

    /** What differs from entry to entry of a chain that are written together. */
    private static final int COLUMNS_OF_LINES = 8;

    @Inject
    private Database database;

    @Inject
    private PortalClock clock;

    @Inject
    @ConfigProperty(name = "tandem.secret")
    private String secret;

    private final Jsonb jsonb = JsonbBuilder.create(new JsonbConfig().withNullValues(false));

    /**
     * Runs a change and writes it down with the facts before and after; only the facts that differ are kept.
     *
     * @param action the verb in the past tense, such as {@code agreed}; its text stands in the message bundles
     * @param facts the record's facts by name, taken before and after
     */
    public void change(SubjectRef subject, String action, Supplier<Map<String, Object>> facts, Runnable change) {
        change(subject, action, facts, change, null);
    }

    /**
     * As {@link #change(SubjectRef, String, Supplier, Runnable)}, of something that one side only may know of.
     *
     * @param onlyFor the side; null for both
     */
    public void change(
            SubjectRef subject, String action, Supplier<Map<String, Object>> facts, Runnable change, Side onlyFor) {
        Map<String, Object> before = new LinkedHashMap<>(facts.get());
        change.run();
        Map<String, Object> after = new LinkedHashMap<>(facts.get());
        after.entrySet().removeIf(entry -> {
            boolean same = before.containsKey(entry.getKey())
                    && java.util.Objects.equals(before.get(entry.getKey()), entry.getValue());
            if (same) {
                before.remove(entry.getKey());
            }
            return same;
        });
        writeAll(List.of(new Line(subject, action, before, after, onlyFor)));
    }

    /**
     * From now on a client's records are read only, or can be changed again: whatever would write an entry into an archived
     * client's chain is refused, but for the client itself and its people. Whoever changes something at the same time is
     * either done before or refused.
     */
    public void archive(UUID clientId, boolean archived) {
        try (Connection connection = database.getConnection();
                PreparedStatement head = connection.prepareStatement(
                        "insert into kernel.audit_head(client_id, sequence, hash, archived) values (?, 0, ?, ?)"
                                + " on conflict (client_id, only_for) do update set archived = excluded.archived")) {
            head.setObject(1, clientId);
            head.setBytes(2, AuditChain.BEGINNING);
            head.setBoolean(3, archived);
            head.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The client's chain could not be marked", e);
        }
    }

    /** Writes down that a record came to be, with its facts. */
    public void created(SubjectRef subject, String action, Map<String, Object> facts) {
        write(subject, action, null, facts);
    }

    /**
     * As {@link #created(SubjectRef, String, Map)}, of something that one side only may know of.
     *
     * @param onlyFor the side; null for both
     */
    public void created(SubjectRef subject, String action, Map<String, Object> facts, Side onlyFor) {
        writeAll(List.of(new Line(subject, action, null, facts, onlyFor)));
    }

    /**
     * Writes an entry of the current viewer into the client's chain. Holds the chain's head until the transaction ends,
     * so write late and commit soon.
     *
     * @param before facts before; null where nothing was
     * @param after facts after; null where nothing is
     * @throws ClientArchived if the record's client is archived
     */
    public void write(SubjectRef subject, String action, Map<String, Object> before, Map<String, Object> after) {
        writeAll(List.of(new Line(subject, action, before, after)));
    }

    /**
     * An entry to be written.
     *
     * @param before facts before; null where nothing was
     * @param after facts after; null where nothing is
     * @param onlyFor the side that only may know of it; null for both. What is kept from the other side has a chain of its
     *     own, so that no missing number tells of it
     */
    public record Line(
            SubjectRef subject, String action, Map<String, Object> before, Map<String, Object> after, Side onlyFor) {

        /** An entry that both sides may know of. */
        public Line(SubjectRef subject, String action, Map<String, Object> before, Map<String, Object> after) {
            this(subject, action, before, after, null);
        }

        private Chain chain() {
            return new Chain(subject.clientId(), onlyFor == null ? "" : onlyFor.name());
        }
    }

    /**
     * A chain of entries.
     *
     * @param onlyFor the name of the side that only sees it; empty for both
     */
    private record Chain(UUID clientId, String onlyFor) implements Comparable<Chain> {

        @Override
        public int compareTo(Chain other) {
            int clients = clientId.compareTo(other.clientId);
            return clients == 0 ? onlyFor.compareTo(other.onlyFor) : clients;
        }
    }

    private record Head(long sequence, byte[] hash, boolean archived) {}

    /**
     * As {@link #write}, for what one use case does to many records: two statements for each client, however many entries
     * there are.
     */
    public void writeAll(List<Line> lines) {
        // Always in the same order, so that two who write into several chains don't wait for each other.
        Map<Chain, List<Line>> chains = new TreeMap<>();
        lines.forEach(line ->
                chains.computeIfAbsent(line.chain(), chain -> new ArrayList<>()).add(line));
        chains.forEach(this::writeInto);
    }

    private void writeInto(Chain chain, List<Line> lines) {
        IdempotentRequest.claim(database, chain.clientId());
        try (Connection connection = database.getConnection()) {
            // Whether the client is archived is told by the head of the chain that both sides see.
            Head head = hold(connection, new Chain(chain.clientId(), ""));
            if (head.archived()
                    && lines.stream()
                            .anyMatch(line -> !STAY_OPEN.contains(line.subject().type()))) {
                throw new ClientArchived();
            }
            insert(connection, chain, chain.onlyFor().isEmpty() ? head : hold(connection, chain), lines);
        } catch (SQLException e) {
            throw new IllegalStateException("The audit entry could not be written", e);
        }
    }

    /** Holds a chain's head until the transaction ends. */
    private static Head hold(Connection connection, Chain chain) throws SQLException {
        try (PreparedStatement head = connection.prepareStatement(
                "insert into kernel.audit_head(client_id, only_for, sequence, hash) values (?, ?, 0, ?)"
                        + " on conflict (client_id, only_for) do update set sequence = kernel.audit_head.sequence"
                        + " returning sequence, hash, archived")) {
            head.setObject(1, chain.clientId());
            head.setString(2, chain.onlyFor());
            head.setBytes(3, AuditChain.BEGINNING);
            try (ResultSet row = head.executeQuery()) {
                row.next();
                return new Head(row.getLong(1), row.getBytes(2), row.getBoolean(3));
            }
        }
    }

    private void insert(Connection connection, Chain chain, Head last, List<Line> lines) throws SQLException {
        Viewer viewer = ViewerContext.current();
        Instant now = clock.instant();
        List<List<String>> columns = Stream.<List<String>>generate(() -> new ArrayList<>(lines.size()))
                .limit(COLUMNS_OF_LINES)
                .toList();
        long sequence = last.sequence();
        byte[] hash = last.hash();
        for (Line line : lines) {
            AuditChain.Entry entry = new AuditChain.Entry(
                    chain.clientId(),
                    ++sequence,
                    now,
                    viewer.personId(),
                    viewer.name(),
                    viewer.side() == null ? null : viewer.side().name(),
                    line.subject().type().name(),
                    line.subject().key(),
                    line.subject().engagement(),
                    line.action(),
                    line.before() == null ? null : jsonb.toJson(line.before()),
                    line.after() == null ? null : jsonb.toJson(line.after()),
                    Origin.current(),
                    chain.onlyFor().isEmpty() ? null : chain.onlyFor());
            byte[] previous = hash;
            hash = AuditChain.hash(secret, previous, entry);
            int column = 0;
            for (String value : new String[] {
                entry.subjectType(),
                entry.subjectKey(),
                entry.engagement(),
                entry.action(),
                entry.before(),
                entry.after(),
                HexFormat.of().formatHex(previous),
                HexFormat.of().formatHex(hash)
            }) {
                columns.get(column++).add(value);
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "with head as (update kernel.audit_head set sequence = ?, hash = ? where client_id = ? and only_for = ?)"
                        + " insert into kernel.audit_entry(client_id, only_for, sequence, at, person_id, person_name, side, origin,"
                        + " subject_type, subject_key, engagement, action, before, after, previous_hash, hash)"
                        + " select ?::uuid, ?::text, ?::bigint + l.place, ?::timestamptz, ?::uuid, ?::text, ?::text, ?::text,"
                        + " l.subject_type, l.subject_key, l.engagement, l.action, l.before::json, l.after::json,"
                        + " decode(l.previous_hash, 'hex'), decode(l.hash, 'hex')"
                        + " from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])"
                        + " with ordinality as l(subject_type, subject_key, engagement, action, before, after,"
                        + " previous_hash, hash, place)")) {
            insert.setLong(1, sequence);
            insert.setBytes(2, hash);
            insert.setObject(3, chain.clientId());
            insert.setString(4, chain.onlyFor());
            insert.setObject(5, chain.clientId());
            insert.setString(6, chain.onlyFor());
            insert.setLong(7, last.sequence());
            insert.setObject(8, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            insert.setObject(9, viewer.personId());
            insert.setString(10, viewer.name());
            insert.setString(11, viewer.side() == null ? null : viewer.side().name());
            insert.setString(12, Origin.current());
            for (int column = 0; column < COLUMNS_OF_LINES; column++) {
                insert.setArray(
                        13 + column,
                        connection.createArrayOf("text", columns.get(column).toArray()));
            }
            insert.executeUpdate();
        }
    }

    /**
     * One line of a record's history.
     *
     * @param before the facts that changed, as they were; empty where nothing was
     * @param after the same facts, as they became
     */
    public record HistoryEntry(
            Instant at,
            UUID personId,
            String personName,
            Side side,
            String action,
            Map<String, Object> before,
            Map<String, Object> after) {}

    /** The latest entries of a record, newest first, at most {@code limit}; one statement. */
    public List<HistoryEntry> history(SubjectRef subject, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select at, person_id, person_name, side, action, before, after from kernel.audit_entry"
                                + " where client_id = ? and subject_type = ? and subject_key = ?"
                                + " order by sequence desc limit ?")) {
            select.setObject(1, subject.clientId());
            select.setString(2, subject.type().name());
            select.setString(3, subject.key());
            select.setInt(4, limit);
            List<HistoryEntry> entries = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String side = row.getString("side");
                    entries.add(new HistoryEntry(
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getObject("person_id", UUID.class),
                            row.getString("person_name"),
                            side == null ? null : Side.valueOf(side),
                            row.getString("action"),
                            facts(row.getString("before")),
                            facts(row.getString("after"))));
                }
            }
            return entries;
        } catch (SQLException e) {
            throw new IllegalStateException("The history could not be read", e);
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> facts(String json) {
        return json == null ? Map.of() : jsonb.fromJson(json, LinkedHashMap.class);
    }
}
