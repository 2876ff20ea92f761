package org.tandemportal.statusreports.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tandemportal.kernel.api.ReportQuery;
import org.tandemportal.kernel.api.ReportSection;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.data.Sql;

/** Runs the modules' selects as one statement and makes the sections of what they give. */
@ApplicationScoped
public class SectionQueries {

    @Inject
    private Sql sql;

    private record Line(int query, ReportSection.Row row, Set<String> figures) {}

    /** The sections of these queries, in their order; one statement. */
    public List<ReportSection> sections(List<ReportQuery> queries) {
        if (queries.isEmpty()) {
            return List.of();
        }
        List<String> selects = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            selects.add("select " + i + " as query, row_number() over () as position, q.key, q.title, q.state, q.side,"
                    + " q.moment, q.figures from (" + queries.get(i).select() + ") q");
            parameters.addAll(queries.get(i).parameters());
        }
        List<Line> lines = sql.list(
                String.join(" union all ", selects) + " order by query, position",
                row -> line(row, queries),
                parameters.toArray());
        List<ReportSection> sections = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            int query = i;
            sections.add(section(
                    queries.get(i),
                    lines.stream().filter(line -> line.query() == query).toList()));
        }
        return sections;
    }

    private static Line line(ResultSet row, List<ReportQuery> queries) throws SQLException {
        int number = row.getInt("query");
        ReportQuery query = queries.get(number);
        String key = row.getString("key");
        String state = row.getString("state");
        String side = row.getString("side");
        Array figures = row.getArray("figures");
        return new Line(
                number,
                new ReportSection.Row(
                        key,
                        query.type().address(key),
                        row.getString("title"),
                        state,
                        query.stateLabels() + state,
                        side == null ? null : Side.valueOf(side),
                        Sql.instant(row, "moment")),
                Set.of((String[]) figures.getArray()));
    }

    private static ReportSection section(ReportQuery query, List<Line> lines) {
        List<ReportSection.Figure> figures = query.figures().stream()
                .map(id -> {
                    List<String> keys = lines.stream()
                            .filter(line -> line.figures().contains(id))
                            .map(line -> line.row().key())
                            .toList();
                    return new ReportSection.Figure(id, keys.size(), keys);
                })
                .toList();
        return new ReportSection(
                query.id(),
                query.bundle(),
                figures,
                lines.stream().map(Line::row).toList());
    }
}
