package org.tandemportal.engagements.api;

/** Whether an engagement is worked in. */
public enum EngagementState {
    /** Worked in. */
    ACTIVE,
    /** Ended: its records can be read, nothing new is begun in it. */
    CLOSED
}
