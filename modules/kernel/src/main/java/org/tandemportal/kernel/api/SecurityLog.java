package org.tandemportal.kernel.api;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;

/**
 * The log of who came in, who did not, and who was refused what: one line each, {@code event person=… from=…}, under a name of
 * its own, so that it can be watched. Holds no secret, no address that was typed, and nothing that could break a line.
 */
public final class SecurityLog {

    private static final Logger LOG = System.getLogger("org.tandemportal.security");

    private SecurityLog() {}

    /**
     * Writes a line.
     *
     * @param event what happened, in words of the code
     * @param person whom it is about; null if unknown
     * @param from the network address; null if unknown
     */
    public static void write(String event, UUID person, String from) {
        LOG.log(Level.INFO, line(event, person, from));
    }

    static String line(String event, UUID person, String from) {
        return plain(event) + " person=" + (person == null ? "-" : person) + " from="
                + (from == null ? "-" : plain(from).replace(' ', '_'));
    }

    /** Letters, digits and the signs of addresses; all else becomes a question mark. */
    private static String plain(String text) {
        return text.substring(0, Math.min(200, text.length())).replaceAll("[^A-Za-z0-9 /:._-]", "?");
    }
}
