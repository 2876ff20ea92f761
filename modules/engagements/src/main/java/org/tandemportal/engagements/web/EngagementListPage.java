package org.tandemportal.engagements.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tandemportal.engagements.api.EngagementState;
import org.tandemportal.engagements.usecases.EngagementRow;
import org.tandemportal.engagements.usecases.ListEngagements;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.web.Address;

/** The engagements that the viewer may see; the filter and the place in the list stand in the address. */
@Named
@RequestScoped
public class EngagementListPage {

    private static final String PATH = "/engagements";
    private static final int ROWS = 40;

    @Inject
    private ListEngagements listEngagements;

    @Inject
    private EngagementWords words;

    private String state;
    private String after;
    private Slice<EngagementRow> slice;

    /** Reads the rows. */
    public void load() {
        slice = listEngagements.slice(state, after, ROWS);
    }

    /** The rows. */
    public List<EngagementRow> getRows() {
        return slice.items();
    }

    /** How many are shown, in words. */
    public String getCount() {
        return words.text("rows", slice.items().size());
    }

    /** The address of the following rows; null at the end. */
    public String getNextAddress() {
        return slice.next() == null ? null : Address.of(PATH, "state", state, "after", slice.next());
    }

    /** The address of the first rows; null if those are shown. */
    public String getFirstAddress() {
        return after == null || after.isEmpty() ? null : Address.of(PATH, "state", state);
    }

    /** Whether not all are wanted. */
    public boolean isFiltered() {
        return state != null && !state.isEmpty();
    }

    /** For the filter bar. */
    public EngagementState[] getStates() {
        return EngagementState.values();
    }

    /** Filter. */
    public String getState() {
        return state;
    }

    /** Filter. */
    public void setState(String state) {
        this.state = state;
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
