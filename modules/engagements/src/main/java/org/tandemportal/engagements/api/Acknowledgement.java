package org.tandemportal.engagements.api;

/** Whether the provider has taken note of a feature's target date and expected load. */
public enum Acknowledgement {
    /** Not yet. */
    NONE,
    /** As they are now. */
    CURRENT,
    /** As they were before they were changed. */
    STALE
}
