package org.tandemportal.changerequests.api;

/** How much of the process a change needs. */
public enum Kind {
    /** From a template that both sides agreed to beforehand. */
    STANDARD,
    /** The usual way. */
    NORMAL,
    /** Cannot wait. */
    EMERGENCY
}
