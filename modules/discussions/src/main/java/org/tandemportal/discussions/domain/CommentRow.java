package org.tandemportal.discussions.domain;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;

/**
 * A comment as reading gives it, in one row.
 *
 * @param on the record that it is about
 * @param anchor the line or field; null for the record itself
 * @param replyTo the comment that it answers; null for one that began a thread
 * @param body Markdown as typed
 * @param editedAt when the text was last changed; null if never
 * @param resolvedAt when its thread was resolved; null for an open thread and for answers
 * @param resolvedBy who resolved it; null as before
 * @param onlyFor the side whose note it is; null for a comment that both sides read
 */
public record CommentRow(
        UUID id,
        SubjectRef on,
        String anchor,
        UUID replyTo,
        UUID authorId,
        String body,
        Instant createdAt,
        Instant editedAt,
        Instant resolvedAt,
        UUID resolvedBy,
        int version,
        Side onlyFor)
        implements Serializable {}
