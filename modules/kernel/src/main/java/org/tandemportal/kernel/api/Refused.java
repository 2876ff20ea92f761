package org.tandemportal.kernel.api;

import java.util.Locale;

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
        return Messages.text(bundle, locale, key, arguments == null ? new Object[0] : arguments);
    }

    @Override
    public String getMessage() {
        return reason(Locale.ENGLISH);
    }
}
