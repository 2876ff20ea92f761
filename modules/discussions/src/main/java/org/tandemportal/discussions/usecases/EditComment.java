package org.tandemportal.discussions.usecases;

import jakarta.inject.Inject;
import java.util.UUID;
import org.tandemportal.discussions.domain.Comment;
import org.tandemportal.discussions.domain.CommentChangedMeanwhile;
import org.tandemportal.discussions.domain.Comments;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.audit.Audit;

/** Somebody changes what they wrote; the text before is kept. */
@UseCase
@Allowed(Permission.COMMENT)
public class EditComment {

    @Inject
    private Comments comments;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private PortalClock clock;

    @Inject
    private Audit audit;

    /**
     * Changes the text. Nothing happens if it is the same.
     *
     * @param seenVersion the version that the author saw; null for whatever it is now
     * @throws org.tandemportal.kernel.api.NotFound if there is no such comment
     * @throws org.tandemportal.kernel.api.NotAllowed if it is somebody else's, or the author may no longer comment
     * @throws CommentChangedMeanwhile if the version is another by now
     * @throws org.tandemportal.kernel.api.InvalidInput field {@code body}
     */
    public void to(UUID commentId, String body, Integer seenVersion) {
        Comment comment = comments.require(commentId);
        Commenting.require(viewer.get(), comment.on());
        comment.requireAuthor(viewer.get().personId());
        InputCheck check = new InputCheck();
        String text = check.requiredText("body", body, Comment.LONGEST);
        check.end();
        if (seenVersion != null && seenVersion != comment.version()) {
            throw new CommentChangedMeanwhile(comment);
        }
        if (comment.body().equals(text)) {
            return;
        }
        audit.change(
                comment.subject(),
                "edited",
                comment::facts,
                () -> comment.edit(viewer.get().personId(), text, clock.instant())
                        .ifPresent(comments::add),
                comment.onlyFor());
    }
}
