package org.tandemportal.changerequests.domain;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Something that is asked when a change is made from a template, and put into its words.
 *
 * @param name what it is called, and what stands between braces in the words
 * @param required whether there has to be a value
 * @param help what to write there; null for nothing
 * @param choices the values to choose from; empty unless it is a choice
 */
public record TemplateField(String name, Kind kind, boolean required, String help, List<String> choices) {

    /** Letters, figures, spaces, hyphens and underscores, beginning with a letter. */
    public static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N} _-]{0,39}");

    /** What kind of value is asked for. */
    public enum Kind {
        /** One line. */
        TEXT,
        NUMBER,
        /** One of some values. */
        CHOICE,
        /** A day. */
        DATE
    }
}
