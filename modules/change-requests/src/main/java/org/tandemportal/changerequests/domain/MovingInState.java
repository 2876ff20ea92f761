package org.tandemportal.changerequests.domain;

/** Where the bringing in of a file is. */
public enum MovingInState {
    /** The file is there, and how it is read is being settled. */
    CHOSEN,
    /** It is being found out what would become of it. */
    CHECKING,
    /** It is known what would become of it. */
    CHECKED,
    /** Its records are being brought in. */
    BRINGING_IN,
    /** Its records have been brought in. */
    DONE,
    /** It could not go on. */
    BROKEN;

    /** Whether work is being done on it. */
    public boolean isUnderWay() {
        return this == CHECKING || this == BRINGING_IN;
    }
}
