package org.tandemportal.engagements.api;

/** Whether an action is still to be done. */
public enum ActionState {
    /** To be done. */
    OPEN,
    /** Done. */
    DONE
}
