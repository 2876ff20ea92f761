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

/** A report's section on features: those that were upcoming at its end, and those that ended within its time. */
@ApplicationScoped
public class FeaturesInReport implements ReportSource {

    @Inject
    private Sql sql;

    @Override
    public int order() {
        return 30;
    }

    @Override
    public ReportSection section(String engagement, Instant start, Instant end) {
        List<ReportRow> rows = sql.list(
                "select *, created_at >= ? begun, state_since >= ? and state_since < ? ended,"
                        + " state not in ('RELEASED', 'DROPPED') or state_since >= ? upcoming from engagements.feature"
                        + " where engagement = ? and created_at < ?"
                        + " and (state not in ('RELEASED', 'DROPPED') or state_since >= ?)"
                        + " order by coalesce(target_date, 'infinity'::date), key limit ?",
                FeaturesInReport::row,
                start,
                start,
                end,
                end,
                engagement,
                end,
                start,
                ReportRow.MOST);
        return ReportRow.section(
                "features",
                rows,
                List.of(
                        ReportRow.figure("announced", rows, ReportRow::begun),
                        ReportRow.figure("released", rows, row -> row.ended() && row.isIn("RELEASED")),
                        ReportRow.figure("dropped", rows, row -> row.ended() && row.isIn("DROPPED")),
                        ReportRow.figure("upcoming", rows, ReportRow::open),
                        ReportRow.figure("unacknowledged", rows, ReportRow::special)));
    }

    private static ReportRow row(ResultSet row) throws SQLException {
        String key = row.getString("key");
        String state = row.getString("state");
        String waitingFor = row.getString("waiting_for");
        return new ReportRow(
                new ReportSection.Row(
                        key,
                        SubjectType.FEATURE.address(key),
                        row.getString("title"),
                        state,
                        "featureState." + state,
                        waitingFor == null ? null : Side.valueOf(waitingFor),
                        Sql.instant(row, "state_since")),
                row.getBoolean("begun"),
                row.getBoolean("ended"),
                row.getBoolean("upcoming"),
                waitingFor != null);
    }
}
