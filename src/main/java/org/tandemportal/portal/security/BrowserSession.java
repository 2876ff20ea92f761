package org.tandemportal.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.tandemportal.clients.api.SignIn;
import org.tandemportal.clients.api.SignInWay;
import org.tandemportal.clients.usecases.OwnSessions;
import org.tandemportal.kernel.api.SecurityLog;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.ViewerContext;

/** The server's session of a browser, and the session in the database that it stands for. */
final class BrowserSession {

    /** Attribute of the browser's session: a sign-in at an identity provider that has been begun. */
    static final String AWAITED = "tandem.openid.awaited";

    /** Attribute of the browser's session: that it was begun at an identity provider. */
    static final String VISIT = "tandem.openid.visit";

    private BrowserSession() {}

    /** Somebody has signed in: begins a session of theirs, whose secret it gives, and a new one of the browser's. */
    static String begin(
            OwnSessions ownSessions, Viewer viewer, SignInWay way, HttpServletRequest request, String networkAddress) {
        String session =
                ViewerContext.as(viewer, () -> ownSessions.begin(way, request.getHeader("User-Agent"), networkAddress));
        renew(request).setAttribute(SignIn.SESSION, session);
        SecurityLog.write("signed in by " + way, viewer.personId(), networkAddress);
        return session;
    }

    /** A session from before must not live on: its id may be known to somebody else. */
    static HttpSession renew(HttpServletRequest request) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        return request.getSession(true);
    }
}
