package org.tandemportal.changerequests.domain;

/** How often a freeze window comes back. */
public enum Repeats {
    /** It is there once. */
    NEVER,
    /** On named days of each week. */
    WEEKLY,
    /** On the same day of each month; on the last one where a month has no such day. */
    MONTHLY,
    /** On the same day of each year; on the last one of February where it has no 29th. */
    YEARLY
}
