package org.tandemportal.incidentreviews.domain;

/**
 * A text of a review reads like blame.
 *
 * @param field where: {@code impact}, {@code facts.3}, ...
 * @param phrase the words, as written
 */
public record Hint(String field, String phrase) {

    /** The field without a number. */
    public String part() {
        int dot = field.indexOf('.');
        return dot < 0 ? field : field.substring(0, dot);
    }
}
