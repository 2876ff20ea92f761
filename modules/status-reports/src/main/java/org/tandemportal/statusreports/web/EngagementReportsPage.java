package org.tandemportal.statusreports.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tandemportal.engagements.api.EngagementSummary;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.web.Format;
import org.tandemportal.statusreports.usecases.ListReports;

/** An engagement's weeks: how they went, in figures and pictures. */
@Named
@RequestScoped
public class EngagementReportsPage {

    private static final int WEEKS = 26;
    private static final List<String> FIGURES = List.of(
            "changes.done", "changes.rolledBack", "builds.inService", "flags.open", "reviews.open", "actions.overdue");

    /** Width of a week's place in a picture, and the picture's height, in the units of its view box. */
    private static final int STEP = 10;

    private static final int HEIGHT = 40;

    @Inject
    private ListReports listReports;

    @Inject
    private ReportWords words;

    @Inject
    private Format format;

    @Inject
    private CurrentViewer viewer;

    private String code;
    private String from;
    private ListReports.Weeks weeks;

    /**
     * A week's bar in a picture.
     *
     * @param known whether there is a figure for the week
     */
    public record Bar(int x, int y, int width, int height, boolean known) {}

    /**
     * A figure over the weeks, the earliest first.
     *
     * @param latest the latest week's figure in words; a dash where it is not known
     */
    public record Picture(String label, String latest, String summary, List<Bar> bars) {}

    /** Reads the weeks. */
    public void load() {
        weeks = listReports.weeks(code, from, WEEKS);
    }

    /** The engagement. */
    public EngagementSummary getEngagement() {
        return weeks.engagement();
    }

    /** The weeks, the latest first. */
    public List<ReportLine> getRows() {
        return weeks.weeks().stream()
                .map(week -> new ReportLine(week, null, viewer.get().side(), format.locale()))
                .toList();
    }

    /** The names of the figures that are shown over the weeks: those that some week has. */
    public List<String> getFigures() {
        return FIGURES.stream()
                .filter(name ->
                        weeks.weeks().stream().anyMatch(week -> week.figures().containsKey(name)))
                .toList();
    }

    /** A picture for each figure. */
    public List<Picture> getPictures() {
        List<ReportLine> rows = new ArrayList<>(getRows());
        java.util.Collections.reverse(rows);
        return getFigures().stream().map(name -> picture(name, rows)).toList();
    }

    private Picture picture(String name, List<ReportLine> rows) {
        int most = rows.stream()
                .map(row -> row.number(name))
                .filter(Objects::nonNull)
                .max(Integer::compare)
                .orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Integer value = rows.get(i).number(name);
            // Even a zero is seen to be there.
            int height = value == null ? 0 : Math.max(1, most == 0 ? 0 : value * (HEIGHT - 2) / most);
            bars.add(new Bar(i * STEP + 1, HEIGHT - height, STEP - 2, height, value != null));
        }
        String known = rows.get(rows.size() - 1).figure(name);
        String latest = known.isEmpty() ? "–" : known;
        String label = words.text("figure." + name);
        return new Picture(label, latest, words.text("picture.summary", label, latest, most), bars);
    }

    /** The view box of the pictures. */
    public String getViewBox() {
        return "0 0 " + Math.max(12, weeks.weeks().size()) * STEP + " " + HEIGHT;
    }

    /** The width of the pictures in the units of their view box. */
    public int getPictureWidth() {
        return Math.max(12, weeks.weeks().size()) * STEP;
    }

    /** This week's address. */
    public String getCurrentAddress() {
        return "/status-reports/" + code + "/" + weeks.current();
    }

    /** The address of the weeks before; null where the engagement begins. */
    public String getEarlierAddress() {
        return weeks.earlier() == null ? null : address(weeks.earlier().toString());
    }

    /** The address of the weeks after; null at the present. */
    public String getLaterAddress() {
        return weeks.later() == null ? null : address(weeks.later().toString());
    }

    private String address(String week) {
        return "/engagements/" + code + "/status-reports?from=" + week;
    }

    /** The engagement's code. */
    public String getCode() {
        return code;
    }

    /** The engagement's code, from the address. */
    public void setCode(String code) {
        this.code = code;
    }

    /** The latest week to show. */
    public String getFrom() {
        return from;
    }

    /** The latest week to show. */
    public void setFrom(String from) {
        this.from = from;
    }
}
