package org.tandemportal.changerequests.api;

/** How likely it is that a change does not go as planned: half of what its risk is worked out from. */
public enum Likelihood {
    /** Done often before, and tried out in a like environment. */
    RARE,
    /** Done before, or tried out in a like environment. */
    POSSIBLE,
    /** Neither done before nor tried out. */
    LIKELY
}
