package org.tandemportal.changerequests.domain;

import java.util.List;

/** A file cannot be read on; with a reason that a person can read, and the line where there is one. */
public final class BrokenFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    /**
     * @param key the reason's key in the module's bundle
     * @param arguments what the reason names
     */
    public BrokenFile(String key, Object... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The reason's key in the module's bundle. */
    public String key() {
        return key;
    }

    /** What the reason names. */
    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
