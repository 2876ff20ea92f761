package org.tandemportal.engagements.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.tandemportal.engagements.api.Acknowledgement;
import org.tandemportal.engagements.api.ExpectedLoad;
import org.tandemportal.engagements.api.FeatureState;
import org.tandemportal.engagements.api.FeatureSummary;
import org.tandemportal.kernel.api.Cursor;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.data.Sql;
import org.tandemportal.kernel.data.TextListConverter;

/** Features as lists show them, by target date; one statement each. */
@ApplicationScoped
public class FeatureList {

    /** Stands in cursors where there is no target date: those come last. */
    private static final String NO_DATE = "infinity";

    private static final String COLUMNS =
            " f.key, f.title, f.state, f.target_date, f.engagement, f.environments, f.peak_requests_per_second,"
                    + " f.concurrent_users, f.storage_gb_per_month, f.egress_gb_per_day, f.acknowledgement,"
                    + " f.waiting_for, f.updated_at";

    private static final String DUE = "coalesce(f.target_date, 'infinity'::date)";

    @Inject
    private Sql sql;

    /**
     * What to list.
     *
     * @param engagement a code; null for all
     * @param states empty for all
     */
    public record Filter(String engagement, Collection<FeatureState> states) {}

    /**
     * A slice of the list. Reads the first rows of each visible client by an index that has them in order, and merges
     * those; so it costs no more when the table grows.
     *
     * @param clients the clients that the viewer sees
     * @param after a cursor of an earlier slice; null for the first
     */
    public Slice<FeatureSummary> slice(Collection<UUID> clients, Filter filter, String after, int limit) {
        if (clients.isEmpty()) {
            return new Slice<>(List.of(), null, 0);
        }
        Cursor cursor = Cursor.decode(after, 2);
        StringBuilder condition = new StringBuilder();
        List<Object> parameters = new ArrayList<>(List.of(clients));
        if (filter.engagement() != null) {
            condition.append(" and f.engagement = ?");
            parameters.add(filter.engagement());
        }
        if (!filter.states().isEmpty()) {
            condition.append(" and f.state = any (?)");
            parameters.add(filter.states().stream().map(Enum::name).toList());
        }
        if (cursor != null) {
            condition.append(" and (" + DUE + ", f.key) > (?::date, ?)");
            parameters.add(Cursors.date(cursor.values().get(0)));
            parameters.add(cursor.values().get(1));
        }
        parameters.add(limit + 1);
        parameters.add(limit + 1);
        List<FeatureSummary> rows = sql.list(
                "select f.* from unnest(?) client cross join lateral (select" + COLUMNS
                        + " from engagements.feature f where f.client_id = client" + condition
                        + " order by " + DUE + ", f.key limit ?) f order by " + DUE + ", f.key limit ?",
                FeatureList::summary,
                parameters.toArray());
        return Slice.of(rows, limit, row -> Cursor.at(orNoDate(row.targetDate()), row.key()), -1);
    }

    private static Object orNoDate(LocalDate date) {
        return date == null ? NO_DATE : date;
    }

    /** Those of these keys that the viewer may see. */
    public List<FeatureSummary> of(Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : sql.list(
                        "select" + COLUMNS + " from engagements.feature f where f.key = any (?)",
                        FeatureList::summary,
                        keys);
    }

    /** Those of an engagement that have not ended. */
    public List<FeatureSummary> upcoming(String engagement) {
        return sql.list(
                "select" + COLUMNS + " from engagements.feature f where f.engagement = ?"
                        + " and f.state not in ('RELEASED', 'DROPPED') order by " + DUE + ", f.key",
                FeatureList::summary,
                engagement);
    }

    private static FeatureSummary summary(ResultSet row) throws SQLException {
        String waitingFor = row.getString("waiting_for");
        return new FeatureSummary(
                row.getString("key"),
                row.getString("title"),
                FeatureState.valueOf(row.getString("state")),
                row.getObject("target_date", LocalDate.class),
                row.getString("engagement"),
                TextListConverter.read(row.getString("environments")),
                new ExpectedLoad(
                        row.getBigDecimal("peak_requests_per_second"),
                        row.getBigDecimal("concurrent_users"),
                        row.getBigDecimal("storage_gb_per_month"),
                        row.getBigDecimal("egress_gb_per_day")),
                Acknowledgement.valueOf(row.getString("acknowledgement")),
                waitingFor == null ? null : Side.valueOf(waitingFor),
                Sql.instant(row, "updated_at"));
    }
}
