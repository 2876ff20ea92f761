package org.tandemportal.incidentreviews.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tandemportal.incidentreviews.api.IncidentReviewSummary;
import org.tandemportal.incidentreviews.api.Severity;
import org.tandemportal.incidentreviews.api.State;
import org.tandemportal.kernel.api.Cursor;
import org.tandemportal.kernel.api.PeopleNames;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.data.Sql;

/**
 * Incident reviews as lists show them, the latest changed first: two statements, whatever there is. Reads the first rows of
 * each visible client by an index that has them in order, and merges those.
 */
@ApplicationScoped
public class IncidentReviewList {

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
    public record Filter(String engagement, State state) {}

    /**
     * A slice of the list.
     *
     * @param clients the clients that the viewer sees
     * @param after a cursor of an earlier slice; null for the first
     * @param counted whether to count too, up to {@link Slice#COUNTED}
     */
    public Slice<IncidentReviewSummary> slice(
            Collection<UUID> clients, Filter filter, String after, int limit, boolean counted) {
        StringBuilder conditions = new StringBuilder();
        List<Object> filtering = new ArrayList<>();
        if (filter.engagement() != null) {
            conditions.append(" and r.engagement = ?");
            filtering.add(filter.engagement());
        }
        if (filter.state() != null) {
            conditions.append(" and r.state = ?");
            filtering.add(filter.state().name());
        }
        List<Object> parameters = new ArrayList<>();
        String count = "-1";
        if (counted) {
            count = "(select count(*) from (select 1 from incident_reviews.incident_review r where true" + conditions
                    + " limit " + (Slice.COUNTED + 1) + ") counted)";
            parameters.addAll(filtering);
        }
        parameters.add(clients);
        parameters.addAll(filtering);
        Cursor cursor = Cursor.decode(after, 2);
        String behind = "";
        if (cursor != null) {
            behind = " and (r.updated_at, r.key) < (?, ?)";
            parameters.add(cursor.moment(0));
            parameters.add(cursor.values().get(1));
        }
        parameters.add(limit + 1);
        parameters.add(limit + 1);
        String order = " order by updated_at desc, key desc limit ?";
        List<Row> rows = sql.list(
                "select s.*, " + count + " as total from unnest(?) client cross join lateral"
                        + " (select key, engagement, title, severity, state, waiting_for, opened_by, side, began, ended,"
                        + " created_at, updated_at from incident_reviews.incident_review r where r.client_id = client"
                        + conditions + behind + order + ") s" + order,
                Row::of,
                parameters.toArray());
        Map<UUID, PersonName> names =
                peopleNames.of(rows.stream().map(Row::openedBy).collect(Collectors.toSet()));
        int total = rows.isEmpty() ? (counted ? 0 : -1) : rows.get(0).total;
        return Slice.of(rows, limit, row -> Cursor.at(row.updatedAt, row.key), total)
                .map(row -> row.summary(names));
    }

    private record Row(
            String key,
            String engagement,
            String title,
            Severity severity,
            State state,
            Side waitingFor,
            UUID openedBy,
            Side side,
            Instant began,
            Instant ended,
            Instant createdAt,
            Instant updatedAt,
            int total) {

        static Row of(ResultSet row) throws SQLException {
            String waitingFor = row.getString("waiting_for");
            return new Row(
                    row.getString("key"),
                    row.getString("engagement"),
                    row.getString("title"),
                    Severity.valueOf(row.getString("severity")),
                    State.valueOf(row.getString("state")),
                    waitingFor == null ? null : Side.valueOf(waitingFor),
                    row.getObject("opened_by", UUID.class),
                    Side.valueOf(row.getString("side")),
                    Sql.instant(row, "began"),
                    Sql.instant(row, "ended"),
                    Sql.instant(row, "created_at"),
                    Sql.instant(row, "updated_at"),
                    row.getInt("total"));
        }

        IncidentReviewSummary summary(Map<UUID, PersonName> names) {
            return new IncidentReviewSummary(
                    key,
                    engagement,
                    title,
                    severity,
                    state,
                    waitingFor,
                    names.get(openedBy),
                    side,
                    began,
                    ended,
                    createdAt,
                    updatedAt);
        }
    }
}
