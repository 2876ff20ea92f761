package org.tandemportal.engagements.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tandemportal.engagements.api.FlagState;
import org.tandemportal.engagements.api.FlagSummary;
import org.tandemportal.engagements.api.Severity;
import org.tandemportal.kernel.api.Cursor;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.data.Sql;

/** Flags as lists show them, the newest first; one statement each. */
@ApplicationScoped
public class FlagList {

    private static final String COLUMNS =
            " g.key, g.client_id, g.engagement, g.subject_type, g.subject_key, g.severity,"
                    + " g.concern, g.state, g.raised_by, g.raised_side, g.raised_at, g.waiting_for";

    @Inject
    private Sql sql;

    /**
     * What to list.
     *
     * @param engagement a code; null for all
     * @param states empty for all
     * @param severity null for all
     * @param subjectType null for all
     * @param subjectKey null for all
     */
    public record Filter(
            String engagement,
            Collection<FlagState> states,
            Severity severity,
            SubjectType subjectType,
            String subjectKey) {}

    /** A flag and who raised it. */
    public record Row(FlagSummary flag, UUID raisedBy) {}

    /**
     * A slice of the list. Reads the first rows of each visible client by an index that has them in order, and merges
     * those; so it costs no more when the table grows.
     *
     * @param clients the clients that the viewer sees
     * @param after a cursor of an earlier slice; null for the first
     */
    public Slice<Row> slice(Collection<UUID> clients, Filter filter, String after, int limit) {
        if (clients.isEmpty()) {
            return new Slice<>(List.of(), null, 0);
        }
        Cursor cursor = Cursor.decode(after, 2);
        StringBuilder condition = new StringBuilder();
        List<Object> parameters = new ArrayList<>(List.of(clients));
        add(condition, parameters, " and g.engagement = ?", filter.engagement());
        if (!filter.states().isEmpty()) {
            add(
                    condition,
                    parameters,
                    " and g.state = any (?)",
                    filter.states().stream().map(Enum::name).toList());
        }
        add(condition, parameters, " and g.severity = ?", name(filter.severity()));
        add(condition, parameters, " and g.subject_type = ?", name(filter.subjectType()));
        add(condition, parameters, " and g.subject_key = ?", filter.subjectKey());
        if (cursor != null) {
            add(condition, parameters, " and (g.raised_at, g.key) < (?, ?)", cursor.moment(0));
            parameters.add(cursor.values().get(1));
        }
        parameters.add(limit + 1);
        parameters.add(limit + 1);
        List<Row> rows = sql.list(
                "select g.* from unnest(?) client cross join lateral (select" + COLUMNS
                        + " from engagements.flag g where g.client_id = client" + condition
                        + " order by g.raised_at desc, g.key desc limit ?) g"
                        + " order by g.raised_at desc, g.key desc limit ?",
                row -> new Row(summary(row), row.getObject("raised_by", UUID.class)),
                parameters.toArray());
        return Slice.of(
                rows, limit, row -> Cursor.at(row.flag().raisedAt(), row.flag().key()), -1);
    }

    private static void add(StringBuilder condition, List<Object> parameters, String text, Object value) {
        if (value != null) {
            condition.append(text);
            parameters.add(value);
        }
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /** All that stand on a record, the open ones first, then the newest first. */
    public List<FlagSummary> on(SubjectType type, String key) {
        return sql.list(
                "select" + COLUMNS + " from engagements.flag g where g.subject_key = ? and g.subject_type = ?"
                        + " order by g.state not in ('RAISED', 'ACKNOWLEDGED'), g.raised_at desc, g.key desc",
                FlagList::summary,
                key,
                type.name());
    }

    /** The keys among these on which an open blocking flag stands. */
    public Set<String> blocked(SubjectType type, Collection<String> keys) {
        return keys.isEmpty()
                ? Set.of()
                : Set.copyOf(sql.list(
                        "select distinct g.subject_key from engagements.flag g where g.subject_key = any (?)"
                                + " and g.subject_type = ? and g.severity = 'BLOCKING'"
                                + " and g.state in ('RAISED', 'ACKNOWLEDGED')",
                        row -> row.getString(1),
                        keys,
                        type.name()));
    }

    private static FlagSummary summary(ResultSet row) throws SQLException {
        String waitingFor = row.getString("waiting_for");
        return new FlagSummary(
                row.getString("key"),
                Severity.valueOf(row.getString("severity")),
                row.getString("concern"),
                FlagState.valueOf(row.getString("state")),
                Side.valueOf(row.getString("raised_side")),
                Sql.instant(row, "raised_at"),
                new SubjectRef(
                        SubjectType.valueOf(row.getString("subject_type")),
                        row.getString("subject_key"),
                        row.getString("engagement"),
                        row.getObject("client_id", UUID.class)),
                waitingFor == null ? null : Side.valueOf(waitingFor));
    }
}
