package org.tandemportal.clients.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.clients.domain.PeopleList;
import org.tandemportal.clients.domain.PersonState;
import org.tandemportal.clients.usecases.ListPeople;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.web.Address;

/** People; the filter and the place in the list stand in the address. */
@Named
@RequestScoped
public class PeopleListPage {

    private static final int ROWS = 40;

    @Inject
    private ListPeople listPeople;

    @Inject
    private ClientWords words;

    private String path;
    private String organisation;
    private String state;
    private String text;
    private String after;
    private boolean waiting;
    private int waitingForAnAddress;
    private Map<UUID, String> organisations = Map.of();
    private Slice<PeopleList.Row> slice;

    /** Reads the people of all organisations. */
    public void loadAll() {
        path = "/admin/people";
        slice = waiting
                ? listPeople.waitingForAnAddress(after, ROWS)
                : listPeople.all(organisation, state, text, after, ROWS);
        organisations = listPeople.organisations();
        waitingForAnAddress = listPeople.countWaitingForAnAddress();
    }

    /** Whether only those are shown who wait for another address. */
    public boolean isWaiting() {
        return waiting;
    }

    /** Whether only those are shown who wait for another address. */
    public void setWaiting(boolean waiting) {
        this.waiting = waiting;
    }

    /** Whether some wait for another address and are not all that is shown. */
    public boolean isSomebodyWaiting() {
        return waitingForAnAddress > 0 && !waiting;
    }

    /** How many wait for another address, in words. */
    public String getWaitingWords() {
        return words.text("people.waiting", waitingForAnAddress);
    }

    /** Reads the people of the viewer's own organisation. */
    public void loadOwn() {
        path = "/people";
        organisation = null;
        slice = listPeople.ofOwnOrganisation(state, text, after, ROWS);
    }

    /** The rows. */
    public List<PeopleList.Row> getRows() {
        return slice.items();
    }

    /** How many are shown, in words. */
    public String getCount() {
        return words.text("people.rows", slice.items().size());
    }

    /** The list's address. */
    public String getPath() {
        return path;
    }

    /** Whether people of several organisations are shown. */
    public boolean isAll() {
        return !organisations.isEmpty();
    }

    /** For the filter bar: the organisations by id. */
    public List<Map.Entry<UUID, String>> getOrganisations() {
        return List.copyOf(organisations.entrySet());
    }

    /** The address of the following rows; null at the end. */
    public String getNextAddress() {
        return slice.next() == null ? null : address(slice.next());
    }

    /** The address of the first rows; null if those are shown. */
    public String getFirstAddress() {
        return after == null || after.isEmpty() ? null : address(null);
    }

    private String address(String from) {
        return Address.of(
                path,
                "organisation",
                organisation,
                "state",
                state,
                "text",
                text,
                "waiting",
                waiting ? "true" : null,
                "after",
                from);
    }

    /** Whether not all are wanted. */
    public boolean isFiltered() {
        return waiting
                || state != null && !state.isEmpty()
                || text != null && !text.isBlank()
                || organisation != null && !organisation.isEmpty();
    }

    /** For the filter bar. */
    public PersonState[] getStates() {
        return PersonState.values();
    }

    /** Filter. */
    public String getOrganisation() {
        return organisation;
    }

    /** Filter. */
    public void setOrganisation(String organisation) {
        this.organisation = organisation;
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
    public String getText() {
        return text;
    }

    /** Filter. */
    public void setText(String text) {
        this.text = text;
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
