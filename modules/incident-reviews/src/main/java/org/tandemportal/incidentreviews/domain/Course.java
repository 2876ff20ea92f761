package org.tandemportal.incidentreviews.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The time of a problem.
 *
 * @param began when it began, as far as known
 * @param detected when somebody or something noticed; null while nobody has said; not before it began
 * @param ended when it was over; null while nobody has said; not before it began
 */
public record Course(Instant began, Instant detected, Instant ended) {

    /** @throws IllegalArgumentException if it was noticed or over before it began */
    public Course {
        if (detected != null && detected.isBefore(began) || ended != null && ended.isBefore(began)) {
            throw new IllegalArgumentException("A problem is neither noticed nor over before it begins");
        }
    }

    /** How long it took until somebody noticed. */
    public Optional<Duration> unnoticed() {
        return detected == null ? Optional.empty() : Optional.of(Duration.between(began, detected));
    }

    /** How long it lasted. */
    public Optional<Duration> lasted() {
        return ended == null ? Optional.empty() : Optional.of(Duration.between(began, ended));
    }
}
