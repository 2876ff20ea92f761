package org.tandemportal.changerequests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.changerequests.domain.BoardColumn;
import org.tandemportal.changerequests.domain.CumulativeFlow;
import org.tandemportal.kernel.api.Week;

class CumulativeFlowTest {

    private static final List<Week> WEEKS =
            IntStream.range(0, 6).mapToObj(new Week(2026, 40)::plus).toList();

    /** A change's way: the states that it entered, each with the number of its week; those before the first week are negative. */
    private record Way(List<State> states, List<Integer> weeks) {

        State now() {
            return states.get(states.size() - 1);
        }

        /** Where it stood when a week ended. */
        State at(int week) {
            State state = State.DRAFT;
            for (int step = 0; step < states.size() && weeks.get(step) <= week; step++) {
                state = states.get(step);
            }
            return state;
        }
    }

    @Provide
    Arbitrary<List<Way>> ways() {
        Arbitrary<List<Integer>> choices =
                Arbitraries.integers().between(0, 11).list().ofMaxSize(9);
        Arbitrary<List<Integer>> pauses =
                Arbitraries.integers().between(0, 2).list().ofSize(9);
        return Combinators.combine(choices, pauses, Arbitraries.integers().between(-4, 5))
                .as(CumulativeFlowTest::way)
                .list()
                .ofMaxSize(25);
    }

    private static Way way(List<Integer> choices, List<Integer> pauses, int first) {
        List<State> states = new ArrayList<>();
        List<Integer> weeks = new ArrayList<>();
        State state = State.DRAFT;
        int week = first;
        for (int step = 0; step < choices.size() && week <= 5; step++) {
            List<State> followers = List.copyOf(state.followers(Kind.NORMAL));
            if (followers.isEmpty()) {
                break;
            }
            state = followers.get(choices.get(step) % followers.size());
            states.add(state);
            weeks.add(week);
            week += pauses.get(step);
        }
        return states.isEmpty() ? new Way(List.of(State.DRAFT), List.of(first)) : new Way(states, weeks);
    }

    private static CumulativeFlow flow(List<Way> ways) {
        Map<BoardColumn, Integer> now = new EnumMap<>(BoardColumn.class);
        List<CumulativeFlow.Moves> moves = new ArrayList<>();
        for (Way way : ways) {
            BoardColumn.of(way.now())
                    .filter(column -> column != BoardColumn.ENDED)
                    .ifPresent(column -> now.merge(column, 1, Integer::sum));
            State from = State.DRAFT;
            for (int step = 0; step < way.states().size(); step++) {
                State to = way.states().get(step);
                if (way.weeks().get(step) >= 0 && to != from) {
                    moves.add(new CumulativeFlow.Moves(WEEKS.get(way.weeks().get(step)), from, to, 1));
                }
                from = to;
            }
        }
        return CumulativeFlow.of(WEEKS, now, moves);
    }

    private static boolean isWithdrawnDraft(Way way) {
        return way.states().equals(List.of(State.WITHDRAWN));
    }

    @Property
    void countsNeverCross(@ForAll("ways") List<Way> ways) {
        for (CumulativeFlow.WeekOf week : flow(ways).weeks()) {
            int before = Integer.MAX_VALUE;
            for (BoardColumn column : BoardColumn.values()) {
                assertThat(week.reached().get(column)).isBetween(0, before);
                assertThat(week.in(column)).isNotNegative();
                before = week.reached().get(column);
            }
        }
    }

    @Property
    void eachWeekTellsWhereTheChangesStood(@ForAll("ways") List<Way> ways) {
        List<CumulativeFlow.WeekOf> weeks = flow(ways).weeks();
        for (int number = 0; number < weeks.size(); number++) {
            int week = number;
            for (BoardColumn column : BoardColumn.values()) {
                long stood = ways.stream()
                        .filter(way -> !isWithdrawnDraft(way))
                        .filter(way -> column.states().contains(way.at(week)))
                        .filter(way ->
                                column != BoardColumn.ENDED || !way.at(-1).isEnd())
                        .count();
                assertThat(weeks.get(number).in(column))
                        .as("%s in week %s", column, number)
                        .isEqualTo((int) stood);
            }
        }
    }

    @Property
    void whatEndedIsTheSumOfTheWeeks(@ForAll("ways") List<Way> ways) {
        CumulativeFlow flow = flow(ways);
        int ended = flow.weeks().stream()
                .mapToInt(week -> week.ended().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .sum();
        assertThat(flow.weeks().get(WEEKS.size() - 1).in(BoardColumn.ENDED)).isEqualTo(ended);
        assertThat(flow.start().get(BoardColumn.ENDED)).isZero();
    }

    @Test
    void aHistoryThatDoesNotTellHowAChangeCameToWhereItIsLetsNothingCross() {
        CumulativeFlow flow = CumulativeFlow.of(
                WEEKS, Map.of(), List.of(new CumulativeFlow.Moves(WEEKS.get(3), State.DRAFT, State.AGREED, 4)));
        assertThat(flow.weeks())
                .allSatisfy(week -> assertThat(week.in(BoardColumn.AGREED)).isNotNegative());
    }
}
