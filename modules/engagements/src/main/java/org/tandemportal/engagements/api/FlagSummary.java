package org.tandemportal.engagements.api;

import java.time.Instant;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;

/**
 * A flag as listed.
 *
 * @param key such as {@code PTV-WEB-G3}
 * @param concern in full; may have several lines
 * @param raisedBySide the side whose concern it is
 * @param subject what it stands on
 * @param waitingFor whose turn it is; null once it has ended
 */
public record FlagSummary(
        String key,
        Severity severity,
        String concern,
        FlagState state,
        Side raisedBySide,
        Instant raisedAt,
        SubjectRef subject,
        Side waitingFor) {

    /** For pages. */
    public String getKey() {
        return key;
    }

    /** For pages. */
    public Severity getSeverity() {
        return severity;
    }

    /** For pages. */
    public String getConcern() {
        return concern;
    }

    /** For pages. */
    public FlagState getState() {
        return state;
    }

    /** For pages. */
    public Side getRaisedBySide() {
        return raisedBySide;
    }

    /** For pages. */
    public Instant getRaisedAt() {
        return raisedAt;
    }

    /** For pages: the key of what it stands on. */
    public String getSubjectKey() {
        return subject.key();
    }

    /** For pages: the address of what it stands on. */
    public String getSubjectAddress() {
        return subject.type().address(subject.key());
    }

    /** For pages. */
    public Side getWaitingFor() {
        return waitingFor;
    }

    /** Whether it holds back the agreement on what it stands on. */
    public boolean isBlocking() {
        return severity == Severity.BLOCKING && state.isOpen();
    }

    /** Whether the concern still stands. */
    public boolean isOpen() {
        return state.isOpen();
    }
}
