package org.tandemportal.portal.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.tandemportal.clients.api.OpenIdSignIn;
import org.tandemportal.clients.api.SignIn;
import org.tandemportal.clients.usecases.OwnSessions;

/** Ends the session, and that at the identity provider if it was begun there. Harmless when forged, so it needs no token. */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {

    @Inject
    private transient OwnSessions ownSessions;

    @Inject
    private transient OpenIdSignIn openIdSignIn;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            if (session.getAttribute(SignIn.SESSION) instanceof String secret) {
                ownSessions.leave(secret);
            }
            Optional<URI> onward = session.getAttribute(BrowserSession.VISIT) instanceof OpenIdSignIn.Visit visit
                    ? openIdSignIn.end(visit)
                    : Optional.empty();
            session.invalidate();
            if (onward.isPresent()) {
                OnwardPage.send(request.getSession(true), onward.get());
                response.sendRedirect(OnwardPage.path());
                return;
            }
        }
        response.sendRedirect("/sign-in");
    }
}
