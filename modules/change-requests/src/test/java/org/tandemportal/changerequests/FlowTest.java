package org.tandemportal.changerequests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.changerequests.domain.BoardColumn;
import org.tandemportal.changerequests.domain.CumulativeFlow;
import org.tandemportal.changerequests.domain.Flow;
import org.tandemportal.changerequests.domain.SideLimits;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Week;

class FlowTest {

    private static final Instant END = Instant.parse("2026-11-20T20:00:00Z");

    private static Flow.Finished finished(boolean rolledBack, Instant requested, Instant agreed, Instant begun) {
        return new Flow.Finished(
                "PTV-WEB-1",
                "PTV-WEB",
                Kind.NORMAL,
                Side.CLIENT,
                "Raise it",
                rolledBack,
                requested,
                agreed,
                begun,
                END);
    }

    private static Flow flow(int done, int rolledBack, Flow.Finished... finished) {
        Week week = new Week(2026, 47);
        CumulativeFlow cumulative = CumulativeFlow.of(
                List.of(week),
                Map.of(),
                List.of(
                        new CumulativeFlow.Moves(week, State.IN_PROGRESS, State.DONE, done),
                        new CumulativeFlow.Moves(week, State.IN_PROGRESS, State.ROLLED_BACK, rolledBack),
                        new CumulativeFlow.Moves(week, State.REQUESTED, State.DECLINED, 5)));
        return new Flow(END, List.of(finished), false, cumulative, List.of(), false);
    }

    @Test
    void timesRunFromAskingAndFromAgreementToTheEnd() {
        Flow.Finished one = finished(
                false, END.minus(Duration.ofDays(6)), END.minus(Duration.ofDays(2)), END.minus(Duration.ofHours(1)));
        assertThat(one.lead()).contains(Duration.ofDays(6));
        assertThat(one.cycle()).contains(Duration.ofDays(2));
        assertThat(one.restore()).isEmpty();
        assertThat(finished(false, null, null, null).lead()).isEmpty();
    }

    @Test
    void restoringIsTimedFromTheBeginningAndForWhatWasRolledBackOnly() {
        Flow flow = flow(
                1,
                2,
                finished(true, END, END, END.minus(Duration.ofMinutes(40))),
                finished(true, END, END, END.minus(Duration.ofMinutes(20))),
                finished(false, END, END, END.minus(Duration.ofMinutes(5))));
        assertThat(flow.restores()).containsExactly(Duration.ofMinutes(40), Duration.ofMinutes(20));
        assertThat(Flow.middle(flow.restores())).contains(Duration.ofMinutes(30));
        assertThat(Flow.middle(List.of())).isEmpty();
    }

    @Test
    void theFailureRateIsOfWhatWasBegunAndNotOfWhatWasDeclined() {
        assertThat(flow(3, 1).failureRate()).contains(0.25);
        assertThat(flow(0, 0).failureRate()).isEmpty();
    }

    @Test
    void aSideSaysAllItsLimitsAnew() {
        SideLimits limits = SideLimits.none(ChangeRequestFixture.OPS.id(), "PTV-WEB", Side.PROVIDER);
        limits.say(
                Map.of(BoardColumn.IN_PROGRESS, 2, BoardColumn.AGREED, 9),
                ChangeRequestFixture.MANAGER,
                ChangeRequestFixture.NOW);
        limits.say(Map.of(BoardColumn.IN_PROGRESS, 3), ChangeRequestFixture.MANAGER, ChangeRequestFixture.NOW);
        assertThat(limits.numbers()).isEqualTo(Map.of(BoardColumn.IN_PROGRESS, 3));
        assertThat(limits.facts()).containsEntry("limitInProgress", 3).containsEntry("limitAgreed", "");
    }
}
