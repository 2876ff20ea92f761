package org.tandemportal.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody whose password was right and whose code or passkey is awaited; kept in the browser's session, where it gives no right to
 * anything.
 *
 * @param to the path that they wanted to go to
 * @param since when the password was right
 */
record HalfSignedIn(UUID personId, String to, Instant since) implements Serializable {

    /** Attribute of the browser's session. */
    static final String ATTRIBUTE = "tandem.half-signed-in";

    private static final Duration HOLDS = Duration.ofMinutes(10);

    /** Who has done the first step in a browser's session, however long ago. */
    static Optional<HalfSignedIn> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof HalfSignedIn half
                ? Optional.of(half)
                : Optional.empty();
    }

    /** Whether the second step can still be done. */
    boolean holdsAt(Instant now) {
        return now.isBefore(since.plus(HOLDS));
    }
}
