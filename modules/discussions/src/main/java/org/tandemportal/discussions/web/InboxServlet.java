package org.tandemportal.discussions.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.tandemportal.discussions.api.FormTickets;
import org.tandemportal.discussions.domain.Notices;
import org.tandemportal.discussions.usecases.Inbox;
import org.tandemportal.kernel.api.Ids;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.ViewerContext;

/**
 * Leads from what somebody was told to the record or comment, and marks it as read on the way; takes the forms of the inbox that
 * mark things as read.
 */
@WebServlet("/inbox/*")
public class InboxServlet extends HttpServlet {

    @Inject
    private transient Inbox inbox;

    @Inject
    private transient FormTickets tickets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (!ViewerContext.current().isSignedIn()) {
            goTo(response, "/sign-in?to=" + URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8));
            return;
        }
        try {
            Notices.Happened happened = inbox.read(Ids.require(path == null ? "" : path.substring(1)))
                    .slice()
                    .items()
                    .get(0)
                    .happened();
            SubjectRef subject = happened.subject();
            goTo(
                    response,
                    subject.type().address(subject.key())
                            + (happened.commentId() == null ? "" : "#comment-" + happened.commentId()));
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String back = request.getParameter("back");
        UUID person = ViewerContext.current().personId();
        if (!"/read".equals(request.getPathInfo())
                || !CommentServlet.isOwnAddress(back)
                || person == null
                || !tickets.isOfPerson(request.getParameter("ticket"), person)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            String id = request.getParameter("id");
            if (id == null) {
                inbox.readAll();
            } else {
                inbox.read(Ids.require(id));
            }
            goTo(response, back);
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void goTo(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }
}
