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

/** A report's section on flags: those that were open at its end, and those that ended within its time. */
@ApplicationScoped
public class FlagsInReport implements ReportSource {

    @Inject
    private Sql sql;

    @Override
    public int order() {
        return 40;
    }

    @Override
    public ReportSection section(String engagement, Instant start, Instant end) {
        List<ReportRow> rows = sql.list(
                "select *, raised_at >= ? begun, state_since >= ? and state_since < ? ended,"
                        + " state in ('RAISED', 'ACKNOWLEDGED') or state_since >= ? open from engagements.flag"
                        + " where engagement = ? and raised_at < ?"
                        + " and (state in ('RAISED', 'ACKNOWLEDGED') or state_since >= ?)"
                        + " order by raised_at desc, key desc limit ?",
                FlagsInReport::row,
                start,
                start,
                end,
                end,
                engagement,
                end,
                start,
                ReportRow.MOST);
        return ReportRow.section(
                "flags",
                rows,
                List.of(
                        ReportRow.figure("raised", rows, ReportRow::begun),
                        ReportRow.figure("lowered", rows, row -> row.ended() && row.isIn("LOWERED")),
                        ReportRow.figure("accepted", rows, row -> row.ended() && row.isIn("ACCEPTED")),
                        ReportRow.figure("open", rows, ReportRow::open),
                        ReportRow.figure("blocking", rows, row -> row.open() && row.special())));
    }

    private static ReportRow row(ResultSet row) throws SQLException {
        String key = row.getString("key");
        String state = row.getString("state");
        return new ReportRow(
                new ReportSection.Row(
                        key,
                        SubjectType.FLAG.address(key),
                        row.getString("concern").lines().findFirst().orElse(""),
                        state,
                        "flagState." + state,
                        Side.valueOf(row.getString("raised_side")),
                        Sql.instant(row, "state_since")),
                row.getBoolean("begun"),
                row.getBoolean("ended"),
                row.getBoolean("open"),
                row.getString("severity").equals("BLOCKING"));
    }
}
