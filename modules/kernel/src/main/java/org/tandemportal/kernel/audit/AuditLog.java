package org.tandemportal.kernel.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.tandemportal.kernel.api.Cursor;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.data.Sql;

/**
 * The audit log as it is searched: one statement a slice. Reads the latest entries of each client by an index that has them
 * in order, and merges those; so a search costs no more when the log grows.
 */
@ApplicationScoped
public class AuditLog {

    @Inject
    private Sql sql;

    /**
     * What to look for.
     *
     * @param person a full name, in capital or small letters; null for all
     * @param record a record's key; null for all
     * @param from the first moment; null for the beginning
     * @param until the moment before which entries are wanted; null for now
     */
    public record Filter(String person, String record, Instant from, Instant until) {}

    /**
     * An entry.
     *
     * @param clientId whose chain it is in, and its place there
     * @param personId who; null for the portal itself
     * @param side their side; null for the portal itself
     * @param origin the network address that it came from; null where it came from none, or from before this was kept
     * @param onlyFor the side that only may know of it, whose chain it is in; null for both
     * @param before the facts before as JSON text; null where nothing was
     * @param after the facts after as JSON text; null where nothing is
     */
    public record Entry(
            UUID clientId,
            long sequence,
            Instant at,
            UUID personId,
            String personName,
            Side side,
            String origin,
            String subjectType,
            String subjectKey,
            String engagement,
            String action,
            String before,
            String after,
            Side onlyFor) {}

    /**
     * The end of a client's chain: by it a chain that was cut off shows, also where all of it was written anew.
     *
     * @param onlyFor the name of the side whose chain it is; empty for both
     */
    public record Head(UUID clientId, String onlyFor, long sequence, String hash) {}

    /**
     * Entries of these clients, the latest first.
     *
     * @param clients whose; with zero for the provider's own records
     * @param after a cursor; null for the beginning
     */
    public Slice<Entry> slice(Collection<UUID> clients, Filter filter, String after, int limit) {
        StringBuilder where = new StringBuilder(" where e.client_id = client");
        List<Object> parameters = new ArrayList<>(List.of(clients));
        add(where, parameters, " and lower(e.person_name) = ?", lower(filter.person()));
        add(where, parameters, " and e.subject_key = ?", filter.record());
        add(where, parameters, " and e.at >= ?", filter.from());
        add(where, parameters, " and e.at < ?", filter.until());
        Cursor cursor = Cursor.decode(after, 4);
        if (cursor != null) {
            add(where, parameters, " and (e.at, e.sequence, e.client_id::text, e.only_for) < (?,", cursor.moment(0));
            add(where, parameters, " ?::bigint,", cursor.values().get(1));
            add(where, parameters, " ?,", cursor.values().get(2));
            add(where, parameters, " ?)", cursor.values().get(3));
        }
        parameters.add(limit + 1);
        parameters.add(limit + 1);
        List<Entry> fetched = sql.list(
                "select r.* from unnest(?) client cross join lateral"
                        + " (select client_id, sequence, at, person_id, person_name, side, origin, subject_type, subject_key,"
                        + " engagement, action, before::text as before, after::text as after, only_for from kernel.audit_entry e"
                        + where
                        + " order by at desc, sequence desc, only_for desc limit ?) r"
                        + " order by at desc, sequence desc, client_id::text desc, only_for desc limit ?",
                AuditLog::entry,
                parameters.toArray());
        return Slice.of(fetched, limit, AuditLog::after, -1);
    }

    private static Cursor after(Entry entry) {
        return Cursor.at(
                entry.at(),
                entry.sequence(),
                entry.clientId(),
                entry.onlyFor() == null ? "" : entry.onlyFor().name());
    }

    private static void add(StringBuilder where, List<Object> parameters, String condition, Object value) {
        if (value != null) {
            where.append(condition);
            parameters.add(value);
        }
    }

    private static String lower(String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String side = row.getString("side");
        return new Entry(
                row.getObject("client_id", UUID.class),
                row.getLong("sequence"),
                Sql.instant(row, "at"),
                row.getObject("person_id", UUID.class),
                row.getString("person_name"),
                side == null ? null : Side.valueOf(side),
                row.getString("origin"),
                row.getString("subject_type"),
                row.getString("subject_key"),
                row.getString("engagement"),
                row.getString("action"),
                row.getString("before"),
                row.getString("after"),
                row.getString("only_for").isEmpty() ? null : Side.valueOf(row.getString("only_for")));
    }

    /** The ends of all chains that the viewer sees. */
    public List<Head> heads() {
        return sql.list(
                "select client_id, only_for, sequence, hash from kernel.audit_head where sequence > 0"
                        + " order by client_id, only_for",
                row -> new Head(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getLong(3),
                        HexFormat.of().formatHex(row.getBytes(4))));
    }
}
