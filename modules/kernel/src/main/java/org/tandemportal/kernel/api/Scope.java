package org.tandemportal.kernel.api;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a token may be used for, at most: it never gives more than the person whom it acts for may do. */
public enum Scope {
    /** See records. Every token may. */
    READ,
    /** Ask for changes, announce features, raise flags, write reviews and one's side's part of a report. */
    REQUEST,
    /** Comment on records. */
    COMMENT,
    /** Move records on: acknowledge, assess, agree, design, schedule, carry out, publish. */
    OPERATE,
    /** Manage clients, people and engagements. */
    ADMIN;

    /** All of them: what somebody has who has signed in. */
    public static final Set<Scope> ALL = Collections.unmodifiableSet(EnumSet.allOf(Scope.class));

    /** As it is written outside, such as {@code read}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
