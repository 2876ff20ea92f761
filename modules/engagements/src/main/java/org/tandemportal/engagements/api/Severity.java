package org.tandemportal.engagements.api;

/** How much a flag weighs. */
public enum Severity {
    /** Worth knowing. */
    MINOR,
    /** Should be dealt with before it goes on. */
    MAJOR,
    /** Holds back the agreement on what it stands on while it is open. */
    BLOCKING
}
