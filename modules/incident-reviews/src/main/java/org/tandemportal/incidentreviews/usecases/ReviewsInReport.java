package org.tandemportal.incidentreviews.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.tandemportal.kernel.api.ReportSection;
import org.tandemportal.kernel.api.ReportSource;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.data.Sql;

/** What the status report tells of an engagement's incident reviews: opened and closed in the week, and open at its end. */
@ApplicationScoped
public class ReviewsInReport implements ReportSource {

    private static final int MOST_ROWS = 500;

    @Inject
    private Sql sql;

    private record Line(ReportSection.Row row, boolean opened, boolean closed, boolean open) {}

    @Override
    public int order() {
        return 50;
    }

    @Override
    public ReportSection section(String engagement, Instant start, Instant end) {
        List<Line> lines = sql.list(
                "select key, title, state, side, state_since, created_at >= ? opened,"
                        + " state = 'CLOSED' and state_since < ? closed, state = 'OPEN' or state_since >= ? open"
                        + " from incident_reviews.incident_review where engagement = ? and created_at < ?"
                        + " and (state = 'OPEN' or state_since >= ?) order by updated_at desc, key desc limit ?",
                row -> {
                    String key = row.getString("key");
                    String state = row.getString("state");
                    return new Line(
                            new ReportSection.Row(
                                    key,
                                    SubjectType.INCIDENT_REVIEW.address(key),
                                    row.getString("title"),
                                    state,
                                    "state." + state,
                                    Side.valueOf(row.getString("side")),
                                    Sql.instant(row, "state_since")),
                            row.getBoolean("opened"),
                            row.getBoolean("closed"),
                            row.getBoolean("open"));
                },
                start,
                end,
                end,
                engagement,
                end,
                start,
                MOST_ROWS);
        return new ReportSection(
                "reviews",
                "org.tandemportal.incidentreviews.messages",
                List.of(
                        figure("opened", lines, Line::opened),
                        figure("closed", lines, Line::closed),
                        figure("open", lines, Line::open)),
                lines.stream().map(Line::row).toList());
    }

    private static ReportSection.Figure figure(String id, List<Line> lines, Predicate<Line> counts) {
        List<String> keys =
                lines.stream().filter(counts).map(line -> line.row().key()).toList();
        return new ReportSection.Figure(id, keys.size(), keys);
    }
}
