package org.tandemportal.changerequests.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tandemportal.changerequests.api.ChangeRequestSummary;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.Priority;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.changerequests.usecases.ListChanges;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Slice;

/** The list of change requests; its filters stand in the address. */
@Named
@RequestScoped
public class ChangeRequestListPage {

    private static final int ROWS = 40;

    @Inject
    private ListChanges listChanges;

    private String engagement;
    private String state;
    private String kind;
    private String priority;
    private String waitingFor;
    private String text;
    private String sort;
    private String after;
    private Slice<ChangeRequestSummary> slice;

    /** Reads the rows. */
    public void load() {
        slice = listChanges.slice(
                new ListChanges.Query(engagement, state, kind, priority, waitingFor, text, null, sort),
                after,
                ROWS,
                true);
    }

    /** The rows. */
    public List<ChangeRequestSummary> getRows() {
        return slice.items();
    }

    /** How many there are, as far as counted. */
    public String getCount() {
        return slice.total() > Slice.COUNTED ? Slice.COUNTED + "+" : Integer.toString(slice.total());
    }

    /** The address of the next rows; null at the end. */
    public String getNextAddress() {
        return slice.next() == null ? null : address("after", slice.next());
    }

    /** The address of the first rows; null on them. */
    public String getFirstAddress() {
        return after == null ? null : address("after", null);
    }

    /** The address that sorts by a column, the other way round if it does already. */
    public String sortAddress(String column) {
        return address("sort", ("-" + column).equals(sort == null ? "-updatedAt" : sort) ? column : "-" + column);
    }

    /** How a column is sorted, for {@code aria-sort}. */
    public String sorted(String column) {
        String asked = sort == null ? "-updatedAt" : sort;
        return asked.equals(column) ? "ascending" : asked.equals("-" + column) ? "descending" : "none";
    }

    /** The address of the export of what is listed. */
    public String getExportAddress() {
        String query = query("after", null);
        return "/api/v1/change-requests.csv" + (query.isEmpty() ? "" : "?" + query);
    }

    private String address(String changed, String value) {
        String query = query(changed, value);
        return "/change-requests" + (query.isEmpty() ? "" : "?" + query);
    }

    private String query(String changed, String value) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("engagement", engagement);
        query.put("state", state);
        query.put("kind", kind);
        query.put("priority", priority);
        query.put("waitingFor", waitingFor);
        query.put("text", text);
        query.put("sort", sort);
        query.put(changed, value);
        return query.entrySet().stream()
                .filter(part -> part.getValue() != null && !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Whether a filter is set. */
    public boolean isFiltered() {
        return !query("sort", null).isEmpty();
    }

    /** For the filter bar: the states, after all that have not ended. */
    public List<String> getStateChoices() {
        List<String> choices = new ArrayList<>(List.of("OPEN"));
        choices.addAll(names(State.values()));
        return choices;
    }

    /** For the filter bar. */
    public List<String> getKindChoices() {
        return names(Kind.values());
    }

    /** For the filter bar. */
    public List<String> getPriorityChoices() {
        return names(Priority.values());
    }

    /** For the filter bar. */
    public List<String> getSideChoices() {
        return names(Side.values());
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
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

    /** Filter. */
    public String getKind() {
        return kind;
    }

    /** Filter. */
    public void setKind(String kind) {
        this.kind = kind;
    }

    /** Filter. */
    public String getPriority() {
        return priority;
    }

    /** Filter. */
    public void setPriority(String priority) {
        this.priority = priority;
    }

    /** Filter. */
    public String getWaitingFor() {
        return waitingFor;
    }

    /** Filter. */
    public void setWaitingFor(String waitingFor) {
        this.waitingFor = waitingFor;
    }

    /** Filter. */
    public String getText() {
        return text;
    }

    /** Filter. */
    public void setText(String text) {
        this.text = text;
    }

    /** Order. */
    public String getSort() {
        return sort;
    }

    /** Order. */
    public void setSort(String sort) {
        this.sort = sort;
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
