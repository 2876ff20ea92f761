package org.tandemportal.engagements.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.tandemportal.kernel.api.ReportSection;
import org.tandemportal.kernel.api.ReportSource;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.data.Sql;

/** A report's section on actions: those that were open at its end, and those that were done within its time. */
@ApplicationScoped
public class ActionsInReport implements ReportSource {

    @Inject
    private Sql sql;

    @Override
    public int order() {
        return 60;
    }

    @Override
    public ReportSection section(String engagement, Instant start, Instant end) {
        List<ReportRow> rows = sql.list(
                "select a.*, a.created_at >= ? begun, a.state_since >= ? and a.state_since < ? ended,"
                        + " a.state = 'OPEN' or a.state_since >= ? to_do,"
                        // The whole of its last day is left, in the engagement's zone.
                        + " (a.due + 1)::timestamp at time zone e.zone <= ? overdue, a.due::timestamp at time zone e.zone due_at"
                        + " from engagements.action a join engagements.engagement e on e.code = a.engagement"
                        + " where a.engagement = ? and a.created_at < ? and (a.state = 'OPEN' or a.state_since >= ?)"
                        + " order by coalesce(a.due, 'infinity'::date), a.key limit ?",
                ActionsInReport::row,
                start,
                start,
                end,
                end,
                end,
                engagement,
                end,
                start,
                ReportRow.MOST);
        return ReportRow.section(
                "actions",
                rows,
                List.of(
                        ReportRow.figure("added", rows, ReportRow::begun),
                        ReportRow.figure("done", rows, row -> row.ended() && row.isIn("DONE")),
                        ReportRow.figure("open", rows, ReportRow::open),
                        ReportRow.figure("overdue", rows, row -> row.open() && row.special())));
    }

    private static ReportRow row(ResultSet row) throws SQLException {
        String key = row.getString("key");
        String state = row.getString("state");
        return new ReportRow(
                new ReportSection.Row(
                        key,
                        SubjectType.ACTION.address(key),
                        row.getString("title"),
                        state,
                        "actionState." + state,
                        Side.valueOf(row.getString("owner_side")),
                        Sql.instant(row, state.equals("DONE") ? "state_since" : "due_at")),
                row.getBoolean("begun"),
                row.getBoolean("ended"),
                row.getBoolean("to_do"),
                row.getBoolean("overdue"));
    }
}
