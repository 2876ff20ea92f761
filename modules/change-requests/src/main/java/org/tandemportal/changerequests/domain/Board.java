package org.tandemportal.changerequests.domain;

import java.time.Instant;
import java.util.List;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.Priority;
import org.tandemportal.changerequests.api.Risk;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;

/**
 * The changes that are under way, and those that ended lately, by the state that they are in.
 *
 * @param columns all six, in the order of a change's life
 */
public record Board(List<Column> columns) {

    /** Most cards of a column; six columns make fewer than 200. */
    public static final int MOST_CARDS = 33;

    /** Counting a column stops here. */
    public static final int COUNTED = 1_000;

    /** How many days what has ended stays on it. */
    public static final int DAYS_OF_ENDED = 14;

    /**
     * A column.
     *
     * @param count how many there are as far as counted: {@link #COUNTED} and one for more than these
     * @param limits of the engagements in sight that have one here, in the order of their codes
     * @param cards at most {@link #MOST_CARDS}; those that have been here longest first, of those that ended the latest first
     */
    public record Column(BoardColumn column, int count, List<Limit> limits, List<Card> cards) {

        /** How many there are beside the cards, as far as counted. */
        public int more() {
            return count - cards.size();
        }
    }

    /**
     * How full a column is for an engagement.
     *
     * @param count how many changes of the engagement stand in the column, whatever the board is filtered by
     * @param most how many a side wants to have there at most: the lower number, if both have said one
     * @param side whose limit it is
     */
    public record Limit(String engagement, int count, int most, Side side) {

        /** Whether there are more than that. */
        public boolean over() {
            return count > most;
        }
    }

    /**
     * A change on the board.
     *
     * @param version counts its changes
     * @param waitingFor whose turn it is; null when nobody's
     * @param owner the person whose turn it is, where one is known; else null
     * @param side the side that asked
     * @param ageing how its time in the state compares; null where there is too little to compare with
     */
    public record Card(
            String key,
            int version,
            String engagement,
            Kind kind,
            Priority priority,
            Risk risk,
            String title,
            State state,
            Instant since,
            Side waitingFor,
            PersonName owner,
            Side side,
            Instant windowStart,
            Instant windowEnd,
            Ageing ageing) {}

    /**
     * How long a change has been in its state, compared with the changes that have left the state in the last 180 days.
     *
     * @param exceeds the percentile that it exceeds: 0, 50, 85 or 95
     * @param sameKind whether it was compared with changes of its kind; else with all of its engagement
     */
    public record Ageing(int exceeds, boolean sameKind) {}
}
