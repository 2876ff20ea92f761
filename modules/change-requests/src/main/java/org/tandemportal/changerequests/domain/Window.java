package org.tandemportal.changerequests.domain;

import java.time.Instant;

/**
 * The time in which a change is carried out.
 *
 * @param start included
 * @param end not included; after the start
 */
public record Window(Instant start, Instant end) {

    /** @throws IllegalArgumentException if the end does not come after the start */
    public Window {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("A window ends after it starts");
        }
    }

    /** Whether it is over. */
    public boolean isOver(Instant now) {
        return !end.isAfter(now);
    }
}
