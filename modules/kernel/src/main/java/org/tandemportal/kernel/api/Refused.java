package org.tandemportal.kernel.api;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What was asked is understood but not allowed as things stand; with a reason that a person can read.
 *
 * <p>Modules extend it ({@code ChangeRequestRefused}). The page shows it as one message, the API as a problem with
 * status 409. The transaction rolls back.
 */
public abstract class Refused extends RuntimeException {

    private final String bundle;
    private final String key;
    private final transient Object[] arguments;

    /**
     * @param bundle base name of the module's message bundle
     * @param key the reason's key in it
     * @param arguments what the reason names
     */
    protected Refused(String bundle, String key, Object... arguments) {
        super(key);
        this.bundle = bundle;
        this.key = key;
        this.arguments = arguments.clone();
    }

    /** The reason's key in the module's bundle; stable, for tests and the problem's type. */
    public String key() {
        return key;
    }

    /** The reason in the reader's language. */
    public String reason(Locale locale) {
        ResourceBundle messages =
                ResourceBundle.getBundle(bundle, locale, Thread.currentThread().getContextClassLoader());
        Object[] named = arguments == null
                ? new Object[0]
                : Arrays.stream(arguments)
                        .map(argument -> named(argument, messages))
                        .toArray();
        return new MessageFormat(messages.getString(key), locale).format(named);
    }

    /** A constant is named by the bundle: {@code State.DRAFT} by its text {@code state.DRAFT}. */
    private static Object named(Object argument, ResourceBundle messages) {
        if (argument instanceof Enum<?> constant) {
            String type = constant.getDeclaringClass().getSimpleName();
            String name = type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1) + "." + constant.name();
            return messages.containsKey(name) ? messages.getString(name) : constant.name();
        }
        return argument;
    }

    @Override
    public String getMessage() {
        return reason(Locale.ENGLISH);
    }
}
