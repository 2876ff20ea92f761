package org.tandemportal.discussions.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tandemportal.discussions.api.Audience;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;

/**
 * What somebody said about a record, or about one line or field of it.
 *
 * <p>A comment begins a thread or answers the comment that began one; there are no replies to replies. Its author may edit
 * it, and every earlier text is kept. The first comment of a thread carries whether the thread is resolved, which anybody
 * who may comment can change. Nothing is ever deleted.
 *
 * <p>A thread that begins as a note of one side stays one: its answers are for that side too.
 */
@Entity
@Table(name = "comment", schema = "discussions")
public class Comment {

    /** The longest text, in characters. */
    public static final int LONGEST = 20_000;

    @Id
    private UUID id;

    @Column(name = "client_id", updatable = false)
    private UUID clientId;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_type", updatable = false)
    private SubjectType subjectType;

    @Column(name = "subject_key", updatable = false)
    private String subjectKey;

    @Column(updatable = false)
    private String engagement;

    @Column(updatable = false)
    private String anchor;

    @Column(name = "reply_to", updatable = false)
    private UUID replyTo;

    @Column(name = "author_id", updatable = false)
    private UUID authorId;

    @Enumerated(EnumType.STRING)
    @Column(name = "only_for", updatable = false)
    private Side onlyFor;

    private String body;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "edited_at")
    private Instant editedAt;

    private int edits;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    @Column(name = "resolved_by")
    private UUID resolvedBy;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Comment() {}

    private Comment(
            UUID id,
            SubjectRef subject,
            Anchor anchor,
            UUID replyTo,
            Side onlyFor,
            UUID authorId,
            String body,
            Instant now) {
        this.id = id;
        this.clientId = subject.clientId();
        this.subjectType = subject.type();
        this.subjectKey = subject.key();
        this.engagement = subject.engagement();
        this.anchor = anchor == null ? null : anchor.value();
        this.replyTo = replyTo;
        this.onlyFor = onlyFor;
        this.authorId = authorId;
        this.body = body;
        this.createdAt = now;
    }

    /**
     * A comment that begins a thread.
     *
     * @param anchor the line or field that it is about; null for the record itself
     * @param body Markdown, checked by the caller: not blank, at most {@link #LONGEST} characters
     */
    public static Comment begin(UUID id, SubjectRef subject, Anchor anchor, UUID authorId, String body, Instant now) {
        return new Comment(id, subject, anchor, null, null, authorId, body, now);
    }

    /**
     * As {@link #begin}, of a thread that one side keeps to itself.
     *
     * @param side the author's side
     */
    public static Comment beginNote(
            UUID id, SubjectRef subject, Anchor anchor, Side side, UUID authorId, String body, Instant now) {
        return new Comment(id, subject, anchor, null, side, authorId, body, now);
    }

    /**
     * An answer to this comment, in its thread.
     *
     * @throws DiscussionRefused {@code replyToReply} if this comment is an answer itself
     */
    public Comment reply(UUID replyId, UUID byId, String text, Instant now) {
        requireBeginning("replyToReply");
        return new Comment(replyId, on(), anchor().orElse(null), id, onlyFor, byId, text, now);
    }

    /**
     * Changes the text.
     *
     * @return the text that was replaced; empty if the text is the same as before
     * @throws NotTheAuthor if it is somebody else's
     */
    public Optional<CommentRevision> edit(UUID byId, String text, Instant now) {
        requireAuthor(byId);
        if (body.equals(text)) {
            return Optional.empty();
        }
        CommentRevision earlier =
                new CommentRevision(clientId, id, onlyFor, edits + 1, body, editedAt == null ? createdAt : editedAt);
        body = text;
        editedAt = now;
        edits++;
        return Optional.of(earlier);
    }

    /**
     * Marks the thread as resolved.
     *
     * @throws DiscussionRefused {@code onlyThreads} for an answer, {@code alreadyResolved} for a thread that is
     */
    public void resolve(UUID byId, Instant now) {
        requireBeginning("onlyThreads");
        if (isResolved()) {
            throw new DiscussionRefused("alreadyResolved");
        }
        resolvedAt = now;
        resolvedBy = byId;
    }

    /**
     * Takes the thread up again.
     *
     * @throws DiscussionRefused {@code onlyThreads} for an answer, {@code notResolved} for a thread that is not
     */
    public void reopen() {
        requireBeginning("onlyThreads");
        if (!isResolved()) {
            throw new DiscussionRefused("notResolved");
        }
        resolvedAt = null;
        resolvedBy = null;
    }

    /**
     * Only the author changes a comment's text.
     *
     * @throws NotTheAuthor for anybody else
     */
    public void requireAuthor(UUID personId) {
        if (!authorId.equals(personId)) {
            throw new NotTheAuthor();
        }
    }

    private void requireBeginning(String otherwise) {
        if (replyTo != null) {
            throw new DiscussionRefused(otherwise);
        }
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** The record that it is about. */
    public SubjectRef on() {
        return new SubjectRef(subjectType, subjectKey, engagement, clientId);
    }

    /** The line or field that it is about; empty for the record itself. */
    public Optional<Anchor> anchor() {
        return Optional.ofNullable(anchor).map(Anchor::new);
    }

    /** The comment that it answers; empty for one that began a thread. */
    public Optional<UUID> replyTo() {
        return Optional.ofNullable(replyTo);
    }

    /** The side whose note it is; null for a comment that both sides read. */
    public Side onlyFor() {
        return onlyFor;
    }

    /** Who wrote it. */
    public UUID authorId() {
        return authorId;
    }

    /** The text, Markdown as typed. */
    public String body() {
        return body;
    }

    /** When it was last edited or resolved, else when it was written. */
    public Instant changedAt() {
        Instant textAt = editedAt == null ? createdAt : editedAt;
        return resolvedAt == null || resolvedAt.isBefore(textAt) ? textAt : resolvedAt;
    }

    /** How many times the text was changed. */
    public int edits() {
        return edits;
    }

    /** Whether it began a thread that has been resolved. */
    public boolean isResolved() {
        return resolvedAt != null;
    }

    /** Grows with every change. */
    public int version() {
        return version;
    }

    /** For the audit log. */
    public SubjectRef subject() {
        return new SubjectRef(SubjectType.COMMENT, id.toString(), engagement, clientId);
    }

    /** For the audit log. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("on", subjectType + " " + subjectKey);
        facts.put("anchor", anchor);
        facts.put("replyTo", replyTo == null ? null : replyTo.toString());
        facts.put("body", body);
        facts.put("resolved", isResolved());
        if (onlyFor != null) {
            facts.put("audience", Audience.OWN_SIDE.name());
        }
        return facts;
    }
}
