package org.tandemportal.engagements.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tandemportal.engagements.api.FlagState;
import org.tandemportal.engagements.api.Severity;
import org.tandemportal.engagements.usecases.FlagRow;
import org.tandemportal.engagements.usecases.ListFlags;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.web.Address;

/** An engagement's flags, the newest first; the filter and the place in the list stand in the address. */
@Named
@RequestScoped
public class FlagListPage {

    private static final int ROWS = 40;

    @Inject
    private ListFlags listFlags;

    @Inject
    private EngagementWords words;

    private String code;
    private String state;
    private String severity;
    private String after;
    private Slice<FlagRow> slice;

    /** Reads the rows. */
    public void load() {
        slice = listFlags.ofEngagement(code, StateFilter.wanted(state), severity, after, ROWS);
    }

    /** The rows. */
    public List<FlagRow> getRows() {
        return slice.items();
    }

    /** How many are shown, in words. */
    public String getCount() {
        return words.text("rows", slice.items().size());
    }

    /** The address of the following rows; null at the end. */
    public String getNextAddress() {
        return slice.next() == null
                ? null
                : Address.of(getPath(), "state", state, "severity", severity, "after", slice.next());
    }

    /** The address of the first rows; null if those are shown. */
    public String getFirstAddress() {
        return after == null || after.isEmpty() ? null : Address.of(getPath(), "state", state, "severity", severity);
    }

    /** The address of the list as it is without a filter. */
    public String getPath() {
        return "/engagements/" + code + "/flags";
    }

    /** Whether something else than what is open is wanted. */
    public boolean isFiltered() {
        return !getState().equals(StateFilter.OPEN) || severity != null && !severity.isEmpty();
    }

    /** For the filter bar. */
    public FlagState[] getStates() {
        return FlagState.values();
    }

    /** For the filter bar. */
    public Severity[] getSeverities() {
        return Severity.values();
    }

    /** The engagement's code. */
    public String getCode() {
        return code;
    }

    /** The engagement's code, from the address. */
    public void setCode(String code) {
        this.code = code;
    }

    /** Filter. */
    public String getState() {
        return StateFilter.shown(state);
    }

    /** Filter. */
    public void setState(String state) {
        this.state = state;
    }

    /** Filter. */
    public String getSeverity() {
        return severity;
    }

    /** Filter. */
    public void setSeverity(String severity) {
        this.severity = severity;
    }

    /** Where the rows begin. */
    public String getAfter() {
        return after;
    }

    /** Where the rows begin. */
    public void setAfter(String after) {
        this.after = after;
    }
}
