package org.tandemportal.engagements.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tandemportal.engagements.api.FeatureState;
import org.tandemportal.engagements.api.FeatureSummary;
import org.tandemportal.engagements.usecases.ListFeatures;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.web.Address;

/** An engagement's features by target date; the filter and the place in the list stand in the address. */
@Named
@RequestScoped
public class FeatureListPage {

    private static final int ROWS = 40;

    @Inject
    private ListFeatures listFeatures;

    @Inject
    private EngagementWords words;

    private String code;
    private String state;
    private String after;
    private Slice<FeatureSummary> slice;

    /** Reads the rows. */
    public void load() {
        slice = listFeatures.ofEngagement(code, StateFilter.wanted(state), after, ROWS);
    }

    /** The rows. */
    public List<FeatureSummary> getRows() {
        return slice.items();
    }

    /** How many are shown, in words. */
    public String getCount() {
        return words.text("rows", slice.items().size());
    }

    /** The address of the following rows; null at the end. */
    public String getNextAddress() {
        return slice.next() == null ? null : Address.of(getPath(), "state", state, "after", slice.next());
    }

    /** The address of the first rows; null if those are shown. */
    public String getFirstAddress() {
        return after == null || after.isEmpty() ? null : Address.of(getPath(), "state", state);
    }

    /** The address of the list as it is without a filter. */
    public String getPath() {
        return "/engagements/" + code + "/features";
    }

    /** Whether something else than what is open is wanted. */
    public boolean isFiltered() {
        return !getState().equals(StateFilter.OPEN);
    }

    /** For the filter bar. */
    public FeatureState[] getStates() {
        return FeatureState.values();
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

    /** Where the rows begin. */
    public String getAfter() {
        return after;
    }

    /** Where the rows begin. */
    public void setAfter(String after) {
        this.after = after;
    }
}
