package org.tandemportal.changerequests.web;

import java.io.Serializable;

/**
 * How a move on the board ended, kept in the session until the board is shown again to somebody without scripts.
 *
 * @param key the change that was to be moved
 * @param outcome what came of it
 * @param message what to tell, in the viewer's language
 * @param reason what had been typed as the reason; null if nothing was
 */
record BoardOutcome(String key, Outcome outcome, String message, String reason) implements Serializable {

    /** The session attribute that holds it. */
    static final String ATTRIBUTE = "tandem.board.outcome";

    /** What can come of a move. */
    enum Outcome {
        /** It is where it was to go. */
        MOVED("good"),
        /** It can go there, but only for a reason, and none was given. */
        REASON("warn"),
        /** It cannot go there. */
        REFUSED("bad"),
        /** Somebody else has changed it meanwhile. */
        CONFLICT("warn");

        private final String tone;

        Outcome(String tone) {
            this.tone = tone;
        }

        /** The tone in which it shows. */
        String tone() {
            return tone;
        }
    }
}
