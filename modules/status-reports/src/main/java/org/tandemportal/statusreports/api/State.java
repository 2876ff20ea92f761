package org.tandemportal.statusreports.api;

/** Whether a status report can still change. */
public enum State {
    /** Collected anew each time that somebody looks; both sides write. */
    DRAFT,
    /** There is an edition. */
    PUBLISHED
}
