package org.tandemportal.incidentreviews.api;

/** Where an incident review is in its life. */
public enum State {
    /** Both sides write in it. */
    OPEN,
    /** What is to be done has been said; its words stand. */
    CLOSED;

    /** The state that it can be moved to from here. */
    public State other() {
        return this == OPEN ? CLOSED : OPEN;
    }
}
