package org.tandemportal.discussions.usecases;

import jakarta.inject.Inject;
import java.util.UUID;
import org.tandemportal.discussions.domain.Comment;
import org.tandemportal.discussions.domain.CommentChangedMeanwhile;
import org.tandemportal.discussions.domain.Comments;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.audit.Audit;

/** Somebody of either side says that a thread has led to its end. */
@UseCase
@Allowed(Permission.COMMENT)
public class ResolveThread {

    @Inject
    private Comments comments;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private PortalClock clock;

    @Inject
    private Audit audit;

    /**
     * Resolves it.
     *
     * @param rootId the comment that began the thread
     * @param seenVersion its version as the viewer saw it; null for whatever it is now
     * @throws org.tandemportal.kernel.api.NotFound if there is no such comment
     * @throws org.tandemportal.discussions.domain.DiscussionRefused if it is an answer, or resolved already
     * @throws CommentChangedMeanwhile if the version is another by now
     */
    public void begunBy(UUID rootId, Integer seenVersion) {
        Comment root = comments.require(rootId);
        Commenting.require(viewer.get(), root.on());
        if (seenVersion != null && seenVersion != root.version()) {
            throw new CommentChangedMeanwhile(root);
        }
        audit.change(
                root.subject(),
                "resolved",
                root::facts,
                () -> root.resolve(viewer.get().personId(), clock.instant()),
                root.onlyFor());
    }
}
