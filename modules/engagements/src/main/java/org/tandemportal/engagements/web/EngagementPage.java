package org.tandemportal.engagements.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tandemportal.engagements.api.EngagementState;
import org.tandemportal.engagements.usecases.EngagementView;
import org.tandemportal.engagements.usecases.ShowEngagement;
import org.tandemportal.kernel.web.Format;
import org.tandemportal.kernel.web.HistoryRow;
import org.tandemportal.kernel.web.WorkRow;

/** The overview of one engagement, and what happened to it. */
@Named
@RequestScoped
public class EngagementPage {

    @Inject
    private ShowEngagement showEngagement;

    @Inject
    private EngagementHistory history;

    @Inject
    private Format format;

    private String code;
    private EngagementView view;
    private List<WorkRow> open = List.of();
    private List<HistoryRow> rows = List.of();
    private String name;

    /** Reads it with its people and what is open. */
    public void load() {
        view = showEngagement.withCode(code);
        name = view.getName();
        open = view.open().stream()
                .map(item -> new WorkRow(item, view.names(), format.locale()))
                .toList();
    }

    /** Reads what happened to it. */
    public void loadHistory() {
        ShowEngagement.History found = showEngagement.history(code);
        name = found.facts().name();
        rows = history.rows(found.facts().subject().type(), found.entries());
    }

    /** The engagement. */
    public EngagementView getView() {
        return view;
    }

    /** Its name. */
    public String getName() {
        return name;
    }

    /** What is open in it, from all modules, those that have waited longest first. */
    public List<WorkRow> getOpen() {
        return open;
    }

    /** Whether new records may be begun in it. */
    public boolean isActive() {
        return view.getState() == EngagementState.ACTIVE;
    }

    /** What happened to it, the latest first. */
    public List<HistoryRow> getHistory() {
        return rows;
    }

    /** Its code. */
    public String getCode() {
        return code;
    }

    /** Its code, from the address. */
    public void setCode(String code) {
        this.code = code;
    }
}
