package org.tandemportal.clients.domain;

/** Whether somebody can sign in. */
public enum PersonState {
    /** Has come in: has set a password, or signs in at their own organisation. */
    ACTIVE,
    /** May set a password by a one-time link. */
    INVITED,
    /** Can't sign in. */
    DEACTIVATED
}
