package org.tandemportal.discussions.rest;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tandemportal.discussions.api.Audience;
import org.tandemportal.discussions.api.CommentView;
import org.tandemportal.kernel.api.Side;

/** A comment as the API gives it. */
@JsonbNillable
@JsonbPropertyOrder({
    "id",
    "body",
    "html",
    "audience",
    "anchor",
    "replyTo",
    "author",
    "createdAt",
    "editedAt",
    "resolved",
    "version",
    "notTold"
})
public final class CommentAnswer {

    /** Its id. */
    public final UUID id;

    /** Markdown as typed. */
    public final String body;

    /** The same as HTML that can do no harm. */
    public final String html;

    /** Whom it is for. */
    public final Audience audience;

    /** The line or field that it is about; null for the record itself. */
    public final String anchor;

    /** The comment that it answers; null for one that began a thread. */
    public final UUID replyTo;

    /** Who wrote it. */
    public final Author author;

    /** When it was written. */
    public final Instant createdAt;

    /** When its text was last changed; null if never. */
    public final Instant editedAt;

    /** Whether the thread that it began has been resolved. */
    public final boolean resolved;

    /** Grows with every change; also the ETag. */
    public final int version;

    /** The names of those whom the text names who may not see it, so were not told; empty unless it has just been written. */
    public final List<String> notTold;

    /** Who wrote a comment. */
    @JsonbNillable
    public static final class Author {

        /** The person. */
        public final UUID id;

        /** Full name; null if the caller may not know them. */
        public final String name;

        /** Their side; null as before. */
        public final Side side;

        Author(UUID id, String name, Side side) {
            this.id = id;
            this.name = name;
            this.side = side;
        }
    }

    /** See the class. */
    public CommentAnswer(CommentView comment) {
        this(comment, List.of());
    }

    /** One that has just been written. */
    CommentAnswer(CommentView comment, List<String> notTold) {
        this.notTold = notTold;
        id = comment.getId();
        body = comment.getBody();
        html = comment.getHtml();
        audience = comment.getAudience();
        anchor = comment.getAnchor();
        replyTo = comment.getReplyTo();
        author = new Author(comment.getAuthorId(), comment.getAuthorName(), comment.getAuthorSide());
        createdAt = comment.getCreatedAt();
        editedAt = comment.getEditedAt();
        resolved = comment.isResolved();
        version = comment.getVersion();
    }
}
