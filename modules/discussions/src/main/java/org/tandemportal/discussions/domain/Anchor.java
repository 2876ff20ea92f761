package org.tandemportal.discussions.domain;

import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Violation;

/**
 * Names a line or a field of a record, such as {@code field:rollbackPlan} or {@code line:packages.nginx}. What stands
 * behind the colon is the owning module's affair; it need not exist any more, since a thread outlives the line that it
 * was about.
 *
 * @param value {@code field:} or {@code line:} and at least one visible character, at most {@value #LONGEST} in all, on
 *     one line
 */
public record Anchor(String value) {

    /** The longest anchor, in characters. */
    public static final int LONGEST = 200;

    /** @throws IllegalArgumentException if the text is no anchor */
    public Anchor {
        if (!isAnchor(value)) {
            throw new IllegalArgumentException("Not an anchor: " + value);
        }
    }

    /** Whether the text has the form of an anchor; {@code null} has not. */
    public static boolean isAnchor(String text) {
        if (text == null || text.length() > LONGEST || text.codePoints().anyMatch(Character::isISOControl)) {
            return false;
        }
        return (text.startsWith("field:") || text.startsWith("line:"))
                && !place(text).isBlank();
    }

    /**
     * Reads an input's anchor.
     *
     * @param text null or blank for the record itself
     * @return null for the record itself, or if the check was told of a violation
     */
    public static Anchor of(InputCheck check, String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String stripped = text.strip();
        if (!isAnchor(stripped)) {
            check.add(new Violation(field, DiscussionRefused.BUNDLE, "notAnAnchor", java.util.List.of()));
            return null;
        }
        return new Anchor(stripped);
    }

    /** The line's or field's own name, without what kind of place it is. */
    public String place() {
        return place(value);
    }

    private static String place(String text) {
        return text.substring(text.indexOf(':') + 1);
    }
}
