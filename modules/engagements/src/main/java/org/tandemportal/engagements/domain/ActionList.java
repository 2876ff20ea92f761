package org.tandemportal.engagements.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tandemportal.engagements.api.ActionState;
import org.tandemportal.engagements.api.ActionSummary;
import org.tandemportal.kernel.api.Cursor;
import org.tandemportal.kernel.api.PeopleNames;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.data.Sql;

/** Actions as lists show them; two statements each, one of them for the owners' names. */
@ApplicationScoped
public class ActionList {

    private static final String COLUMNS = " a.key, a.client_id, a.engagement, a.subject_type, a.subject_key, a.title,"
            + " a.owner_id, a.owner_side, a.due, a.state, a.state_since, a.version";

    private static final String DUE = "coalesce(a.due, 'infinity'::date)";

    @Inject
    private Sql sql;

    @Inject
    private PeopleNames peopleNames;

    /**
     * What to list.
     *
     * @param engagement a code; null for all
     * @param state null for all
     */
    public record Filter(String engagement, ActionState state) {}

    /**
     * A slice of the list, by due date, those without one last.
     *
     * @param clients the clients that the viewer sees
     * @param after a cursor of an earlier slice; null for the first
     */
    public Slice<ActionSummary> slice(Collection<UUID> clients, Filter filter, String after, int limit) {
        if (clients.isEmpty()) {
            return new Slice<>(List.of(), null, 0);
        }
        Cursor cursor = Cursor.decode(after, 2);
        StringBuilder condition = new StringBuilder();
        List<Object> parameters = new ArrayList<>(List.of(clients));
        if (filter.engagement() != null) {
            condition.append(" and a.engagement = ?");
            parameters.add(filter.engagement());
        }
        if (filter.state() != null) {
            condition.append(" and a.state = ?");
            parameters.add(filter.state().name());
        }
        if (cursor != null) {
            condition.append(" and (" + DUE + ", a.key) > (?::date, ?)");
            parameters.add(Cursors.date(cursor.values().get(0)));
            parameters.add(cursor.values().get(1));
        }
        parameters.add(limit + 1);
        parameters.add(limit + 1);
        List<Row> rows = sql.list(
                "select a.* from unnest(?) client cross join lateral (select" + COLUMNS
                        + " from engagements.action a where a.client_id = client" + condition
                        + " order by " + DUE + ", a.key limit ?) a order by " + DUE + ", a.key limit ?",
                Row::of,
                parameters.toArray());
        Map<UUID, PersonName> names = names(rows);
        return Slice.of(rows, limit, row -> Cursor.at(row.due == null ? "infinity" : row.due, row.key), -1)
                .map(row -> row.summary(names));
    }

    /**
     * Those that came from a record, in the order in which they were added.
     *
     * @param known names that need not be asked for
     */
    public List<ActionSummary> of(SubjectType type, String key, Map<UUID, PersonName> known) {
        List<Row> rows = sql.list(
                "select" + COLUMNS + " from engagements.action a where a.subject_key = ? and a.subject_type = ?"
                        + " order by a.created_at, a.key",
                Row::of,
                key,
                type.name());
        Map<UUID, PersonName> names = new HashMap<>(known);
        names.putAll(peopleNames.of(rows.stream()
                .map(Row::ownerId)
                .filter(owner -> !known.containsKey(owner))
                .toList()));
        return rows.stream().map(row -> row.summary(names)).toList();
    }

    private Map<UUID, PersonName> names(List<Row> rows) {
        return peopleNames.of(rows.stream().map(Row::ownerId).collect(Collectors.toSet()));
    }

    private record Row(
            String key,
            String title,
            UUID ownerId,
            Side ownerSide,
            LocalDate due,
            ActionState state,
            Instant stateSince,
            SubjectRef subject,
            int version) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getString("key"),
                    row.getString("title"),
                    row.getObject("owner_id", UUID.class),
                    Side.valueOf(row.getString("owner_side")),
                    row.getObject("due", LocalDate.class),
                    ActionState.valueOf(row.getString("state")),
                    Sql.instant(row, "state_since"),
                    new SubjectRef(
                            SubjectType.valueOf(row.getString("subject_type")),
                            row.getString("subject_key"),
                            row.getString("engagement"),
                            row.getObject("client_id", UUID.class)),
                    row.getInt("version"));
        }

        ActionSummary summary(Map<UUID, PersonName> names) {
            return new ActionSummary(
                    key, title, ownerId, names.get(ownerId), ownerSide, due, state, stateSince, subject, version);
        }
    }
}
