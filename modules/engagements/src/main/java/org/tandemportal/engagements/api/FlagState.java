package org.tandemportal.engagements.api;

/** Where a flag stands. */
public enum FlagState {
    /** One side has a concern; the other has not said that it knows. */
    RAISED,
    /** The other side knows. */
    ACKNOWLEDGED,
    /** The concern is dealt with, for a reason that is told. */
    LOWERED,
    /** Both sides live with it as a risk. */
    ACCEPTED;

    /** Whether the concern still stands: raised or acknowledged. */
    public boolean isOpen() {
        return this == RAISED || this == ACKNOWLEDGED;
    }
}
