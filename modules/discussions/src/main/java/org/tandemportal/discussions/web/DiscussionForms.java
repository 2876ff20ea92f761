package org.tandemportal.discussions.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.tandemportal.discussions.api.CommentView;
import org.tandemportal.discussions.api.FormTickets;
import org.tandemportal.discussions.api.ThreadView;
import org.tandemportal.kernel.api.CurrentViewer;

/**
 * What the forms of a thread are made of. They are plain forms that post to {@link CommentServlet}, so that a thread works
 * on any page, whatever that page holds in its own state, and however long it has been open.
 *
 * <p>A form calls itself by a name that stays the same: {@code new}, {@code new:ANCHOR}, {@code note}, {@code note:ANCHOR},
 * {@code reply:ID}, {@code edit:ID},
 * {@code thread:ID}.
 */
@Named("discussionForms")
@RequestScoped
public class DiscussionForms {

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private FormTickets tickets;

    private boolean looked;
    private FormOutcome outcome;

    /** The signed name of the record, for this viewer. */
    public String ticket(ThreadView thread) {
        return tickets.of(thread.getSubject(), viewer.get().personId());
    }

    /** Where to go back to: the address of the page as the reader sees it. */
    public String getBack() {
        Object path = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        Object query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        if (path == null) {
            path = request.getRequestURI();
            query = request.getQueryString();
        }
        return query == null ? path.toString() : path + "?" + query;
    }

    /** An id for what a form may make. */
    public UUID newId() {
        return UUID.randomUUID();
    }

    /** The id of the form's element. */
    public String elementId(String form) {
        return elementIdOf(form);
    }

    /** As {@link #elementId}: anchors may hold what ids must not. */
    static String elementIdOf(String form) {
        return "discussion-" + UUID.nameUUIDFromBytes(form.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it is this form that has just been sent. */
    public boolean sent(String form) {
        return outcome() != null && outcome().form().equals(form);
    }

    /** Whether one of the forms at this line or field has just been sent. */
    public boolean sentAt(ThreadView thread, String anchor) {
        return sent("new:" + anchor)
                || sent("note:" + anchor)
                || outcome() != null && thread.of(anchor).getRoots().stream().anyMatch(this::sentIn);
    }

    /** Whether one of the forms of the thread that this comment began has just been sent. */
    public boolean sentIn(CommentView root) {
        return sent("reply:" + root.getId())
                || sent("thread:" + root.getId())
                || sent("edit:" + root.getId())
                || root.getReplies().stream().anyMatch(reply -> sent("edit:" + reply.getId()));
    }

    /**
     * The names of those whom a comment that has just been written names who were not told of it, with commas.
     *
     * @return null for any other comment, and if all were told
     */
    public String notTold(CommentView comment) {
        return outcome() != null && comment.getId().equals(outcome().comment())
                ? outcome().notTold()
                : null;
    }

    /** The address of the engagement's participants, for those who name somebody; empty where nobody can be named. */
    public String peopleAddress(ThreadView thread) {
        String engagement = thread.getSubject().engagement();
        return engagement == null ? "" : "/api/v1/engagements/" + engagement + "/participants?limit=200";
    }

    /** The reader's side, whose people only can be named in a note. */
    public String getSide() {
        return viewer.getSide();
    }

    /** Why the form was refused; null if it was not. */
    public String problem(String form) {
        return sent(form) ? outcome().problem() : null;
    }

    /** What the form begins with: what had been typed if it was refused, else the given text. */
    public String text(String form, String otherwise) {
        return sent(form) && outcome().text() != null ? outcome().text() : otherwise;
    }

    private FormOutcome outcome() {
        if (!looked) {
            looked = true;
            HttpSession session = request.getSession(false);
            if (session != null && session.getAttribute(FormOutcome.ATTRIBUTE) instanceof FormOutcome found) {
                session.removeAttribute(FormOutcome.ATTRIBUTE);
                outcome = found.page().equals(getBack()) ? found : null;
            }
        }
        return outcome;
    }
}
