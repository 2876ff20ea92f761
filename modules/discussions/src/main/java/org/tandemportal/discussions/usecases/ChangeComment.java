package org.tandemportal.discussions.usecases;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.tandemportal.discussions.api.Said;
import org.tandemportal.discussions.domain.Comments;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.UseCase;

/** Changes several things of a comment at once, all or none: for the API. */
@UseCase
@Allowed(Permission.COMMENT)
public class ChangeComment {

    @Inject
    private Comments comments;

    @Inject
    private EditComment editComment;

    @Inject
    private ResolveThread resolveThread;

    @Inject
    private ReopenThread reopenThread;

    /**
     * Changes what is given.
     *
     * @param body the new text; null to leave it
     * @param resolved whether the thread that the comment began is resolved; null, or as it is, to leave it
     * @param seenVersion the version that the caller saw; null for whatever it is now
     * @return the comment, and who of those whom it names anew was not told
     * @throws org.tandemportal.kernel.api.Refused as {@link EditComment}, {@link ResolveThread} and {@link ReopenThread} do
     */
    public Said to(UUID commentId, String body, Boolean resolved, Integer seenVersion) {
        Said said = new Said(commentId, List.of());
        boolean isResolved = comments.require(commentId).isResolved();
        if (body != null) {
            said = editComment.to(commentId, body, seenVersion);
        }
        if (resolved != null && resolved && !isResolved) {
            resolveThread.begunBy(commentId, seenVersion);
        } else if (resolved != null && !resolved && isResolved) {
            reopenThread.begunBy(commentId, seenVersion);
        }
        return said;
    }
}
