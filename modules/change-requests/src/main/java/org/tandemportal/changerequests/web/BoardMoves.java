package org.tandemportal.changerequests.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.changerequests.domain.WipLimitPassed;
import org.tandemportal.changerequests.usecases.MoveChange;
import org.tandemportal.changerequests.usecases.WhereIsChange;
import org.tandemportal.kernel.api.ChangedMeanwhile;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Refused;
import org.tandemportal.kernel.api.ViewerContext;
import org.tandemportal.kernel.web.Format;

/**
 * Moves a card of the board. The board's script gets an answer in JSON; a form sent without it leads back to the board,
 * which then tells what came of it. Plain forms, so that a board can stay open all day and be read anew at any time.
 */
@WebServlet("/board/moves")
public class BoardMoves extends HttpServlet {

    @Inject
    private transient MoveChange moveChange;

    @Inject
    private transient WhereIsChange whereIsChange;

    @Inject
    private transient ChangeWords words;

    @Inject
    private transient Format format;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        if (!isOfThePortal(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        boolean script = "application/json".equals(request.getHeader("Accept"));
        String back = isBoard(request.getParameter("back")) ? request.getParameter("back") : "/board";
        if (!ViewerContext.current().isSignedIn()) {
            if (script) {
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            } else {
                goTo(response, "/sign-in?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
            }
            return;
        }
        BoardOutcome outcome;
        try {
            outcome = move(request);
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (script) {
            answer(response, outcome);
        } else {
            request.getSession().setAttribute(BoardOutcome.ATTRIBUTE, outcome);
            goTo(response, back);
        }
    }

    private BoardOutcome move(HttpServletRequest form) {
        String key = form.getParameter("key");
        if (key == null || key.isBlank()) {
            throw new NotFound("key");
        }
        State seen = state(form.getParameter("state"));
        State to = state(form.getParameter("to"));
        String reason = form.getParameter("reason");
        try {
            moveChange.move(key, version(form.getParameter("version")), form.getParameter("to"), reason);
            return new BoardOutcome(key, BoardOutcome.Outcome.MOVED, words.text("board.moved", key, to), null);
        } catch (RuntimeException thrown) {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                if (cause instanceof ChangedMeanwhile || cause instanceof OptimisticLockException) {
                    return late(key, seen, to);
                }
                if (cause instanceof NotFound notFound) {
                    throw notFound;
                }
                if (cause instanceof InvalidInput invalid) {
                    return invalid(key, to, invalid, reason);
                }
                if (cause instanceof Refused refused) {
                    BoardOutcome.Outcome outcome = refused instanceof WipLimitPassed
                            ? BoardOutcome.Outcome.REASON
                            : BoardOutcome.Outcome.REFUSED;
                    return new BoardOutcome(key, outcome, key + ": " + refused.reason(format.locale()), reason);
                }
            }
            throw thrown;
        }
    }

    private BoardOutcome invalid(String key, State to, InvalidInput invalid, String reason) {
        boolean missing = to != null
                && (reason == null || reason.isBlank())
                && invalid.violations().stream()
                        .allMatch(violation -> violation.field().equals("reason"));
        return missing
                ? new BoardOutcome(key, BoardOutcome.Outcome.REASON, words.text("board.reason." + to, key), null)
                : new BoardOutcome(
                        key,
                        BoardOutcome.Outcome.REFUSED,
                        key + ": "
                                + invalid.violations().stream()
                                        .map(violation -> violation.message(format.locale()))
                                        .collect(Collectors.joining(" ")),
                        reason);
    }

    /** Somebody was faster; or the viewer themselves, who has pressed twice. */
    private BoardOutcome late(String key, State seen, State to) {
        WhereIsChange.Whereabouts now = whereIsChange.of(key, seen);
        if (now.byViewer() && now.state() == to) {
            return new BoardOutcome(key, BoardOutcome.Outcome.MOVED, words.text("board.moved", key, to), null);
        }
        String by = now.by() == null ? words.text("somebody") : now.by();
        String message = now.state() == seen
                ? words.text("board.changedMeanwhile", key, by, format.moment(now.at()))
                : words.text("board.movedMeanwhile", key, by, format.moment(now.at()), now.state());
        return new BoardOutcome(key, BoardOutcome.Outcome.CONFLICT, message, null);
    }

    private static void answer(HttpServletResponse response, BoardOutcome outcome) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("key", outcome.key())
                        .add("outcome", outcome.outcome().name())
                        .add("tone", outcome.outcome().tone())
                        .add("message", outcome.message())
                        .build()
                        .toString());
    }

    /** Whether a page of the portal sent it; browsers that do not tell are kept to that by the session's cookie. */
    private static boolean isOfThePortal(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null || site.equals("same-origin") || site.equals("none");
    }

    /** The board as it was filtered, never another page or host. */
    private static boolean isBoard(String address) {
        return address != null && address.matches("/board(\\?[!$-~&&[^#\\\\]]*)?");
    }

    private static void goTo(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }

    private static State state(String name) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Integer version(String text) {
        if (text == null || !text.matches("\\d{1,9}")) {
            throw new NotFound("version");
        }
        return Integer.valueOf(text);
    }
}
