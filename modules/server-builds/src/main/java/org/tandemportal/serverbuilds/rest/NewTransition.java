package org.tandemportal.serverbuilds.rest;

/** Where a server build is to be taken. */
public class NewTransition {

    /** The name of a state. */
    public String to;

    /** Needed to take it back or to give it up. */
    public String reason;
}
