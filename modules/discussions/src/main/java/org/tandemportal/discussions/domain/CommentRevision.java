package org.tandemportal.discussions.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.tandemportal.kernel.api.Side;

/** A text that a comment had before it was edited. Never changes. */
@Entity
@Table(name = "comment_revision", schema = "discussions")
public class CommentRevision {

    @Id
    private UUID id;

    @Column(name = "client_id", updatable = false)
    private UUID clientId;

    @Column(name = "comment_id", updatable = false)
    private UUID commentId;

    @Enumerated(EnumType.STRING)
    @Column(name = "only_for", updatable = false)
    private Side onlyFor;

    @Column(updatable = false)
    private int number;

    @Column(updatable = false)
    private String body;

    @Column(name = "written_at", updatable = false)
    private Instant writtenAt;

    /** For the persistence provider. */
    protected CommentRevision() {}

    /** See the class. */
    CommentRevision(UUID clientId, UUID commentId, Side onlyFor, int number, String body, Instant writtenAt) {
        this.id = UUID.randomUUID();
        this.clientId = clientId;
        this.commentId = commentId;
        this.onlyFor = onlyFor;
        this.number = number;
        this.body = body;
        this.writtenAt = writtenAt;
    }

    /** Its place among the comment's texts; 1 for the first. */
    public int number() {
        return number;
    }

    /** The text, Markdown as typed. */
    public String body() {
        return body;
    }

    /** When it was written. */
    public Instant writtenAt() {
        return writtenAt;
    }
}
