package org.tandemportal.discussions.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.discussions.domain.Comments;
import org.tandemportal.discussions.usecases.AddComment;
import org.tandemportal.discussions.usecases.ReadThread;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;

/**
 * Discussions, for the modules whose records are discussed. A {@link SubjectRef} is handed over by somebody who has loaded
 * the record, so that the viewer may see it. Everything joins the caller's transaction.
 */
@ApplicationScoped
public class Discussions {

    @Inject
    private ReadThread readThread;

    @Inject
    private AddComment addComment;

    @Inject
    private Comments comments;

    /** All that was said about a record and its lines and fields; two statements. */
    public ThreadView of(SubjectRef subject) {
        return readThread.of(subject);
    }

    /**
     * The comments of a record, oldest first; two statements.
     *
     * @param limit how many at most
     * @param after the cursor of the slice before; null for the beginning
     */
    public Slice<CommentView> commentsOf(SubjectRef subject, int limit, String after) {
        return readThread.slice(subject, limit, after);
    }

    /** How many comments a record has; one statement. */
    public int count(SubjectRef subject) {
        return count(subject.type(), List.of(subject.key())).getOrDefault(subject.key(), 0);
    }

    /** How many comments records of a type have, by key; those without any are left out; one statement. */
    public Map<String, Integer> count(SubjectType type, Collection<String> keys) {
        return comments.count(type, keys);
    }

    /**
     * Begins a thread as the current viewer.
     *
     * @param anchor the line or field, such as {@code field:rollbackPlan}; null for the record itself
     * @param body Markdown
     * @return the comment's id
     * @throws org.tandemportal.kernel.api.NotAllowed if the viewer's role in the engagement does not let them comment
     * @throws org.tandemportal.kernel.api.InvalidInput if there is no text or it is too long, or for a wrong anchor
     */
    public UUID comment(SubjectRef subject, String anchor, String body) {
        return addComment.to(subject, new CommentInput(body, anchor, null)).id();
    }

    /**
     * Begins a thread that only the viewer's side reads.
     *
     * @param anchor as for {@link #comment}
     * @param body Markdown
     * @return the comment's id
     * @throws org.tandemportal.kernel.api.NotAllowed as for {@link #comment}
     * @throws org.tandemportal.kernel.api.InvalidInput as for {@link #comment}
     */
    public UUID note(SubjectRef subject, String anchor, String body) {
        return addComment
                .to(subject, new CommentInput(body, anchor, null, Audience.OWN_SIDE.name()))
                .id();
    }

    /**
     * Answers in a thread as the current viewer.
     *
     * @param thread the comment that began it
     * @throws org.tandemportal.kernel.api.NotAllowed as for {@link #comment}
     * @throws org.tandemportal.kernel.api.InvalidInput as for {@link #comment}, or if there is no such thread
     */
    public UUID reply(SubjectRef subject, UUID thread, String body) {
        return addComment
                .to(subject, new CommentInput(body, null, thread.toString()))
                .id();
    }
}
