package org.tandemportal.changerequests.api;

import java.time.Instant;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;

/**
 * A change request as listed.
 *
 * @param waitingFor whose turn it is; null when nobody's
 * @param requestedBy who asked; null if unknown to the viewer
 * @param side the side that asked
 * @param owner the person whose turn it is, where one is known; else null
 */
public record ChangeRequestSummary(
        String key,
        String engagement,
        Kind kind,
        Priority priority,
        String title,
        State state,
        Side waitingFor,
        PersonName owner,
        PersonName requestedBy,
        Side side,
        int revision,
        Instant windowStart,
        Instant windowEnd,
        Instant createdAt,
        Instant updatedAt) {

    /** For pages. */
    public String getKey() {
        return key;
    }

    /** For pages. */
    public String getEngagement() {
        return engagement;
    }

    /** For pages. */
    public Kind getKind() {
        return kind;
    }

    /** For pages. */
    public Priority getPriority() {
        return priority;
    }

    /** For pages. */
    public String getTitle() {
        return title;
    }

    /** For pages. */
    public State getState() {
        return state;
    }

    /** For pages. */
    public Side getWaitingFor() {
        return waitingFor;
    }

    /** For pages. */
    public PersonName getOwner() {
        return owner;
    }

    /** For pages. */
    public PersonName getRequestedBy() {
        return requestedBy;
    }

    /** For pages. */
    public Side getSide() {
        return side;
    }

    /** For pages. */
    public int getRevision() {
        return revision;
    }

    /** For pages. */
    public Instant getWindowStart() {
        return windowStart;
    }

    /** For pages. */
    public Instant getUpdatedAt() {
        return updatedAt;
    }
}
