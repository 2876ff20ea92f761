package org.tandemportal.engagements.api;

/** Where a feature stands on its way to release. */
public enum FeatureState {
    /** Thought about. */
    IDEA,
    /** Decided on. */
    PLANNED,
    /** Being written. */
    IN_DEVELOPMENT,
    /** Done, waits for its release. */
    READY,
    /** In use. */
    RELEASED,
    /** Given up. */
    DROPPED;

    /** Whether nothing comes after it. */
    public boolean isEnd() {
        return this == RELEASED || this == DROPPED;
    }
}
