package org.tandemportal.incidentreviews.api;

/**
 * Names an incident review: the engagement's code, an R and a number, such as {@code PTV-WEB-R2}.
 *
 * @param value the key as shown
 */
public record IncidentReviewKey(String value) {

    /** The key of an engagement's review with that number. */
    public static IncidentReviewKey of(String engagement, int number) {
        return new IncidentReviewKey(engagement + "-R" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
