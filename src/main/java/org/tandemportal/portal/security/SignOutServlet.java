package org.tandemportal.portal.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.tandemportal.clients.api.SignIn;
import org.tandemportal.clients.usecases.OwnSessions;

/** Ends the session. Harmless when forged, so it needs no token. */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {

    @Inject
    private transient OwnSessions ownSessions;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            if (session.getAttribute(SignIn.SESSION) instanceof String secret) {
                ownSessions.leave(secret);
            }
            session.invalidate();
        }
        response.sendRedirect("/sign-in");
    }
}
