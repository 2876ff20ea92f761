package org.tandemportal.statusreports.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.tandemportal.clients.api.ClientNames;
import org.tandemportal.engagements.api.EngagementSummary;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.ReportQuerySource;
import org.tandemportal.kernel.api.ReportSection;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Week;
import org.tandemportal.statusreports.domain.Paragraph;
import org.tandemportal.statusreports.domain.ReportContent;
import org.tandemportal.statusreports.domain.SectionQueries;
import org.tandemportal.statusreports.domain.StatusReport;

/** Collects a draft from the records of all modules, within a transaction of the caller's. */
@ApplicationScoped
public class CollectReport {

    @Inject
    @Any
    private Instance<ReportQuerySource> sources;

    @Inject
    private SectionQueries sectionQueries;

    @Inject
    private ClientNames clientNames;

    @Inject
    private PortalClock clock;

    /**
     * The content of a draft: two statements.
     *
     * @param report what both sides have written
     */
    ReportContent content(EngagementSummary engagement, StatusReport report) {
        ZoneId zone = ZoneId.of(engagement.zone());
        Week week = report.week();
        return new ReportContent(
                report.key(),
                engagement.name(),
                clientNames.of(List.of(engagement.clientId())).get(engagement.clientId()),
                zone,
                week.start(zone),
                week.end(zone),
                clock.instant(),
                words(report, Side.CLIENT),
                words(report, Side.PROVIDER),
                sections(engagement.code(), week.start(zone), week.end(zone)),
                null);
    }

    private static ReportContent.Words words(StatusReport report, Side side) {
        Paragraph paragraph = report.paragraph(side);
        return paragraph.isWritten()
                ? new ReportContent.Words(
                        paragraph.text(), paragraph.author(side).name(), paragraph.writtenAt())
                : null;
    }

    /** The sections about a time; one statement. */
    List<ReportSection> sections(String engagement, Instant start, Instant end) {
        return sectionQueries.sections(sources.stream()
                .sorted(Comparator.comparingInt(ReportQuerySource::order))
                .map(source -> source.query(engagement, start, end))
                .toList());
    }
}
