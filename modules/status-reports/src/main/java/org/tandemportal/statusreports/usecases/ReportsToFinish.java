package org.tandemportal.statusreports.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.Messages;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.api.Week;
import org.tandemportal.kernel.api.WorkItem;
import org.tandemportal.kernel.api.WorkSource;
import org.tandemportal.kernel.data.Sql;
import org.tandemportal.statusreports.domain.StatusReportRefused;

/** Status reports that one side has begun and that wait for a paragraph or for being published. */
@ApplicationScoped
public class ReportsToFinish implements WorkSource {

    @Inject
    private Sql sql;

    @Inject
    private CurrentViewer viewer;

    @Override
    public List<WorkItem> open(Collection<String> engagements, Side waitingFor, int limit) {
        Locale locale = Locale.forLanguageTag(viewer.get().language());
        String side = waitingFor == null ? null : waitingFor.name();
        return sql.list(
                "select key, client_id, engagement, week, waiting_for, waiting_since,"
                        + " provider_text is not null and client_text is not null as complete"
                        + " from status_reports.report where engagement = any (?::text[]) and waiting_for is not null"
                        + " and (?::text is null or waiting_for = ?) order by waiting_since, key limit ?",
                row -> {
                    boolean complete = row.getBoolean("complete");
                    Week week = Week.parse(row.getString("week")).orElseThrow();
                    return new WorkItem(
                            new SubjectRef(
                                    SubjectType.STATUS_REPORT,
                                    row.getString("key"),
                                    row.getString("engagement"),
                                    row.getObject("client_id", UUID.class)),
                            Messages.text(
                                    StatusReportRefused.BUNDLE,
                                    locale,
                                    "title.week",
                                    Integer.toString(week.number()),
                                    Integer.toString(week.year())),
                            "DRAFT",
                            StatusReportRefused.BUNDLE + "#work." + (complete ? "complete" : "begun"),
                            Side.valueOf(row.getString("waiting_for")),
                            null,
                            Sql.instant(row, "waiting_since"));
                },
                engagements,
                side,
                side,
                limit);
    }
}
