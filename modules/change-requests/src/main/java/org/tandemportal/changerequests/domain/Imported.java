package org.tandemportal.changerequests.domain;

import java.util.List;

/**
 * What is kept of where a change request was brought in from.
 *
 * @param askedBy who asked there; nobody's account; null if unknown
 * @param workedBy who worked on it there; nobody's account; null if unknown
 * @param facts what else stood there, under the names that it had
 */
public record Imported(String askedBy, String workedBy, List<Fact> facts) {

    /** Something that stood there. */
    public record Fact(String name, String value) {}
}
