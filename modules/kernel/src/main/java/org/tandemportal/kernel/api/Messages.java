package org.tandemportal.kernel.api;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts of the modules' message bundles. English is the bundle without a language, whatever the machine speaks. */
public final class Messages {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {}

    /** The locale of a language that people choose: dates and spelling of English are the British. */
    public static Locale locale(String language) {
        return language.equals("en") ? Locale.UK : Locale.forLanguageTag(language);
    }

    /** A module's bundle in a language. */
    public static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(name, locale, Thread.currentThread().getContextClassLoader(), NO_FALLBACK);
    }

    /**
     * A text.
     *
     * @param bundle the bundle's base name
     * @param arguments what it names; a constant such as {@code State.DRAFT} is named by the bundle's text for
     *     {@code state.DRAFT} where there is one
     */
    public static String text(String bundle, Locale locale, String key, Object... arguments) {
        ResourceBundle messages = bundle(bundle, locale);
        Object[] named = Arrays.stream(arguments)
                .map(argument -> named(argument, messages))
                .toArray();
        return new MessageFormat(messages.getString(key), locale).format(named);
    }

    private static Object named(Object argument, ResourceBundle messages) {
        if (argument instanceof Enum<?> constant) {
            String type = constant.getDeclaringClass().getSimpleName();
            String name = type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1) + "." + constant.name();
            return messages.containsKey(name) ? messages.getString(name) : constant.name();
        }
        return argument;
    }
}
