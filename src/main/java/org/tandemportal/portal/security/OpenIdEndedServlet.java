package org.tandemportal.portal.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.tandemportal.clients.api.OpenIdFailed;
import org.tandemportal.clients.api.OpenIdSignIn;

/**
 * An identity provider tells that somebody has signed out there (OpenID Connect Back-Channel Logout 1.0). What it sends is
 * signed by it, so that nothing else has to show who it is.
 */
@WebServlet(OpenIdSignIn.ENDED)
public class OpenIdEndedServlet extends HttpServlet {

    private static final Logger LOG = System.getLogger(OpenIdEndedServlet.class.getName());
    private static final int LONGEST = 16_384;

    @Inject
    private transient OpenIdSignIn openIdSignIn;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        String token = request.getParameter("logout_token");
        if (token == null || token.length() > LONGEST) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            openIdSignIn.ended(token);
            response.setStatus(HttpServletResponse.SC_OK);
        } catch (OpenIdFailed e) {
            LOG.log(Level.WARNING, "A sign-out by OpenID Connect failed: {0}", e.getMessage());
            response.setStatus(
                    e.reason() == OpenIdFailed.Reason.UNREACHABLE
                            ? HttpServletResponse.SC_GATEWAY_TIMEOUT
                            : HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
