package org.tandemportal.discussions.api;

/** Whom a thread is for. Settled by the comment that begins it. */
public enum Audience {
    /** Everybody who sees the record. */
    BOTH_SIDES,
    /** A note: only the people of the side whose member began it. The other side does not learn that there is one. */
    OWN_SIDE
}
