package org.tandemportal.statusreports.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tandemportal.kernel.api.Cursor;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.api.Week;
import org.tandemportal.kernel.data.Sql;
import org.tandemportal.statusreports.api.Health;
import org.tandemportal.statusreports.api.State;
import org.tandemportal.statusreports.api.StatusReportKey;
import org.tandemportal.statusreports.api.StatusReportSummary;

/** Status reports as lists show them; each question is one statement. */
@ApplicationScoped
public class StatusReportList {

    private static final String COLUMNS = "select r.key, r.engagement, r.week, r.state, r.waiting_for,"
            + " r.client_text is not null as client_written, r.provider_text is not null as provider_written,"
            + " e.published_at, e.published_by_name, e.health, e.figures from ";
    private static final String EDITIONS = " left join status_reports.edition e on e.key = r.key ";

    @Inject
    private Sql sql;

    /** Those of these keys that somebody has written in, by key. */
    public Map<String, StatusReportSummary> of(Collection<StatusReportKey> keys) {
        return keys.isEmpty()
                ? Map.of()
                : byKey(sql.list(
                        COLUMNS + "status_reports.report r" + EDITIONS + "where r.key = any (?)",
                        StatusReportList::summary,
                        keys.stream().map(StatusReportKey::value).toList()));
    }

    /** Those of an engagement's weeks that somebody has written in, by key; both weeks included. */
    public Map<String, StatusReportSummary> between(String engagement, Week first, Week last) {
        return byKey(sql.list(
                COLUMNS + "status_reports.report r" + EDITIONS + "where r.engagement = ? and r.week between ? and ?",
                StatusReportList::summary,
                engagement,
                first.toString(),
                last.toString()));
    }

    private static Map<String, StatusReportSummary> byKey(List<StatusReportSummary> summaries) {
        return summaries.stream().collect(Collectors.toMap(StatusReportSummary::key, Function.identity()));
    }

    /**
     * A slice of those that somebody has written in, the latest week first.
     *
     * @param engagements codes; null for all that the viewer sees
     * @param last no later weeks; null for all
     */
    public Slice<StatusReportSummary> slice(Collection<String> engagements, Week last, String after, int limit) {
        Cursor cursor = Cursor.decode(after, 2);
        StringBuilder where = new StringBuilder();
        List<Object> conditions = new ArrayList<>();
        if (last != null) {
            where.append(" and r.week <= ?");
            conditions.add(last.toString());
        }
        if (cursor != null) {
            where.append(" and r.week <= ? and (r.week < ? or r.engagement > ?)");
            conditions.add(cursor.values().get(0));
            conditions.add(cursor.values().get(0));
            conditions.add(cursor.values().get(1));
        }
        List<Object> parameters = new ArrayList<>();
        String from;
        if (engagements == null) {
            from = "(select * from status_reports.report r where true" + where
                    + " order by r.week desc, r.engagement limit ?) r";
            parameters.addAll(conditions);
        } else {
            // The first weeks of each engagement by its index, and those merged.
            from = "(select distinct code from unnest(?::text[]) code) codes cross join lateral (select * from"
                    + " status_reports.report r where r.engagement = codes.code" + where
                    + " order by r.week desc limit ?) r";
            parameters.add(engagements);
            parameters.addAll(conditions);
        }
        parameters.add(limit + 1);
        parameters.add(limit + 1);
        List<StatusReportSummary> rows = sql.list(
                COLUMNS + from + EDITIONS + "order by r.week desc, r.engagement limit ?",
                StatusReportList::summary,
                parameters.toArray());
        return Slice.of(rows, limit, row -> Cursor.at(row.week(), row.engagement()), -1);
    }

    private static StatusReportSummary summary(ResultSet row) throws SQLException {
        String waitingFor = row.getString("waiting_for");
        String health = row.getString("health");
        String figures = row.getString("figures");
        return new StatusReportSummary(
                row.getString("key"),
                row.getString("engagement"),
                row.getString("week"),
                State.valueOf(row.getString("state")),
                health == null ? null : Health.valueOf(health),
                figures == null ? Map.of() : Snapshot.figures(figures),
                row.getBoolean("client_written"),
                row.getBoolean("provider_written"),
                waitingFor == null ? null : Side.valueOf(waitingFor),
                Sql.instant(row, "published_at"),
                row.getString("published_by_name"));
    }
}
