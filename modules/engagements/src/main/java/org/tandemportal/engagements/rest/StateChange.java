package org.tandemportal.engagements.rest;

/** Where a record is to be taken. */
public class StateChange {

    /** The name of a state. */
    public String to;

    /** Why; needed to lower a flag. */
    public String reason;
}
