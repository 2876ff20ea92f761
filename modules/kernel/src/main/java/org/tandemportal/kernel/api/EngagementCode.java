package org.tandemportal.kernel.api;

import java.util.regex.Pattern;

/**
 * The short code of an engagement, such as {@code PTV-WEB}: it prefixes the keys of all its records.
 *
 * @param value two or three groups of upper-case letters and digits joined by dashes, 3 to 16 characters
 */
public record EngagementCode(String value) implements Comparable<EngagementCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]{1,7}(-[A-Z][A-Z0-9]{1,7}){0,2}");

    /** @throws IllegalArgumentException if the text cannot be a code */
    public EngagementCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException("Not an engagement code: " + value);
        }
    }

    /** Whether the text has the form of a code; {@code null} has not. */
    public static boolean isCode(String text) {
        return text != null && text.length() <= 16 && FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(EngagementCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
