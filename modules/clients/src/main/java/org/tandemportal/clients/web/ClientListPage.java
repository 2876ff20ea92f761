package org.tandemportal.clients.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tandemportal.clients.domain.ClientList;
import org.tandemportal.clients.usecases.ClientState;
import org.tandemportal.clients.usecases.ManageClients;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.web.Address;

/** The clients; the filter and the place in the list stand in the address. */
@Named
@RequestScoped
public class ClientListPage {

    private static final String PATH = "/admin/clients";
    private static final int ROWS = 40;

    @Inject
    private ManageClients manageClients;

    @Inject
    private ClientWords words;

    private String state;
    private String text;
    private String after;
    private Slice<ClientList.Row> slice;

    /** Reads the rows. */
    public void load() {
        slice = manageClients.slice(state, text, after, ROWS);
    }

    /** The rows. */
    public List<ClientList.Row> getRows() {
        return slice.items();
    }

    /** How many are shown, in words. */
    public String getCount() {
        return words.text("clients.rows", slice.items().size());
    }

    /** The address of the following rows; null at the end. */
    public String getNextAddress() {
        return slice.next() == null ? null : Address.of(PATH, "state", state, "text", text, "after", slice.next());
    }

    /** The address of the first rows; null if those are shown. */
    public String getFirstAddress() {
        return after == null || after.isEmpty() ? null : Address.of(PATH, "state", state, "text", text);
    }

    /** Whether not all are wanted. */
    public boolean isFiltered() {
        return state != null && !state.isEmpty() || text != null && !text.isBlank();
    }

    /** For the filter bar. */
    public ClientState[] getStates() {
        return ClientState.values();
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
