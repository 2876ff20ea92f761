package org.tandemportal.discussions.api;

/** Why somebody is told of something. If there are several reasons, the first in this order counts. */
public enum Reason {
    /** A comment names them. */
    MENTIONED,
    /** It has become their turn. */
    YOUR_TURN,
    /** A side agreed to a record that they watch, or wants it changed. */
    AGREEMENT,
    /** Somebody commented on a record that they watch. */
    COMMENT,
    /** A record that they watch came into another state, or says something else now. */
    STATE
}
