package org.tandemportal.clients.api;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What a device is asked to sign: kept in the browser's session on the server, never taken from the browser, for one purpose,
 * one use and five minutes.
 *
 * @param value 32 random bytes, as Base64url
 * @param purpose what the answer may be used for
 * @param person whose passkey it must be; null if anybody may answer
 * @param name what a new passkey is to be called; null unless one is added
 * @param userHandle what stands for the person on the device, as Base64url; null unless one is added
 * @param since when it was made
 */
public record PasskeyChallenge(
        String value, Purpose purpose, UUID person, String name, String userHandle, Instant since)
        implements Serializable {

    private static final Duration HOLDS = Duration.ofMinutes(5);

    /** What an answer may be used for. */
    public enum Purpose {
        /** To sign in with nothing else. */
        SIGN_IN,
        /** As the second step, after the password. */
        SECOND_STEP,
        /** To add a passkey. */
        ADD;

        /** Attribute of the browser's session: the challenge for this purpose. */
        public String attribute() {
            return "tandem.passkey-challenge." + name();
        }
    }

    /** Whether it can still be answered. */
    public boolean holdsAt(Instant now) {
        return now.isBefore(since.plus(HOLDS));
    }

    /** How long it can be answered, in milliseconds. */
    public static long milliseconds() {
        return HOLDS.toMillis();
    }
}
