package org.tandemportal.discussions.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.tandemportal.discussions.api.FormTickets;
import org.tandemportal.discussions.api.Reason;
import org.tandemportal.discussions.domain.DiscussionRefused;
import org.tandemportal.discussions.domain.Notices;
import org.tandemportal.discussions.usecases.Inbox;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.Messages;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.web.ActionTexts;
import org.tandemportal.kernel.web.Address;
import org.tandemportal.kernel.web.Format;

/** What the viewer was told of; the filter stands in the address. */
@Named
@RequestScoped
public class InboxPage {

    private static final int ROWS = 30;

    @Inject
    private Inbox inbox;

    @Inject
    private ActionTexts actions;

    @Inject
    private Format format;

    @Inject
    private FormTickets tickets;

    @Inject
    private CurrentViewer viewer;

    private String reason;
    private boolean unread;
    private String after;
    private String next;
    private List<InboxRow> rows = List.of();

    /** Reads the rows. */
    public void load() {
        Inbox.Page page = inbox.slice(reason, unread, after, ROWS);
        next = page.slice().next();
        rows = page.slice().items().stream()
                .map(row -> row(row, name(page, row.happened().actor())))
                .toList();
    }

    private static PersonName name(Inbox.Page page, UUID person) {
        return person == null ? null : page.names().get(person);
    }

    private InboxRow row(Notices.Row row, PersonName actor) {
        String name =
                actor != null ? actor.name() : row.happened().actor() == null ? text("inbox.portal") : text("somebody");
        String what = row.happened().action() == null
                ? text(row.reason() == Reason.MENTIONED ? "inbox.mentioned" : "inbox.commented", name)
                : text(
                        "inbox.did",
                        name,
                        actions.of(
                                row.happened().subject().type(), row.happened().action()));
        return new InboxRow(row, actor, row.reason() == Reason.YOUR_TURN ? what + ". " + text("inbox.turn") : what);
    }

    private String text(String key, Object... arguments) {
        return Messages.text(DiscussionRefused.BUNDLE, format.locale(), key, arguments);
    }

    /** The rows. */
    public List<InboxRow> getRows() {
        return rows;
    }

    /** Whether some of the rows are unread. */
    public boolean isAnyUnread() {
        return rows.stream().anyMatch(InboxRow::isUnread);
    }

    /** Proves that a form is the portal's, made for this viewer. */
    public String getTicket() {
        return tickets.ofPerson(viewer.get().personId());
    }

    /** This page's address. */
    public String getHere() {
        return address(after);
    }

    /** The address of the next rows; null at the end. */
    public String getNextAddress() {
        return next == null ? null : address(next);
    }

    /** The address of the first rows; null on them. */
    public String getFirstAddress() {
        return after == null ? null : address(null);
    }

    private String address(String cursor) {
        return Address.of("/inbox", "reason", reason, "unread", unread ? "true" : null, "after", cursor);
    }

    /** Whether a filter is set. */
    public boolean isFiltered() {
        return unread || reason != null && !reason.isEmpty();
    }

    /** For the filter bar. */
    public List<String> getReasons() {
        return Arrays.stream(Reason.values()).map(Enum::name).toList();
    }

    /** Filter. */
    public String getReason() {
        return reason;
    }

    /** Filter. */
    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Filter. */
    public boolean isUnread() {
        return unread;
    }

    /** Filter. */
    public void setUnread(boolean unread) {
        this.unread = unread;
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
