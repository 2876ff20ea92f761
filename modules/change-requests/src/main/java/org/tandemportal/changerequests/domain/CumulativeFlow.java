package org.tandemportal.changerequests.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.kernel.api.Week;

/**
 * How many changes stood in each column at the end of each week, and how many ended in it. What ended before the first week
 * is left out, so the count of what has ended begins at nothing.
 *
 * @param start how many had reached each column, or one behind it, when the first week began
 * @param weeks week after week, the first of them first
 */
public record CumulativeFlow(Map<BoardColumn, Integer> start, List<WeekOf> weeks) {

    /**
     * Changes that went from a state into another in a week.
     *
     * @param from {@code DRAFT} also for what began in another state
     */
    public record Moves(Week week, State from, State to, int count) {

        /** A draft that nobody asked for in the end was never part of the flow. */
        boolean isInFlow() {
            return from != State.DRAFT || to != State.WITHDRAWN;
        }
    }

    /**
     * A week.
     *
     * @param reached how many had reached each column, or one behind it, when it ended: never fewer than of the column behind
     * @param ended how many ended in it, by how they did
     */
    public record WeekOf(Week week, Map<BoardColumn, Integer> reached, Map<State, Integer> ended) {

        /** How many stood in a column when it ended; of {@code ENDED}, how many had ended since the first week began. */
        public int in(BoardColumn column) {
            int behind = column == BoardColumn.ENDED ? 0 : reached.get(BoardColumn.values()[column.ordinal() + 1]);
            return reached.get(column) - behind;
        }

        /** How many ended in it in a way. */
        public int ended(State how) {
            return ended.getOrDefault(how, 0);
        }
    }

    /**
     * Works it out backwards, from where the changes stand now.
     *
     * @param weeks one after the other, the present one last
     * @param now how many stand in each column now; {@code ENDED} is not asked for
     * @param moves all of those weeks
     */
    public static CumulativeFlow of(List<Week> weeks, Map<BoardColumn, Integer> now, Collection<Moves> moves) {
        List<Moves> inFlow = moves.stream().filter(Moves::isInFlow).toList();
        int ended = inFlow.stream()
                .filter(move -> move.to().isEnd() && !move.from().isEnd())
                .mapToInt(Moves::count)
                .sum();
        int[] reached = new int[BoardColumn.values().length];
        reached[BoardColumn.ENDED.ordinal()] = ended;
        for (int place = BoardColumn.ENDED.ordinal() - 1; place >= 0; place--) {
            reached[place] = reached[place + 1] + now.getOrDefault(BoardColumn.values()[place], 0);
        }
        List<WeekOf> backwards = new ArrayList<>();
        for (int index = weeks.size() - 1; index >= 0; index--) {
            Week week = weeks.get(index);
            List<Moves> itsMoves =
                    inFlow.stream().filter(move -> move.week().equals(week)).toList();
            backwards.add(0, new WeekOf(week, told(reached), ended(itsMoves)));
            for (Moves move : itsMoves) {
                int from = place(move.from());
                int to = place(move.to());
                for (int place = Math.min(from, to) + 1; place <= Math.max(from, to); place++) {
                    reached[place] += from < to ? -move.count() : move.count();
                }
            }
        }
        return new CumulativeFlow(told(reached), backwards);
    }

    private static int place(State state) {
        return BoardColumn.of(state).map(Enum::ordinal).orElse(-1);
    }

    private static Map<State, Integer> ended(List<Moves> moves) {
        Map<State, Integer> ended = new EnumMap<>(State.class);
        moves.stream()
                .filter(move -> move.to().isEnd() && !move.from().isEnd())
                .forEach(move -> ended.merge(move.to(), move.count(), Integer::sum));
        return ended;
    }

    /** Never fewer than behind it, even where a history that was brought in does not tell how a change came to where it is. */
    private static Map<BoardColumn, Integer> told(int[] reached) {
        Map<BoardColumn, Integer> told = new EnumMap<>(BoardColumn.class);
        int behind = 0;
        for (int place = reached.length - 1; place >= 0; place--) {
            behind = Math.max(behind, reached[place]);
            told.put(BoardColumn.values()[place], behind);
        }
        return told;
    }
}
