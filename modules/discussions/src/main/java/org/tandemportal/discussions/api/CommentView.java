package org.tandemportal.discussions.api;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tandemportal.discussions.domain.CommentRow;
import org.tandemportal.discussions.domain.MentionText;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;

/** A comment as a page or the API shows it, with its author's name and its text as HTML. */
public final class CommentView implements Serializable {

    private final CommentRow row;
    private final String html;
    private final PersonName author;
    private final PersonName resolvedBy;
    private final boolean mine;
    private final ArrayList<CommentView> replies = new ArrayList<>();

    /**
     * @param row what was read
     * @param html its text, made harmless
     * @param author null if the viewer may not know them
     * @param resolvedBy null if nobody did, or the viewer may not know them
     * @param mine whether the viewer wrote it
     */
    public CommentView(CommentRow row, String html, PersonName author, PersonName resolvedBy, boolean mine) {
        this.row = row;
        this.html = html;
        this.author = author;
        this.resolvedBy = resolvedBy;
        this.mine = mine;
    }

    /** Puts an answer behind the earlier ones. */
    void addReply(CommentView reply) {
        replies.add(reply);
    }

    /** Its id; the element on a page has the id {@code comment-} and this. */
    public UUID getId() {
        return row.id();
    }

    /** The record that it is about. */
    public SubjectRef getSubject() {
        return row.on();
    }

    /** The address of its place on the record's page, from the root of the portal. */
    public String getAddress() {
        return row.on().type().address(row.on().key()) + "#comment-" + row.id();
    }

    /** The line or field that it is about; null for the record itself. */
    public String getAnchor() {
        return row.anchor();
    }

    /** The comment that it answers; null for one that began a thread. */
    public UUID getReplyTo() {
        return row.replyTo();
    }

    /** Whether it is a note that one side keeps to itself; then it is the viewer's side. */
    public boolean isNote() {
        return row.onlyFor() != null;
    }

    /** Whom it is for. */
    public Audience getAudience() {
        return isNote() ? Audience.OWN_SIDE : Audience.BOTH_SIDES;
    }

    /** The text, Markdown as typed. */
    public String getBody() {
        return row.body();
    }

    /** The text as it is edited: whom it names, by name only. */
    public String getBodyToEdit() {
        return MentionText.withoutIds(row.body());
    }

    /** The text as HTML that can do no harm. */
    public String getHtml() {
        return html;
    }

    /** Who wrote it. */
    public UUID getAuthorId() {
        return row.authorId();
    }

    /** The author's name; null if the viewer may not know them. */
    public String getAuthorName() {
        return author == null ? null : author.name();
    }

    /** The author's side; null as before. */
    public Side getAuthorSide() {
        return author == null ? null : author.side();
    }

    /** The first letters of the author's first and last name; empty as before. */
    public String getAuthorInitials() {
        if (author == null) {
            return "";
        }
        String name = author.name().strip();
        int last = name.lastIndexOf(' ') + 1;
        String initials = name.substring(0, name.offsetByCodePoints(0, 1));
        return last == 0 ? initials : initials + name.substring(last, name.offsetByCodePoints(last, 1));
    }

    /** When it was written. */
    public Instant getCreatedAt() {
        return row.createdAt();
    }

    /** When its text was last changed; null if never. */
    public Instant getEditedAt() {
        return row.editedAt();
    }

    /** Whether its text was changed. */
    public boolean isEdited() {
        return row.editedAt() != null;
    }

    /** Whether the thread that it began has been resolved; false for an answer. */
    public boolean isResolved() {
        return row.resolvedAt() != null;
    }

    /** When the thread was resolved; null if it is not. */
    public Instant getResolvedAt() {
        return row.resolvedAt();
    }

    /** The name of who resolved the thread; null if it is not resolved, or the viewer may not know them. */
    public String getResolvedByName() {
        return resolvedBy == null ? null : resolvedBy.name();
    }

    /** The side of who resolved the thread; null as before. */
    public Side getResolvedBySide() {
        return resolvedBy == null ? null : resolvedBy.side();
    }

    /** Grows with every change. */
    public int getVersion() {
        return row.version();
    }

    /** Whether the viewer wrote it, so may edit it. */
    public boolean isMine() {
        return mine;
    }

    /** The answers, oldest first. */
    public List<CommentView> getReplies() {
        return List.copyOf(replies);
    }

    /** How many comments the thread has that it began, itself among them. */
    public int getThreadSize() {
        return 1 + replies.size();
    }
}
