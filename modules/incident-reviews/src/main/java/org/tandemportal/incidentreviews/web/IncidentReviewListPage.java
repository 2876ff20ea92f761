package org.tandemportal.incidentreviews.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tandemportal.incidentreviews.api.IncidentReviewSummary;
import org.tandemportal.incidentreviews.api.State;
import org.tandemportal.incidentreviews.usecases.ListReviews;
import org.tandemportal.kernel.api.Slice;

/** The list of incident reviews; its filters stand in the address. */
@Named
@RequestScoped
public class IncidentReviewListPage {

    private static final int ROWS = 40;

    @Inject
    private ListReviews listReviews;

    @Inject
    private ReviewWords words;

    private String engagement;
    private String state;
    private String after;
    private Slice<IncidentReviewSummary> slice;

    /** Reads the rows. */
    public void load() {
        slice = listReviews.slice(engagement, state, after, ROWS, true);
    }

    /** The rows. */
    public List<IncidentReviewSummary> getRows() {
        return slice.items();
    }

    /** How many there are, as far as counted. */
    public String getCount() {
        return slice.total() > Slice.COUNTED
                ? words.text("count.more", Slice.COUNTED)
                : words.text("count", slice.total());
    }

    /** The address of the next rows; null at the end. */
    public String getNextAddress() {
        return slice.next() == null ? null : address(slice.next());
    }

    /** The address of the first rows; null on them. */
    public String getFirstAddress() {
        return after == null ? null : address(null);
    }

    private String address(String cursor) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("engagement", engagement);
        query.put("state", state);
        query.put("after", cursor);
        String text = query.entrySet().stream()
                .filter(part -> part.getValue() != null && !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return "/incident-reviews" + (text.isEmpty() ? "" : "?" + text);
    }

    /** Whether a filter is set. */
    public boolean isFiltered() {
        return engagement != null && !engagement.isEmpty() || state != null && !state.isEmpty();
    }

    /** For the filter bar. */
    public State[] getStates() {
        return State.values();
    }

    /** Filter. */
    public String getEngagement() {
        return engagement;
    }

    /** Filter. */
    public void setEngagement(String engagement) {
        this.engagement = engagement;
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
