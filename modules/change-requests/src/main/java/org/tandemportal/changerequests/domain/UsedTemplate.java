package org.tandemportal.changerequests.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The template that a change was made from.
 *
 * @param id the template; null for none
 * @param name what it was called then
 * @param revision the agreed revision then, from 1
 * @param values what was asked, by the fields' names, in their order; without those that were left empty
 * @param holds whether the change still says what both sides agreed to with the template
 */
public record UsedTemplate(UUID id, String name, int revision, Map<String, String> values, boolean holds) {

    /** A change with words of its own. */
    public static final UsedTemplate NONE = new UsedTemplate(null, null, 0, Map.of(), false);

    /** Keeps the order of the values. */
    public UsedTemplate {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Whether there is one. */
    public boolean isThere() {
        return id != null;
    }

    /** The same, but that the change says something else by now, or a side wants it to. */
    UsedTemplate left() {
        return new UsedTemplate(id, name, revision, values, false);
    }
}
