package org.tandemportal.statusreports.usecases;

import jakarta.inject.Inject;
import java.time.Instant;
import org.tandemportal.engagements.api.EngagementSummary;
import org.tandemportal.engagements.api.Engagements;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.ChangedMeanwhile;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.audit.Audit;
import org.tandemportal.statusreports.api.State;
import org.tandemportal.statusreports.api.StatusReportKey;
import org.tandemportal.statusreports.domain.Edition;
import org.tandemportal.statusreports.domain.ReportContent;
import org.tandemportal.statusreports.domain.StatusReport;
import org.tandemportal.statusreports.domain.StatusReports;

/** A service manager publishes a status report: all that it shows now is kept as an edition that never changes. */
@UseCase
@Allowed(Permission.PUBLISH_REPORT)
public class PublishReport {

    @Inject
    private StatusReports reports;

    @Inject
    private Engagements engagements;

    @Inject
    private CollectReport collect;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Audit audit;

    @Inject
    private PortalClock clock;

    /**
     * Publishes it.
     *
     * @param week such as {@code 2026-W47}
     * @param seen the report's version that the manager has read; null for any
     * @throws org.tandemportal.statusreports.domain.StatusReportRefused if it has been published, the week has not begun, or
     *     a side has not written its paragraph
     * @throws ChangedMeanwhile if a side has written since the manager read it
     */
    public void publish(String engagement, String week, Integer seen) {
        StatusReportKey key = StatusReportKey.of(engagement, week);
        EngagementSummary of = engagements.require(engagement);
        currentViewer.get().require(Permission.PUBLISH_REPORT, engagement);
        Instant now = clock.instant();
        StatusReport report = reports.open(key, of.clientId(), now);
        if (report.state() != State.PUBLISHED && seen != null && seen != report.version()) {
            throw new ChangedMeanwhile(key.value(), null, null);
        }
        ReportContent draft = collect.content(of, report);
        PersonName manager = currentViewer.get().asPerson();
        audit.change(report.subject(), "published", report::facts, () -> report.publish(draft.start(), now));
        reports.add(Edition.of(report, draft.published(now, manager.name()), manager));
    }
}
