package org.tandemportal.discussions.usecases;

import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tandemportal.discussions.api.Markdown;
import org.tandemportal.discussions.api.Said;
import org.tandemportal.discussions.domain.Comment;
import org.tandemportal.discussions.domain.CommentChangedMeanwhile;
import org.tandemportal.discussions.domain.Comments;
import org.tandemportal.discussions.domain.MentionText;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonInRole;
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

    @Inject
    private TellPeople tellPeople;

    /**
     * Changes the text. Nothing happens if it is the same. Those whom it names and did not name before are told.
     *
     * @param seenVersion the version that the author saw; null for whatever it is now
     * @return the comment, and who of those whom it names anew was not told
     * @throws org.tandemportal.kernel.api.NotFound if there is no such comment
     * @throws org.tandemportal.kernel.api.NotAllowed if it is somebody else's, or the author may no longer comment
     * @throws CommentChangedMeanwhile if the version is another by now
     * @throws org.tandemportal.kernel.api.InvalidInput field {@code body}
     */
    public Said to(UUID commentId, String body, Integer seenVersion) {
        Comment comment = comments.require(commentId);
        Commenting.require(viewer.get(), comment.on());
        comment.requireAuthor(viewer.get().personId());
        InputCheck check = new InputCheck();
        String typed = check.requiredText("body", body, Comment.LONGEST);
        check.end();
        if (seenVersion != null && seenVersion != comment.version()) {
            throw new CommentChangedMeanwhile(comment);
        }
        List<PersonInRole> participants = tellPeople.participants(comment.on());
        String text = Commenting.withMentions(MentionText.withIdsOf(typed, comment.body()), participants);
        if (comment.body().equals(text)) {
            return new Said(commentId, List.of());
        }
        Set<UUID> mentioned = new LinkedHashSet<>(Markdown.mentionedIn(text));
        mentioned.removeAll(Markdown.mentionedIn(comment.body()));
        audit.change(
                comment.subject(),
                "edited",
                comment::facts,
                () -> comment.edit(viewer.get().personId(), text, clock.instant())
                        .ifPresent(comments::add),
                comment.onlyFor());
        return new Said(commentId, tellPeople.commented(comment, participants, mentioned, false));
    }
}
