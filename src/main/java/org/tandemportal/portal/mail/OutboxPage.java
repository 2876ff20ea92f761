package org.tandemportal.portal.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tandemportal.kernel.api.Messages;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.web.Address;
import org.tandemportal.kernel.web.Format;

/** The outbox, for administrators; the filter and the place in the list stand in the address. */
@Named
@RequestScoped
public class OutboxPage {

    private static final String PATH = "/admin/outbox";
    private static final String MESSAGES = "org.tandemportal.portal.mail.messages";
    private static final int ROWS = 40;

    @Inject
    private OutboxMails mails;

    @Inject
    private OutboxSender sender;

    @Inject
    private Format format;

    private String state;
    private String after;
    private Slice<OutboxMails.Row> slice;

    /** Reads the rows. */
    public void load() {
        slice = mails.slice(state, after, ROWS);
    }

    /** Whether mail is sent at all. */
    public boolean isSending() {
        return sender.isThere();
    }

    /** The rows. */
    public List<OutboxMails.Row> getRows() {
        return slice.items();
    }

    /** How many are shown, in words. */
    public String getCount() {
        return Messages.text(
                MESSAGES, format.locale(), "outbox.rows", slice.items().size());
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
    public OutboxMails.State[] getStates() {
        return OutboxMails.State.values();
    }

    /** The tone of a state's badge. */
    public String tone(OutboxMails.State of) {
        return switch (of) {
            case WAITING -> "info";
            case SENT -> "good";
            case RECALLED -> "neutral";
            case GIVEN_UP -> "bad";
        };
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
