package org.tandemportal.incidentreviews.domain;

import java.time.Instant;

/**
 * Something that happened; not who is to answer for it.
 *
 * @param number within its review; never given twice
 * @param at when
 * @param what in one or two sentences
 * @param source where it is known from, such as a log or a graph; may be null
 */
public record Fact(int number, Instant at, String what, String source) {

    @Override
    public String toString() {
        return at + " · " + what + (source == null ? "" : " · " + source);
    }
}
