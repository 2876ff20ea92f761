package org.tandemportal.changerequests.api;

/** How likely a change is to do harm, and how much. */
public enum Risk {
    /** Unlikely or harmless. */
    LOW,
    /** The usual. */
    MEDIUM,
    /** Likely or grave. */
    HIGH
}
