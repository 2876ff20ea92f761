package org.tandemportal.statusreports.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tandemportal.kernel.api.ReportSection;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.statusreports.api.Health;
import org.tandemportal.statusreports.api.State;
import org.tandemportal.statusreports.api.StatusReportKey;

/**
 * All that a status report shows, in no language: texts of the portal by their message keys, texts of people as they wrote
 * them.
 *
 * @param engagementName the engagement's name
 * @param client the client's name
 * @param zone the engagement's zone, in which the week begins and ends and its moments are written
 * @param start when the week begins
 * @param end when the next week begins
 * @param collectedAt when the sections were collected
 * @param clientWords null while the client has not written
 * @param providerWords null while the provider has not written
 * @param published null for a draft
 */
public record ReportContent(
        StatusReportKey key,
        String engagementName,
        String client,
        ZoneId zone,
        Instant start,
        Instant end,
        Instant collectedAt,
        Words clientWords,
        Words providerWords,
        List<ReportSection> sections,
        Published published) {

    /**
     * A side's paragraph.
     *
     * @param text Markdown
     * @param author name of who wrote it last
     */
    public record Words(String text, String author, Instant writtenAt) {}

    /**
     * The publishing of the edition.
     *
     * @param by name of who published it
     */
    public record Published(Instant at, String by) {}

    /** The same, published. */
    public ReportContent published(Instant at, String by) {
        return new ReportContent(
                key,
                engagementName,
                client,
                zone,
                start,
                end,
                collectedAt,
                clientWords,
                providerWords,
                sections,
                new Published(at, by));
    }

    /** A side's paragraph; null while there is none. */
    public Words words(Side side) {
        return side == Side.CLIENT ? clientWords : providerWords;
    }

    /** Whether it can still change. */
    public State state() {
        return published == null ? State.DRAFT : State.PUBLISHED;
    }

    /** Whether it can still change. */
    public boolean isDraft() {
        return published == null;
    }

    /** How the week went. */
    public Health health() {
        return Health.of(sections);
    }

    /** Why it is said to have gone so. */
    public List<Health.Reason> reasons() {
        return Health.reasons(sections);
    }

    /** The figures by section and id, such as {@code changes.done}, in the order of the report. */
    public Map<String, Integer> figures() {
        Map<String, Integer> figures = new LinkedHashMap<>();
        sections.forEach(section ->
                section.figures().forEach(figure -> figures.put(section.id() + "." + figure.id(), figure.value())));
        return figures;
    }
}
