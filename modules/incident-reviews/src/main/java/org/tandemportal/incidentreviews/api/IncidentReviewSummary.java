package org.tandemportal.incidentreviews.api;

import java.time.Instant;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;

/**
 * An incident review as listed.
 *
 * @param waitingFor the side that has not written last; null once it is closed
 * @param openedBy who opened it; null if unknown to the viewer
 * @param side the side that opened it
 * @param began when the problem began
 * @param ended when it was over; null if nobody has said
 */
public record IncidentReviewSummary(
        String key,
        String engagement,
        String title,
        Severity severity,
        State state,
        Side waitingFor,
        PersonName openedBy,
        Side side,
        Instant began,
        Instant ended,
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
    public String getTitle() {
        return title;
    }

    /** For pages. */
    public Severity getSeverity() {
        return severity;
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
    public PersonName getOpenedBy() {
        return openedBy;
    }

    /** For pages. */
    public Instant getBegan() {
        return began;
    }

    /** For pages. */
    public Instant getUpdatedAt() {
        return updatedAt;
    }
}
