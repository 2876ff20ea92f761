package org.tandemportal.changerequests.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tandemportal.changerequests.api.ChangeRequestSummary;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.Priority;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.kernel.api.Cursor;
import org.tandemportal.kernel.api.PeopleNames;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.data.Sql;

/**
 * Change requests as lists show them: two statements, whatever there is. Reads the first rows of each visible client by an
 * index that has them in order, and merges those; so a list costs no more when the table grows.
 */
@ApplicationScoped
public class ChangeRequestList {

    @Inject
    private Sql sql;

    @Inject
    private PeopleNames peopleNames;

    /** How a list is sorted. */
    public enum Sort {
        /** Latest change first. */
        UPDATED("updated_at", "desc", "-updatedAt"),
        /** Latest change last. */
        UPDATED_UP("updated_at", "asc", "updatedAt"),
        /** Newest first. */
        CREATED("created_at", "desc", "-createdAt"),
        /** Oldest first. */
        CREATED_UP("created_at", "asc", "createdAt");

        private final String column;
        private final String direction;
        private final String asked;

        Sort(String column, String direction, String asked) {
            this.column = column;
            this.direction = direction;
            this.asked = asked;
        }

        /** As it stands in addresses. */
        public String asked() {
            return asked;
        }
    }

    /**
     * What to list.
     *
     * @param engagement a code; null for all
     * @param states empty for all
     * @param kind null for all
     * @param priority null for all
     * @param waitingFor null for all
     * @param text words that must occur in key, title or reason; null for all
     * @param updatedSince null for all
     */
    public record Filter(
            String engagement,
            Collection<State> states,
            Kind kind,
            Priority priority,
            Side waitingFor,
            String text,
            Instant updatedSince) {}

    /**
     * A slice of the list.
     *
     * @param clients the clients that the viewer sees
     * @param counted whether to count too, up to {@link Slice#COUNTED}
     */
    public Slice<ChangeRequestSummary> slice(
            Collection<UUID> clients, Filter filter, Sort sort, String after, int limit, boolean counted) {
        Conditions conditions = new Conditions(filter);
        // By words the view, since the database searches no index of words where it has to be afraid of leaks.
        String table = "change_requests.change_request" + (filter.text() == null ? "" : "_in_sight");
        Cursor cursor = Cursor.decode(after, 2);
        List<Object> parameters = new ArrayList<>();
        String count = "-1";
        if (counted) {
            count = "(select count(*) from (select 1 from " + table + " c where c.client_id = any (?)" + conditions.sql
                    + " limit " + (Slice.COUNTED + 1) + ") counted)";
            parameters.add(clients);
            parameters.addAll(conditions.parameters);
        }
        parameters.add(clients);
        parameters.addAll(conditions.parameters);
        String behind = "";
        if (cursor != null) {
            behind = " and (c." + sort.column + ", c.key) " + (sort.direction.equals("desc") ? "<" : ">") + " (?, ?)";
            parameters.add(cursor.moment(0));
            parameters.add(cursor.values().get(1));
        }
        parameters.add(limit + 1);
        parameters.add(limit + 1);
        String order = " order by " + sort.column + " " + sort.direction + ", key " + sort.direction + " limit ?";
        List<Row> rows = sql.list(
                "select r.*, " + count + " as total from unnest(?) client cross join lateral"
                        + " (select key, engagement, kind, priority, title, state, waiting_for, client_owner,"
                        + " provider_owner, requested_by, side, revision, window_start, window_end, created_at, updated_at"
                        + " from " + table + " c where c.client_id = client" + conditions.sql + behind
                        + order + ") r" + order,
                Row::of,
                parameters.toArray());
        Map<UUID, PersonName> names = peopleNames.of(
                rows.stream().flatMap(Row::people).filter(Objects::nonNull).collect(Collectors.toSet()));
        int total = rows.isEmpty() ? (counted ? 0 : -1) : rows.get(0).total;
        return Slice.of(rows, limit, row -> row.cursor(sort), total).map(row -> row.summary(names));
    }

    /** The filter as SQL, with its parameters in order. */
    private static final class Conditions {

        private final StringBuilder sql = new StringBuilder();
        private final List<Object> parameters = new ArrayList<>();

        Conditions(Filter filter) {
            add(filter.engagement(), " and c.engagement = ?");
            if (filter.states().size() == 1) {
                // Not a list of one: the index has the rows of a state in order.
                add(filter.states().iterator().next(), " and c.state = ?");
            } else if (!filter.states().isEmpty()) {
                add(filter.states().stream().map(Enum::name).toList(), " and c.state = any (?)");
            }
            add(filter.kind(), " and c.kind = ?");
            add(filter.priority(), " and c.priority = ?");
            add(filter.waitingFor(), " and c.waiting_for = ?");
            add(filter.text(), " and c.search @@ websearch_to_tsquery('simple', ?)");
            add(filter.updatedSince(), " and c.updated_at >= ?");
        }

        private void add(Object value, String condition) {
            if (value != null) {
                sql.append(condition);
                parameters.add(value instanceof Enum<?> constant ? constant.name() : value);
            }
        }
    }

    private record Row(
            String key,
            String engagement,
            Kind kind,
            Priority priority,
            String title,
            State state,
            Side waitingFor,
            UUID owner,
            UUID requestedBy,
            Side side,
            int revision,
            Instant windowStart,
            Instant windowEnd,
            Instant createdAt,
            Instant updatedAt,
            int total) {

        static Row of(ResultSet row) throws SQLException {
            String waitingFor = row.getString("waiting_for");
            Side turn = waitingFor == null ? null : Side.valueOf(waitingFor);
            return new Row(
                    row.getString("key"),
                    row.getString("engagement"),
                    Kind.valueOf(row.getString("kind")),
                    Priority.valueOf(row.getString("priority")),
                    row.getString("title"),
                    State.valueOf(row.getString("state")),
                    turn,
                    turn == null
                            ? null
                            : row.getObject(turn == Side.CLIENT ? "client_owner" : "provider_owner", UUID.class),
                    row.getObject("requested_by", UUID.class),
                    Side.valueOf(row.getString("side")),
                    row.getInt("revision"),
                    Sql.instant(row, "window_start"),
                    Sql.instant(row, "window_end"),
                    Sql.instant(row, "created_at"),
                    Sql.instant(row, "updated_at"),
                    row.getInt("total"));
        }

        Stream<UUID> people() {
            return Stream.of(requestedBy, owner);
        }

        Cursor cursor(Sort sort) {
            return Cursor.at(sort.column.equals("updated_at") ? updatedAt : createdAt, key);
        }

        ChangeRequestSummary summary(Map<UUID, PersonName> names) {
            return new ChangeRequestSummary(
                    key,
                    engagement,
                    kind,
                    priority,
                    title,
                    state,
                    waitingFor,
                    names.get(owner),
                    names.get(requestedBy),
                    side,
                    revision,
                    windowStart,
                    windowEnd,
                    createdAt,
                    updatedAt);
        }
    }
}
