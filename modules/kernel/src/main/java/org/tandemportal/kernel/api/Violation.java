package org.tandemportal.kernel.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One thing that is wrong with an input.
 *
 * @param field the field's name as in the API; also the id of the input on the page
 * @param bundle base name of the bundle that holds the message
 * @param key the message's key in it
 * @param arguments what the message names
 */
public record Violation(String field, String bundle, String key, List<Object> arguments) {

    /** A violation whose message stands in the kernel's bundle: {@code required}, {@code tooLong}, ... */
    public static Violation of(String field, String key, Object... arguments) {
        return new Violation(field, "org.tandemportal.kernel.messages", key, Arrays.asList(arguments));
    }

    /** The same, told at another field. */
    public Violation on(String otherField) {
        return new Violation(otherField, bundle, key, arguments);
    }

    /** The message in the reader's language. */
    public String message(Locale locale) {
        return Messages.text(bundle, locale, key, arguments.toArray());
    }
}
