package org.tandemportal.portal.security;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody whose password was right and whose code is awaited; kept in the browser's session, where it gives no right to
 * anything.
 *
 * @param to the path that they wanted to go to
 * @param since when the password was right
 */
record HalfSignedIn(UUID personId, String to, Instant since) implements Serializable {

    /** Attribute of the browser's session. */
    static final String ATTRIBUTE = "tandem.half-signed-in";

    private static final Duration HOLDS = Duration.ofMinutes(10);

    /** Whether the code can still be typed. */
    boolean holdsAt(Instant now) {
        return now.isBefore(since.plus(HOLDS));
    }
}
