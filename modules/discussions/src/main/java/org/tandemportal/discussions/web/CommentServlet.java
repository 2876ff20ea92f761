package org.tandemportal.discussions.web;

import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tandemportal.discussions.api.CommentInput;
import org.tandemportal.discussions.api.FormTickets;
import org.tandemportal.discussions.api.Said;
import org.tandemportal.discussions.domain.DiscussionRefused;
import org.tandemportal.discussions.usecases.AddComment;
import org.tandemportal.discussions.usecases.EditComment;
import org.tandemportal.discussions.usecases.ReadThread;
import org.tandemportal.discussions.usecases.ReopenThread;
import org.tandemportal.discussions.usecases.ResolveThread;
import org.tandemportal.discussions.usecases.WatchRecord;
import org.tandemportal.kernel.api.ChangedMeanwhile;
import org.tandemportal.kernel.api.Ids;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Refused;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.ViewerContext;

/**
 * Takes the forms of threads, and leads the address of a comment to its place on its record's page. After a form it goes
 * back to the page that the form was on, to the comment; or to the form, with what was typed and why it was refused.
 */
@WebServlet("/comments/*")
public class CommentServlet extends HttpServlet {

    @Inject
    private transient FormTickets tickets;

    @Inject
    private transient AddComment addComment;

    @Inject
    private transient EditComment editComment;

    @Inject
    private transient ResolveThread resolveThread;

    @Inject
    private transient ReopenThread reopenThread;

    @Inject
    private transient ReadThread readThread;

    @Inject
    private transient WatchRecord watchRecord;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (!ViewerContext.current().isSignedIn()) {
            goTo(response, signIn(request.getRequestURI()));
            return;
        }
        try {
            goTo(
                    response,
                    readThread
                            .comment(Ids.require(path == null ? "" : path.substring(1)))
                            .getAddress());
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        String back = request.getParameter("back");
        String form = request.getParameter("form");
        if (!isOwnAddress(back) || form == null || request.getPathInfo() != null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        if (!ViewerContext.current().isSignedIn()) {
            // The text is kept in the browser, and back in its form after signing in.
            goTo(response, signIn(back));
            return;
        }
        try {
            Said said = act(request);
            String notTold = said.notTold().isEmpty() ? null : String.join(", ", said.notTold());
            request.getSession()
                    .setAttribute(FormOutcome.ATTRIBUTE, new FormOutcome(back, form, null, null, said.id(), notTold));
            goTo(response, back + (said.id() == null ? "#discussion" : "#comment-" + said.id()));
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (RuntimeException e) {
            FormOutcome outcome = new FormOutcome(back, form, reason(e), request.getParameter("body"), null, null);
            request.getSession().setAttribute(FormOutcome.ATTRIBUTE, outcome);
            goTo(response, back + "#" + DiscussionForms.elementIdOf(form));
        }
    }

    /** Does what the form asks for, and tells the comment to show; one without id for what is about none. */
    private Said act(HttpServletRequest form) {
        SubjectRef subject = tickets.read(
                        form.getParameter("ticket"), ViewerContext.current().personId())
                .orElseThrow(() -> new DiscussionRefused("formOfSomebodyElse"));
        String what = Optional.ofNullable(form.getParameter("what")).orElse("");
        if (what.equals("watch") || what.equals("unwatch")) {
            watchRecord.choose(subject, what.equals("watch"));
            return new Said(null, List.of());
        }
        UUID id = Ids.require(form.getParameter("id"));
        Supplier<Integer> version = () -> version(form.getParameter("version"));
        switch (what) {
            case "add" -> {
                return addComment.once(
                        id,
                        subject,
                        new CommentInput(
                                form.getParameter("body"),
                                form.getParameter("anchor"),
                                form.getParameter("replyTo"),
                                form.getParameter("audience")));
            }
            case "edit" -> {
                return editComment.to(id, form.getParameter("body"), version.get());
            }
            case "resolve" -> resolveThread.begunBy(id, version.get());
            case "reopen" -> reopenThread.begunBy(id, version.get());
            default -> throw new NotFound(what);
        }
        return new Said(id, List.of());
    }

    /** What to tell; throws again what is nobody's to understand. */
    private static String reason(RuntimeException thrown) {
        Locale locale = Locale.forLanguageTag(ViewerContext.current().language());
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidInput invalid) {
                return invalid.violations().stream()
                        .map(violation -> violation.message(locale))
                        .collect(Collectors.joining(" "));
            }
            if (cause instanceof Refused refused) {
                return refused.reason(locale);
            }
            if (cause instanceof OptimisticLockException) {
                return new ChangedMeanwhile(words(locale).getString("aComment"), null, null).reason(locale);
            }
        }
        throw thrown;
    }

    private static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle(
                DiscussionRefused.BUNDLE, locale, Thread.currentThread().getContextClassLoader());
    }

    /** A path of this portal, never another host's, and nothing that could end a header. */
    static boolean isOwnAddress(String address) {
        return address != null && address.matches("/(?![/\\\\])[!$-~&&[^#\\\\]]*");
    }

    private static String signIn(String wanted) {
        return "/sign-in?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }

    private static void goTo(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }

    private static Integer version(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new NotFound("version " + text);
        }
    }
}
