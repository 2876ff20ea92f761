package org.tandemportal.changerequests.domain;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.State;

/** How long the changes of engagements stayed in their states, by kind and as a whole. */
public final class StayTimes {

    private record Place(String engagement, State state, Kind kind) {}

    private final Map<Place, Percentiles> times = new HashMap<>();

    /**
     * Adds what is known.
     *
     * @param kind null for all kinds together
     */
    public void add(String engagement, State state, Kind kind, Percentiles percentiles) {
        times.put(new Place(engagement, state, kind), percentiles);
    }

    /**
     * How a time in a state compares: with changes of the same kind, or, if those are too few, with all of the engagement.
     *
     * @return null where there is too little to compare with
     */
    public Board.Ageing of(String engagement, State state, Kind kind, Duration age) {
        Percentiles sameKind = times.get(new Place(engagement, state, kind));
        Percentiles known = sameKind != null ? sameKind : times.get(new Place(engagement, state, null));
        return known == null ? null : new Board.Ageing(known.exceededBy(age), sameKind != null);
    }
}
