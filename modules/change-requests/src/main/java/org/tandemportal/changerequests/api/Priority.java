package org.tandemportal.changerequests.api;

/** How soon a change is needed. */
public enum Priority {
    /** Whenever it fits. */
    LOW,
    /** The usual. */
    MEDIUM,
    /** Soon. */
    HIGH,
    /** Before anything else. */
    CRITICAL
}
