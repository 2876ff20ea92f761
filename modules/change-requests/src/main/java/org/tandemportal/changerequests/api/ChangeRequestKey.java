package org.tandemportal.changerequests.api;

/**
 * Names a change request: the engagement's code and a number, such as {@code PTV-WEB-42}.
 *
 * @param value the key as shown
 */
public record ChangeRequestKey(String value) {

    /** The key of an engagement's change request with that number. */
    public static ChangeRequestKey of(String engagement, int number) {
        return new ChangeRequestKey(engagement + "-" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
