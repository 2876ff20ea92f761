package org.tandemportal.changerequests.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.kernel.api.ReportSection;
import org.tandemportal.kernel.api.ReportSource;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.data.Sql;

/** What the status report tells of an engagement's change requests: those that moved in the week, and the open ones. */
@ApplicationScoped
public class ChangesInReport implements ReportSource {

    private static final int MOST_ROWS = 500;

    @Inject
    private Sql sql;

    private record Line(ReportSection.Row row, State state, Instant createdAt, Instant stateSince) {}

    @Override
    public int order() {
        return 10;
    }

    @Override
    public ReportSection section(String engagement, Instant start, Instant end) {
        List<Line> lines = sql.list(
                "select key, title, state, side, created_at, state_since from change_requests.change_request"
                        + " where engagement = ? and state <> 'DRAFT' and created_at < ?"
                        + " and (state_since >= ? and state_since < ? or created_at >= ? or waiting_for is not null)"
                        + " order by updated_at desc, key limit ?",
                row -> {
                    String key = row.getString("key");
                    State state = State.valueOf(row.getString("state"));
                    return new Line(
                            new ReportSection.Row(
                                    key,
                                    SubjectType.CHANGE_REQUEST.address(key),
                                    row.getString("title"),
                                    state.name(),
                                    "state." + state,
                                    Side.valueOf(row.getString("side")),
                                    Sql.instant(row, "state_since")),
                            state,
                            Sql.instant(row, "created_at"),
                            Sql.instant(row, "state_since"));
                },
                engagement,
                end,
                start,
                end,
                start,
                MOST_ROWS);
        return new ReportSection(
                "changes",
                "org.tandemportal.changerequests.messages",
                List.of(
                        figure("requested", lines, line -> !line.createdAt().isBefore(start)),
                        figure(
                                "agreed",
                                lines,
                                line -> line.state() == State.AGREED || line.state() == State.SCHEDULED),
                        figure(
                                "done",
                                lines,
                                line -> line.state() == State.DONE
                                        && !line.stateSince().isBefore(start)),
                        figure(
                                "rolledBack",
                                lines,
                                line -> line.state() == State.ROLLED_BACK
                                        && !line.stateSince().isBefore(start)),
                        figure("open", lines, line -> !line.state().isEnd())),
                lines.stream().map(Line::row).toList());
    }

    private static ReportSection.Figure figure(String id, List<Line> lines, Predicate<Line> counts) {
        List<String> keys =
                lines.stream().filter(counts).map(line -> line.row().key()).toList();
        return new ReportSection.Figure(id, keys.size(), keys);
    }
}
