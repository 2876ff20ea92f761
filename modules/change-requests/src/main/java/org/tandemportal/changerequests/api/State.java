package org.tandemportal.changerequests.api;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a change request is in its life: draft, requested, in assessment, agreed, scheduled, in progress, and then one of
 * the four ends.
 */
public enum State {
    /** Being written by the side that asks. */
    DRAFT,
    /** Asked for; waits for the other side to take it up. */
    REQUESTED,
    /** Both sides look at it. */
    IN_ASSESSMENT,
    /** Both sides agree to the current revision. */
    AGREED,
    /** Its window stands. */
    SCHEDULED,
    /** Being carried out. */
    IN_PROGRESS,
    /** Carried out. */
    DONE,
    /** Begun, and taken back. */
    ROLLED_BACK,
    /** One side said no. */
    DECLINED,
    /** The asking side no longer wants it. */
    WITHDRAWN;

    /**
     * The states that can follow, by whatever way. What cannot wait is scheduled and begun at once: an emergency is agreed
     * to afterwards.
     */
    public Set<State> followers(Kind kind) {
        Set<State> followers = followers();
        if (kind == Kind.EMERGENCY && (this == REQUESTED || this == IN_ASSESSMENT)) {
            followers.add(SCHEDULED);
            followers.add(IN_PROGRESS);
        }
        return followers;
    }

    private Set<State> followers() {
        return switch (this) {
            case DRAFT -> EnumSet.of(REQUESTED, WITHDRAWN);
            case REQUESTED -> EnumSet.of(IN_ASSESSMENT, DECLINED, WITHDRAWN);
            case IN_ASSESSMENT -> EnumSet.of(AGREED, DECLINED, WITHDRAWN);
            case AGREED -> EnumSet.of(SCHEDULED, IN_ASSESSMENT, DECLINED, WITHDRAWN);
            case SCHEDULED -> EnumSet.of(IN_PROGRESS, IN_ASSESSMENT, WITHDRAWN);
            case IN_PROGRESS -> EnumSet.of(DONE, ROLLED_BACK);
            case DONE, ROLLED_BACK, DECLINED, WITHDRAWN -> EnumSet.noneOf(State.class);
        };
    }

    /** Whether nothing follows any more. */
    public boolean isEnd() {
        return compareTo(DONE) >= 0;
    }

    /** Whether its words may still be edited. */
    public boolean isEditable() {
        return compareTo(IN_PROGRESS) < 0;
    }
}
