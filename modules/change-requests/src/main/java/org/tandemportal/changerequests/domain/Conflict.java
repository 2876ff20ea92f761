package org.tandemportal.changerequests.domain;

import java.util.List;
import java.util.UUID;

/**
 * Something that stands beside a change at the same time and may get in its way.
 *
 * @param kind what it is
 * @param key of the change or feature; the id of the freeze window
 * @param engagement its code; null for a freeze window of the provider as a whole
 * @param window when it stands there
 * @param because why it may get in the way; the gravest first
 */
public record Conflict(Kind kind, String key, String title, String engagement, Window window, List<Because> because) {

    /** What can stand beside a change. */
    public enum Kind {
        /** Another change. */
        CHANGE,
        /** A freeze window. */
        FREEZE,
        /** A feature's target date. */
        LAUNCH
    }

    /** Why something may get in the way, the gravest first. */
    public enum Reason {
        /** Only emergency changes are allowed. */
        FREEZE,
        /** Both touch the same builds. */
        SAME_BUILD,
        /** Both touch the same environments. */
        SAME_ENVIRONMENT,
        /** The same people care for both. */
        SAME_PERSON,
        /** A feature is to be released on that day. */
        LAUNCH
    }

    /**
     * One reason.
     *
     * @param shared keys of builds, or names of environments; else empty
     * @param people those who care for both; else empty
     */
    public record Because(Reason reason, List<String> shared, List<UUID> people) {}
}
