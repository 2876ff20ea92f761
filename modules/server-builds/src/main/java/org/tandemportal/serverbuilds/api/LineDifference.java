package org.tandemportal.serverbuilds.api;

import java.io.Serializable;

/**
 * What became of one line of a specification, between two revisions or between two environments.
 *
 * @param path the line, such as {@code packages.nginx}
 * @param before the value before, or on the left; null where there was no such line
 * @param after the value after, or on the right; null where there is no such line
 */
public record LineDifference(Kind kind, String path, String before, String after) implements Serializable {

    /** How a line differs. */
    public enum Kind {
        /** Only after. */
        ADDED,
        /** Only before. */
        REMOVED,
        /** On both with different values. */
        CHANGED,
        /** On both with the same value. */
        SAME
    }

    /** The kind, for pages. */
    public Kind getKind() {
        return kind;
    }

    /** The path, for pages. */
    public String getPath() {
        return path;
    }

    /** The value before, for pages. */
    public String getBefore() {
        return before;
    }

    /** The value after, for pages. */
    public String getAfter() {
        return after;
    }

    /** Whether the line differs at all. */
    public boolean isDifferent() {
        return kind != Kind.SAME;
    }
}
