package org.tandemportal.changerequests.domain;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words with places for values: {@code {{Host name}}} stands for the value of the field of that name. A value is put in as
 * it is and never looked at again, so that braces in it stay braces.
 */
public final class TemplateWords {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}\\n]*)}}");

    private TemplateWords() {}

    /**
     * The names that stand in a text, in its order.
     *
     * @param text null for none
     */
    public static Set<String> names(String text) {
        Set<String> names = new LinkedHashSet<>();
        if (text != null) {
            PLACE.matcher(text)
                    .results()
                    .forEach(place -> names.add(place.group(1).strip()));
        }
        return names;
    }

    /**
     * The text with the values in their places.
     *
     * @param text null gives null
     * @param values by name; a place without one stays as it is
     */
    public static String fill(String text, Map<String, String> values) {
        return text == null
                ? null
                : PLACE.matcher(text)
                        .replaceAll(place -> Matcher.quoteReplacement(
                                values.getOrDefault(place.group(1).strip(), place.group())));
    }
}
