package org.tandemportal.statusreports.usecases;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.tandemportal.discussions.api.Discussions;
import org.tandemportal.discussions.api.ThreadView;
import org.tandemportal.engagements.api.EngagementSummary;
import org.tandemportal.engagements.api.Engagements;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.Refused;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.statusreports.api.StatusReportKey;
import org.tandemportal.statusreports.domain.ReportContent;
import org.tandemportal.statusreports.domain.StatusReport;
import org.tandemportal.statusreports.domain.StatusReportRefused;
import org.tandemportal.statusreports.domain.StatusReports;

/** A status report: the edition where there is one, else a draft collected now. */
@UseCase
@Allowed(Permission.READ)
public class ShowReport {

    @Inject
    private StatusReports reports;

    @Inject
    private Engagements engagements;

    @Inject
    private CollectReport collect;

    @Inject
    private Discussions discussions;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private PortalClock clock;

    /**
     * What its page shows.
     *
     * @param thread null where it was not asked for
     * @param writable whether the viewer may write their side's paragraph now
     * @param publisher whether it is the viewer who may publish it, as soon as nothing is missing
     * @param hindrance why it cannot be published yet; null if it can, or is
     */
    public record Shown(
            ReportContent content,
            StatusReport report,
            ThreadView thread,
            boolean writable,
            boolean publisher,
            Refused hindrance) {}

    /**
     * The page of one: three statements for an edition, six for a draft.
     *
     * @param week such as {@code 2026-W47}
     * @throws org.tandemportal.kernel.api.NotFound if there is no such engagement for the viewer, or no such week
     */
    public Shown page(String engagement, String week) {
        Shown bare = bare(engagement, week);
        return new Shown(
                bare.content(),
                bare.report(),
                discussions.of(bare.report().subject()),
                bare.writable(),
                bare.publisher(),
                bare.hindrance());
    }

    /** One without its discussion: for the API and for files. */
    public Shown bare(String engagement, String week) {
        StatusReportKey key = StatusReportKey.of(engagement, week);
        Optional<StatusReports.Kept> kept = reports.find(key);
        Viewer viewer = currentViewer.get();
        if (kept.isPresent() && kept.get().edition() != null) {
            return new Shown(kept.get().edition().content(), kept.get().report(), null, false, false, null);
        }
        EngagementSummary of = engagements.require(engagement);
        StatusReport report =
                kept.map(StatusReports.Kept::report).orElseGet(() -> StatusReport.untouched(key, of.clientId()));
        ReportContent content = collect.content(of, report);
        return new Shown(
                content,
                report,
                null,
                viewer.may(Permission.WRITE_REPORT, engagement),
                viewer.may(Permission.PUBLISH_REPORT, engagement),
                hindrance(report, content.start()));
    }

    private Refused hindrance(StatusReport report, Instant begins) {
        try {
            report.requirePublishable(begins, clock.instant());
            return null;
        } catch (StatusReportRefused e) {
            return e;
        }
    }

    /** Points at it, for whoever wants to hang something on it. */
    public SubjectRef subject(String engagement, String week) {
        StatusReportKey key = StatusReportKey.of(engagement, week);
        return StatusReport.untouched(key, engagements.require(engagement).clientId())
                .subject();
    }
}
