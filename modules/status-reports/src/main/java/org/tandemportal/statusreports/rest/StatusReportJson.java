package org.tandemportal.statusreports.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tandemportal.kernel.api.ReportSection;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.statusreports.api.Health;
import org.tandemportal.statusreports.api.State;
import org.tandemportal.statusreports.domain.ReportContent;
import org.tandemportal.statusreports.exports.ReportDocument;
import org.tandemportal.statusreports.usecases.ShowReport;

/**
 * A status report as the API gives it.
 *
 * @param client the client's name
 * @param zone the engagement's zone, in which the week begins and ends
 * @param draft whether it can still change; the sections of a draft are those of just now
 * @param version counts what people changed of it; the ETag
 * @param waitingFor whose turn it is; null once it is published, and while nobody has written, when it is both sides'
 * @param health how the week went, told by the figures in {@code reasons}
 */
public record StatusReportJson(
        String key,
        String engagement,
        String engagementName,
        String client,
        String week,
        Instant start,
        Instant end,
        String zone,
        State state,
        boolean draft,
        int version,
        Side waitingFor,
        Health health,
        List<Health.Reason> reasons,
        Paragraphs paragraphs,
        List<SectionJson> sections,
        Instant collectedAt,
        Instant publishedAt,
        String publishedBy,
        String url) {

    /** Both sides' paragraphs; null where one has not been written. */
    public record Paragraphs(ReportContent.Words client, ReportContent.Words provider) {}

    /** A section; title and labels are in the reader's language. */
    public record SectionJson(String id, String title, List<FigureJson> figures, List<RowJson> rows) {}

    /** A figure with the keys of the records that it counts. */
    public record FigureJson(String id, String label, int value, List<String> keys) {}

    /** A record. */
    public record RowJson(
            String key, String title, String state, String stateLabel, Side side, Instant moment, String url) {}

    static StatusReportJson of(ShowReport.Shown shown, ReportDocument document) {
        ReportContent content = shown.content();
        return new StatusReportJson(
                content.key().value(),
                content.key().engagement(),
                content.engagementName(),
                content.client(),
                content.key().week().toString(),
                content.start(),
                content.end(),
                content.zone().getId(),
                content.state(),
                content.isDraft(),
                shown.report().version(),
                shown.report().waitingFor().orElse(null),
                content.health(),
                content.reasons(),
                new Paragraphs(content.clientWords(), content.providerWords()),
                sections(content, document),
                content.collectedAt(),
                content.isDraft() ? null : content.published().at(),
                content.isDraft() ? null : content.published().by(),
                document.url());
    }

    private static List<SectionJson> sections(ReportContent content, ReportDocument document) {
        List<SectionJson> sections = new ArrayList<>();
        List<ReportDocument.Section> worded = document.sections();
        for (int i = 0; i < worded.size(); i++) {
            sections.add(section(content.sections().get(i), worded.get(i)));
        }
        return sections;
    }

    private static SectionJson section(ReportSection source, ReportDocument.Section worded) {
        List<FigureJson> figures = new ArrayList<>();
        for (int i = 0; i < source.figures().size(); i++) {
            ReportSection.Figure figure = source.figures().get(i);
            figures.add(new FigureJson(figure.id(), worded.figures().get(i).label(), figure.value(), figure.keys()));
        }
        List<RowJson> rows = new ArrayList<>();
        for (int i = 0; i < source.rows().size(); i++) {
            ReportSection.Row row = source.rows().get(i);
            ReportDocument.Row words = worded.rows().get(i);
            rows.add(new RowJson(
                    row.key(), row.title(), row.state(), words.stateLabel(), row.side(), row.moment(), words.url()));
        }
        return new SectionJson(worded.id(), worded.title(), figures, rows);
    }
}
