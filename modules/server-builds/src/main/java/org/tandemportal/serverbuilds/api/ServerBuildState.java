package org.tandemportal.serverbuilds.api;

/** Where a server build stands in its life. */
public enum ServerBuildState {
    /** The provider designs it; nobody is asked yet. */
    DESIGNING,
    /** Both sides read it, comment on it, agree to it or ask for changes. */
    IN_REVIEW,
    /** Both sides agree to the current revision. */
    AGREED,
    /** The provider builds what was agreed. */
    BUILDING,
    /** The machines are there; the client looks at them. */
    HANDED_OVER,
    /** The machines do their work. */
    IN_SERVICE,
    /** The machines are gone, or the design was given up. */
    RETIRED
}
