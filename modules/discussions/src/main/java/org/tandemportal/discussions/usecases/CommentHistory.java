package org.tandemportal.discussions.usecases;

import java.time.Instant;
import java.util.List;
import org.tandemportal.discussions.api.CommentView;

/**
 * A comment with all texts that it had.
 *
 * @param comment as it is now
 * @param texts oldest first, the present one last
 */
public record CommentHistory(CommentView comment, List<Text> texts) {

    /**
     * One text.
     *
     * @param body Markdown as typed
     * @param writtenAt when
     */
    public record Text(String body, Instant writtenAt) {}
}
