package org.tandemportal.statusreports.web;

import java.text.NumberFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.statusreports.api.Health;
import org.tandemportal.statusreports.api.State;
import org.tandemportal.statusreports.api.StatusReportSummary;

/** A status report as pages list it. */
public final class ReportLine {

    private final StatusReportSummary report;
    private final String engagementName;
    private final Side mine;
    private final Locale locale;

    /**
     * A line.
     *
     * @param engagementName null where it is not shown
     * @param mine the viewer's side; may be null
     */
    public ReportLine(StatusReportSummary report, String engagementName, Side mine, Locale locale) {
        this.report = report;
        this.engagementName = engagementName;
        this.mine = mine;
        this.locale = locale;
    }

    /** Its key. */
    public String getKey() {
        return report.key();
    }

    /** The address of its page. */
    public String getAddress() {
        return SubjectType.STATUS_REPORT.address(report.key());
    }

    /** The code of its engagement. */
    public String getEngagement() {
        return report.engagement();
    }

    /** The engagement's name; null where it is not shown. */
    public String getEngagementName() {
        return engagementName;
    }

    /** Its week, such as {@code 2026-W47}. */
    public String getWeek() {
        return report.week();
    }

    /** Draft or published. */
    public State getState() {
        return report.state();
    }

    /** How the week went; null for a draft whose figures were not collected. */
    public Health getHealth() {
        return report.health();
    }

    /** Whether the client's paragraph is there. */
    public boolean isClientWritten() {
        return report.clientWritten();
    }

    /** Whether the provider's is. */
    public boolean isProviderWritten() {
        return report.providerWritten();
    }

    /** Whether it is a draft of the past in which nobody has written: a week that was left without a report. */
    public boolean isUntold() {
        return report.state() == State.DRAFT
                && report.health() == null
                && !report.clientWritten()
                && !report.providerWritten();
    }

    /** The sides whose turn it is, the viewer's first. */
    public List<Side> getTurns() {
        if (report.state() == State.PUBLISHED || isUntold() && engagementName == null) {
            return List.of();
        }
        if (report.waitingFor() != null) {
            return List.of(report.waitingFor());
        }
        List<Side> both = new ArrayList<>(List.of(Side.CLIENT, Side.PROVIDER));
        if (mine == Side.PROVIDER) {
            both.add(0, both.remove(1));
        }
        return both;
    }

    /** When it was published; null for a draft. */
    public Instant getPublishedAt() {
        return report.publishedAt();
    }

    /** Who published it; null for a draft. */
    public String getPublishedBy() {
        return report.publishedBy();
    }

    /** A figure such as {@code changes.done}; empty where it is not known. */
    public String figure(String name) {
        Integer value = report.figures().get(name);
        return value == null ? "" : NumberFormat.getIntegerInstance(locale).format(value);
    }

    /** A figure as a number; null where it is not known. */
    Integer number(String name) {
        return report.figures().get(name);
    }
}
