package org.tandemportal.discussions.usecases;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tandemportal.discussions.api.Audience;
import org.tandemportal.discussions.api.CommentInput;
import org.tandemportal.discussions.api.Commented;
import org.tandemportal.discussions.api.Markdown;
import org.tandemportal.discussions.api.Said;
import org.tandemportal.discussions.domain.Anchor;
import org.tandemportal.discussions.domain.Comment;
import org.tandemportal.discussions.domain.Comments;
import org.tandemportal.discussions.domain.DiscussionRefused;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonInRole;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.Violation;
import org.tandemportal.kernel.audit.Audit;

/** Somebody says something about a record, or answers what was said. */
@UseCase
@Allowed(Permission.COMMENT)
public class AddComment {

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

    @Inject
    private Event<Commented> commented;

    /**
     * Adds a comment.
     *
     * @param subject the record, which the caller has loaded
     * @return the comment, and who of those whom it names was not told
     * @throws org.tandemportal.kernel.api.NotAllowed if the viewer's role in the engagement does not let them comment
     * @throws org.tandemportal.kernel.api.InvalidInput fields {@code body}, {@code anchor}, {@code replyTo},
     *     {@code audience}
     */
    public Said to(SubjectRef subject, CommentInput input) {
        return add(UUID.randomUUID(), subject, input);
    }

    /**
     * As {@link #to}, from a form that can be sent twice: the same text under the same id is the same comment. Another
     * text under it (somebody went back to the page and wrote on) is another comment.
     *
     * @param proposedId as made for the form
     */
    public Said once(UUID proposedId, SubjectRef subject, CommentInput input) {
        comments.alone(proposedId);
        Optional<Comment> made = comments.find(proposedId);
        if (made.isEmpty()) {
            return add(proposedId, subject, input);
        }
        String text = new InputCheck().optionalText("body", input.body(), Comment.LONGEST);
        boolean same = made.get().authorId().equals(viewer.get().personId())
                && text != null
                && made.get().body().equals(Commenting.withMentions(text, tellPeople.participants(subject)));
        return same ? new Said(proposedId, List.of()) : to(subject, input);
    }

    private Said add(UUID id, SubjectRef subject, CommentInput input) {
        Commenting.require(viewer.get(), subject);
        InputCheck check = new InputCheck();
        String body = check.requiredText("body", input.body(), Comment.LONGEST);
        Anchor anchor = Anchor.of(check, "anchor", input.anchor());
        Comment root = root(check, subject, input.replyTo());
        check.that(
                root == null || anchor == null || root.anchor().equals(Optional.of(anchor)),
                "anchor",
                "unknown",
                input.anchor());
        Audience audience = check.constant("audience", input.audience(), Audience.class);
        if (root != null && audience != null && (audience == Audience.OWN_SIDE) != (root.onlyFor() != null)) {
            // Whoever means an answer for their own side only must not find it read by the other.
            check.add(new Violation("audience", DiscussionRefused.BUNDLE, "threadKeepsItsAudience", List.of()));
        }
        check.end();
        List<PersonInRole> participants = tellPeople.participants(subject);
        String text = Commenting.withMentions(body, participants);
        Comment comment = root == null
                ? begun(id, subject, anchor, audience, text)
                : root.reply(id, viewer.get().personId(), text, clock.instant());
        comments.add(comment);
        audit.created(comment.subject(), root == null ? "commented" : "replied", comment.facts(), comment.onlyFor());
        commented.fire(new Commented(subject, viewer.get().side(), comment.onlyFor(), clock.instant()));
        return new Said(id, tellPeople.commented(comment, participants, Markdown.mentionedIn(text), true));
    }

    private Comment begun(UUID id, SubjectRef subject, Anchor anchor, Audience audience, String body) {
        Viewer author = viewer.get();
        return audience == Audience.OWN_SIDE
                ? Comment.beginNote(id, subject, anchor, author.side(), author.personId(), body, clock.instant())
                : Comment.begin(id, subject, anchor, author.personId(), body, clock.instant());
    }

    /** The comment to answer; null to begin a thread. It must be about the same record. */
    private Comment root(InputCheck check, SubjectRef subject, String replyTo) {
        if (replyTo == null || replyTo.isBlank()) {
            return null;
        }
        try {
            Optional<Comment> found = comments.find(UUID.fromString(replyTo.strip()));
            if (found.isPresent() && found.get().on().equals(subject)) {
                boolean beginning = found.get().replyTo().isEmpty();
                return beginning ? found.get() : wrong(check, "replyToReply");
            }
        } catch (IllegalArgumentException e) {
            // no id at all: told below, like any other that fits no comment of the record
        }
        return wrong(check, "noSuchThread");
    }

    private static Comment wrong(InputCheck check, String key) {
        check.add(new Violation("replyTo", DiscussionRefused.BUNDLE, key, List.of()));
        return null;
    }
}
