package org.tandemportal.kernel.data;

/** What the driver hands to a converter of a json column: an object of its own, whose text is the JSON. */
public final class JsonColumn {

    private JsonColumn() {}

    /** The JSON; null for null. */
    public static String text(Object column) {
        return column == null ? null : column.toString();
    }
}
