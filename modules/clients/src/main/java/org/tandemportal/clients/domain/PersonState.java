package org.tandemportal.clients.domain;

/** Whether somebody can sign in. */
public enum PersonState {
    /** Has set a password. */
    ACTIVE,
    /** May set a password by a one-time link. */
    INVITED,
    /** Can't sign in. */
    DEACTIVATED
}
