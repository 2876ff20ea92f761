package org.tandemportal.changerequests.domain;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tandemportal.changerequests.api.State;

/** A column of the board. Drafts are on none: they are still their writers' own. */
public enum BoardColumn {
    /** Asked for. */
    REQUESTED(EnumSet.of(State.REQUESTED)),
    /** Looked at by both sides. */
    IN_ASSESSMENT(EnumSet.of(State.IN_ASSESSMENT)),
    /** Both sides agree. */
    AGREED(EnumSet.of(State.AGREED)),
    /** Its window stands. */
    SCHEDULED(EnumSet.of(State.SCHEDULED)),
    /** Being carried out. */
    IN_PROGRESS(EnumSet.of(State.IN_PROGRESS)),
    /** Ended lately, in whatever way. */
    ENDED(EnumSet.of(State.DONE, State.ROLLED_BACK, State.DECLINED, State.WITHDRAWN));

    private final Set<State> states;

    BoardColumn(Set<State> states) {
        this.states = states;
    }

    /** The states whose changes stand in it. */
    public Set<State> states() {
        return EnumSet.copyOf(states);
    }

    /** The column of a state; empty for a draft. */
    public static Optional<BoardColumn> of(State state) {
        return Stream.of(values())
                .filter(column -> column.states.contains(state))
                .findFirst();
    }

    /** Whether a side can limit how many stand in it: nobody is kept from asking, and what has ended is no work any more. */
    public boolean isLimited() {
        return this != REQUESTED && this != ENDED;
    }
}
