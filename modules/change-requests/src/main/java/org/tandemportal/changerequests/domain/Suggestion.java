package org.tandemportal.changerequests.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * Other words or a value that somebody proposes for a field of a change request.
 *
 * @param field the field's name in the API; {@code steps} has a step on each line, {@code window} start and end with a
 *     stroke between
 * @param note why; null if nothing was said
 * @param revision the revision that it was made on
 * @param decidedBy who took it in or put it aside; null while it is open
 * @param decisionNote why it was put aside; may be null
 */
public record Suggestion(
        UUID id,
        String field,
        String value,
        String note,
        int revision,
        UUID author,
        Instant madeAt,
        State state,
        UUID decidedBy,
        Instant decidedAt,
        String decisionNote) {

    /** What has become of it. */
    public enum State {
        OPEN,
        /** It is part of a later revision. */
        TAKEN_IN,
        PUT_ASIDE
    }

    /** Whether nobody has decided on it yet. */
    public boolean isOpen() {
        return state == State.OPEN;
    }
}
