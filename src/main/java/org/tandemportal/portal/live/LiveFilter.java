package org.tandemportal.portal.live;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tandemportal.clients.api.SignIn;
import org.tandemportal.discussions.api.FormTickets;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.ViewerContext;

/**
 * Decides which pages may stay connected, before the connection is made: those of the portal itself, for somebody who has signed
 * in, and only so many. A page that shows a record brings the ticket by which the portal proved that it was shown to this person.
 */
public class LiveFilter extends HttpFilter {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int TOO_MANY = 429;
    private static final int UPGRADE_REQUIRED = 426;

    @Inject
    private transient LiveConnections connections;

    @Inject
    private transient SignIn signIn;

    @Inject
    private transient FormTickets tickets;

    @Inject
    @ConfigProperty(name = "tandem.base-url", defaultValue = "")
    private String baseUrl;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Viewer viewer = ViewerContext.current();
        HttpSession browser = request.getSession(false);
        String name = request.getParameter("name");
        if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            response.setStatus(UPGRADE_REQUIRED);
        } else if (!viewer.isSignedIn()
                || viewer.isHeldBack()
                || browser == null
                || !(browser.getAttribute(SignIn.SESSION) instanceof String session)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (!isOwn(request.getHeader("Origin"), request.getHeader("Host"), baseUrl)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else if (name == null || !NAME.matcher(name).matches()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } else if (connections.expect(
                name, new LiveConnection(viewer, signIn.hashOf(session), record(request, viewer.personId()), null))) {
            // The connection opens once this request has ended.
            chain.doFilter(request, response);
        } else {
            response.setStatus(TOO_MANY);
        }
    }

    private SubjectRef record(HttpServletRequest request, UUID person) {
        return tickets.read(request.getParameter("record"), person).orElse(null);
    }

    /** Whether a page is the portal's: of the address that the browser asked, or of the one that people are told. */
    static boolean isOwn(String origin, String host, String baseUrl) {
        String asked = authority(origin);
        return asked != null
                && (host != null && asked.equals(host.toLowerCase(Locale.ROOT)) || asked.equals(authority(baseUrl)));
    }

    private static String authority(String address) {
        try {
            String authority = address == null ? null : URI.create(address).getAuthority();
            return authority == null ? null : authority.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
