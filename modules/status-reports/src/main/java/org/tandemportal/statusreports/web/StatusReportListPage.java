package org.tandemportal.statusreports.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.web.Format;
import org.tandemportal.statusreports.usecases.ListReports;

/** This week's reports of the viewer's engagements, and the earlier ones. */
@Named
@RequestScoped
public class StatusReportListPage {

    private static final int ROWS = 40;

    @Inject
    private ListReports listReports;

    @Inject
    private Format format;

    @Inject
    private CurrentViewer viewer;

    private String after;
    private ListReports.Overview overview;

    /** Reads the rows. */
    public void load() {
        overview = listReports.overview(after, ROWS);
    }

    /** This week's reports. */
    public List<ReportLine> getCurrent() {
        return overview.current().stream()
                .map(line -> new ReportLine(
                        line.report(), line.engagementName(), viewer.get().side(), format.locale()))
                .toList();
    }

    /** How many engagements this page leaves out. */
    public int getMore() {
        return overview.more();
    }

    /** The reports of earlier weeks. */
    public List<ReportLine> getEarlier() {
        return overview.earlier().items().stream()
                .map(report -> new ReportLine(report, null, viewer.get().side(), format.locale()))
                .toList();
    }

    /** The address of the next rows; null at the end. */
    public String getNextAddress() {
        return overview.earlier().next() == null
                ? null
                : "/status-reports?after="
                        + URLEncoder.encode(overview.earlier().next(), StandardCharsets.UTF_8);
    }

    /** The address of the first rows; null on them. */
    public String getFirstAddress() {
        return after == null ? null : "/status-reports";
    }

    /** Where the rows begin. */
    public String getAfter() {
        return after;
    }

    /** Where the rows begin. */
    public void setAfter(String after) {
        this.after = after == null || after.isBlank() ? null : after;
    }
}
