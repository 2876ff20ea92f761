package org.tandemportal.changerequests.domain;

import org.tandemportal.changerequests.api.State;
import org.tandemportal.kernel.api.Side;

/** What a word for a state in another tool's file stands for: a state here, and whose turn it is in it. */
public enum HistoryState {
    /** Asked for. */
    REQUESTED(State.REQUESTED),
    /** Looked at. */
    IN_ASSESSMENT(State.IN_ASSESSMENT),
    /** Agreed to. */
    AGREED(State.AGREED),
    /** Planned. */
    SCHEDULED(State.SCHEDULED),
    /** Worked on. */
    IN_PROGRESS(State.IN_PROGRESS),
    /** Worked on, and held up until the client has answered. */
    WAITS_FOR_CLIENT(State.IN_PROGRESS),
    /** Carried out. */
    DONE(State.DONE),
    /** Taken back. */
    ROLLED_BACK(State.ROLLED_BACK),
    /** Turned down. */
    DECLINED(State.DECLINED),
    /** No longer wanted. */
    WITHDRAWN(State.WITHDRAWN);

    private final State state;

    HistoryState(State state) {
        this.state = state;
    }

    /** The state here. */
    public State state() {
        return state;
    }

    /** Whose turn it is; null for nobody's. */
    public Side turn(Side asking) {
        return switch (this) {
            case REQUESTED, IN_ASSESSMENT -> asking.other();
            case AGREED, SCHEDULED, IN_PROGRESS -> Side.PROVIDER;
            case WAITS_FOR_CLIENT -> Side.CLIENT;
            case DONE, ROLLED_BACK, DECLINED, WITHDRAWN -> null;
        };
    }

    /** What a request in this state, waiting for that side, would be told by. */
    public static HistoryState of(State state, Side turn) {
        return state == State.IN_PROGRESS && turn == Side.CLIENT ? WAITS_FOR_CLIENT : valueOf(state.name());
    }
}
