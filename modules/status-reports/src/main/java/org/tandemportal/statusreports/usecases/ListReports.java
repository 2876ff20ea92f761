package org.tandemportal.statusreports.usecases;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tandemportal.engagements.api.EngagementSummary;
import org.tandemportal.engagements.api.Engagements;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.ReportSection;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.Week;
import org.tandemportal.statusreports.api.Health;
import org.tandemportal.statusreports.api.StatusReportKey;
import org.tandemportal.statusreports.api.StatusReportSummary;
import org.tandemportal.statusreports.domain.StatusReportList;

/** Status reports: this week's, an engagement's week by week, and all that somebody has written in. */
@UseCase
@Allowed(Permission.READ)
public class ListReports {

    /** How many engagements the overview shows with this week. */
    public static final int MOST_ENGAGEMENTS = 60;

    @Inject
    private StatusReportList list;

    @Inject
    private Engagements engagements;

    @Inject
    private CollectReport collect;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private PortalClock clock;

    /**
     * A line of the overview.
     *
     * @param engagementName the engagement's name
     */
    public record Current(StatusReportSummary report, String engagementName) {}

    /**
     * The overview.
     *
     * @param current this week's report of each engagement that the viewer takes part in
     * @param more how many more engagements there are than {@link #MOST_ENGAGEMENTS}
     * @param earlier the reports of earlier weeks that somebody has written in
     */
    public record Overview(List<Current> current, int more, Slice<StatusReportSummary> earlier) {}

    /** The overview over the viewer's engagements: three statements. */
    public Overview overview(String after, int limit) {
        Viewer viewer = currentViewer.get();
        List<String> codes = List.copyOf(viewer.participations().keySet());
        List<String> shown = codes.subList(0, Math.min(codes.size(), MOST_ENGAGEMENTS));
        Map<StatusReportKey, EngagementSummary> thisWeek = new LinkedHashMap<>();
        if (after == null) {
            engagements.of(shown).stream()
                    .filter(EngagementSummary::isActive)
                    .forEach(engagement ->
                            thisWeek.put(new StatusReportKey(engagement.code(), now(engagement.zone())), engagement));
        }
        Map<String, StatusReportSummary> written = list.of(thisWeek.keySet());
        List<Current> current = new ArrayList<>();
        thisWeek.forEach((key, engagement) -> current.add(
                new Current(written.getOrDefault(key.value(), StatusReportSummary.untouched(key)), engagement.name())));
        Week last = now(viewer.zone().getId()).plus(-1);
        return new Overview(current, codes.size() - shown.size(), list.slice(scope(viewer, codes), last, after, limit));
    }

    /** Administrators may take part in none and see all. */
    private static Collection<String> scope(Viewer viewer, Collection<String> codes) {
        return codes.isEmpty() && viewer.administrator() ? null : codes;
    }

    /**
     * The reports that somebody has written in, the latest week first: at most two statements.
     *
     * @param engagement null for all that the viewer sees
     * @throws NotFound if there is no such engagement for the viewer
     */
    public Slice<StatusReportSummary> slice(String engagement, String after, int limit) {
        if (engagement == null || engagement.isBlank()) {
            return list.slice(null, null, after, limit);
        }
        return list.slice(List.of(engagements.require(engagement).code()), null, after, limit);
    }

    /**
     * An engagement's weeks, the latest first.
     *
     * @param current this week
     * @param weeks a line for each week, whether or not somebody has written
     * @param earlier the week before these; null if the engagement had not begun then
     * @param later the week to begin with for the lines before these; null if these are the latest
     */
    public record Weeks(
            EngagementSummary engagement, Week current, List<StatusReportSummary> weeks, Week earlier, Week later) {}

    /**
     * The weeks of an engagement with their figures; the present week's are collected now: three statements.
     *
     * @param from the latest week to show; null for the present one
     * @param count how many weeks
     * @throws NotFound if there is no such engagement for the viewer, or no such week
     */
    public Weeks weeks(String engagement, String from, int count) {
        EngagementSummary of = engagements.require(engagement);
        Week current = now(of.zone());
        Week latest = from == null || from.isBlank()
                ? current
                : Week.parse(from).orElseThrow(() -> new NotFound(engagement + "-" + from));
        if (latest.compareTo(current) > 0) {
            latest = current;
        }
        Week begin = Week.of(of.startedOn());
        Week first = latest.plus(1 - count);
        boolean all = begin.compareTo(first) >= 0;
        if (all) {
            first = begin.compareTo(latest) > 0 ? latest : begin;
        }
        Map<String, StatusReportSummary> written = list.between(engagement, first, latest);
        List<StatusReportSummary> weeks = new ArrayList<>();
        for (Week week = latest; week.compareTo(first) >= 0; week = week.plus(-1)) {
            StatusReportKey key = new StatusReportKey(engagement, week);
            StatusReportSummary summary = written.getOrDefault(key.value(), StatusReportSummary.untouched(key));
            weeks.add(week.equals(current) && summary.health() == null ? withFigures(summary, of, week) : summary);
        }
        return new Weeks(
                of, current, weeks, all ? null : first.plus(-1), latest.equals(current) ? null : latest.plus(count));
    }

    private StatusReportSummary withFigures(StatusReportSummary draft, EngagementSummary engagement, Week week) {
        ZoneId zone = ZoneId.of(engagement.zone());
        List<ReportSection> sections = collect.sections(engagement.code(), week.start(zone), week.end(zone));
        Map<String, Integer> figures = new LinkedHashMap<>();
        sections.forEach(section ->
                section.figures().forEach(figure -> figures.put(section.id() + "." + figure.id(), figure.value())));
        return new StatusReportSummary(
                draft.key(),
                draft.engagement(),
                draft.week(),
                draft.state(),
                Health.of(sections),
                figures,
                draft.clientWritten(),
                draft.providerWritten(),
                draft.waitingFor(),
                null,
                null);
    }

    private Week now(String zone) {
        return Week.of(clock.today(ZoneId.of(zone)));
    }
}
