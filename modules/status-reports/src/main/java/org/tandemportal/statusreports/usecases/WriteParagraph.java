package org.tandemportal.statusreports.usecases;

import jakarta.inject.Inject;
import java.time.Instant;
import org.tandemportal.engagements.api.EngagementSummary;
import org.tandemportal.engagements.api.Engagements;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.ChangedMeanwhile;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.audit.Audit;
import org.tandemportal.statusreports.api.State;
import org.tandemportal.statusreports.api.StatusReportKey;
import org.tandemportal.statusreports.domain.Paragraph;
import org.tandemportal.statusreports.domain.StatusReport;
import org.tandemportal.statusreports.domain.StatusReports;

/** Somebody writes their side's paragraph of a status report. The other side's is out of their reach. */
@UseCase
@Allowed(Permission.WRITE_REPORT)
public class WriteParagraph {

    @Inject
    private StatusReports reports;

    @Inject
    private Engagements engagements;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Audit audit;

    @Inject
    private PortalClock clock;

    /**
     * What the writer has read. On the page that is the own side's paragraph, so that the other side's writing does not get
     * in the way; in the API it is the whole report, whose version is the ETag.
     *
     * @param version of the report; null for any
     * @param revision of the own side's paragraph; null for any
     */
    public record Seen(Integer version, Integer revision) {}

    /**
     * Writes it. The same text once more changes nothing.
     *
     * @param week such as {@code 2026-W47}
     * @param text Markdown
     * @throws org.tandemportal.statusreports.domain.StatusReportRefused once the report is published
     * @throws ChangedMeanwhile if what was read is no longer what stands there
     */
    public void write(String engagement, String week, Seen seen, String text) {
        StatusReportKey key = StatusReportKey.of(engagement, week);
        EngagementSummary of = engagements.require(engagement);
        Viewer viewer = currentViewer.get();
        viewer.require(Permission.WRITE_REPORT, engagement);
        InputCheck check = new InputCheck();
        String checked = check.requiredText("paragraph", text, StatusReport.LONGEST_PARAGRAPH);
        check.end();
        Instant now = clock.instant();
        StatusReport report = reports.open(key, of.clientId(), now);
        PersonName by = viewer.asPerson();
        Paragraph present = report.paragraph(by.side());
        if (seen.version() != null && seen.version() != report.version()) {
            throw new ChangedMeanwhile(key.value(), present.author(by.side()), present.writtenAt());
        }
        boolean asRead = seen.revision() == null || seen.revision() == present.revision();
        if (report.state() == State.DRAFT && asRead && checked.equals(present.text())) {
            return;
        }
        audit.change(
                report.subject(),
                "paragraph written",
                report::facts,
                () -> report.write(by, checked, seen.revision(), now));
        reports.flush();
    }
}
