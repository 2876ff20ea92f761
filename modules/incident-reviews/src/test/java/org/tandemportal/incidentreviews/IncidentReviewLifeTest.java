package org.tandemportal.incidentreviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tandemportal.incidentreviews.IncidentReviewFixture.BEGAN;
import static org.tandemportal.incidentreviews.IncidentReviewFixture.DEVELOPER;
import static org.tandemportal.incidentreviews.IncidentReviewFixture.NOW;
import static org.tandemportal.incidentreviews.IncidentReviewFixture.OPS;
import static org.tandemportal.incidentreviews.IncidentReviewFixture.aReview;
import static org.tandemportal.incidentreviews.IncidentReviewFixture.parity;
import static org.tandemportal.incidentreviews.IncidentReviewFixture.saying;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tandemportal.incidentreviews.api.State;
import org.tandemportal.incidentreviews.domain.Comparison;
import org.tandemportal.incidentreviews.domain.Condition;
import org.tandemportal.incidentreviews.domain.Course;
import org.tandemportal.incidentreviews.domain.Fact;
import org.tandemportal.incidentreviews.domain.Hint;
import org.tandemportal.incidentreviews.domain.IncidentReview;
import org.tandemportal.incidentreviews.domain.IncidentReviewRefused;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Refused;
import org.tandemportal.kernel.api.Side;

class IncidentReviewLifeTest {

    @Test
    void itClosesWithAnAction() {
        IncidentReview review = aReview().open();
        review.close(1, null, OPS, NOW);
        assertThat(review.state()).isEqualTo(State.CLOSED);
        assertThat(review.closedBy()).isEqualTo(OPS.id());
        assertThat(review.waitingFor()).isEmpty();
    }

    @Test
    void itClosesWithoutAnActionOnlyIfASentenceSaysWhy() {
        IncidentReview review = aReview().open();
        assertThatThrownBy(() -> review.close(0, null, OPS, NOW))
                .isInstanceOf(IncidentReviewRefused.class)
                .hasMessage("Before it closes, add an action, or say why none is needed.");
        assertThat(review.state()).isEqualTo(State.OPEN);

        review.close(0, "the part has been retired since", OPS, NOW);
        assertThat(review.state()).isEqualTo(State.CLOSED);
        assertThat(review.closingWords()).isEqualTo("the part has been retired since");
    }

    @Test
    void reopeningNeedsAReason() {
        IncidentReview review = aReview().closed();
        assertThatThrownBy(() -> review.reopen(null, DEVELOPER, NOW)).isInstanceOf(InvalidInput.class);
        assertThat(review.state()).isEqualTo(State.CLOSED);

        review.reopen("It happened again", DEVELOPER, NOW);
        assertThat(review.state()).isEqualTo(State.OPEN);
        assertThat(review.reopeningReason()).isEqualTo("It happened again");
        assertThat(review.closedBy()).isNull();
    }

    @ParameterizedTest
    @MethodSource("writing")
    void onceClosedItsWordsStand(Consumer<IncidentReview> write) {
        IncidentReview review = aReview().closed();
        var before = review.facts();
        assertThatThrownBy(() -> write.accept(review))
                .isInstanceOf(IncidentReviewRefused.class)
                .hasMessageStartingWith("PTV-WEB-R2 is closed");
        assertThat(review.facts()).isEqualTo(before);
    }

    static Stream<Consumer<IncidentReview>> writing() {
        return Stream.of(
                review -> review.edit(saying("Other words"), OPS, NOW),
                review -> review.addFact(BEGAN, "Errors rose", null, OPS, NOW),
                review -> review.takeOutFact(1, OPS, NOW),
                review -> review.addCondition("The cache was cold", OPS, NOW),
                review -> review.takeOutCondition(1, OPS, NOW),
                review -> review.attach(parity(1), OPS, NOW),
                review -> review.takeOnAction(OPS, NOW));
    }

    @Test
    void itWaitsForTheSideThatHasNotWrittenLast() {
        IncidentReview review = aReview().by(DEVELOPER).open();
        assertThat(review.waitingFor()).contains(Side.PROVIDER);
        assertThat(review.waitingSince()).isEqualTo(NOW);

        review.addFact(BEGAN, "Errors rose", null, DEVELOPER, NOW.plusSeconds(60));
        assertThat(review.waitingFor()).contains(Side.PROVIDER);
        assertThat(review.waitingSince()).isEqualTo(NOW);

        review.addCondition("The cache was cold", OPS, NOW.plusSeconds(120));
        assertThat(review.waitingFor()).contains(Side.CLIENT);
        assertThat(review.waitingSince()).isEqualTo(NOW.plusSeconds(120));
    }

    @Test
    void aFactThatIsTakenOutIsGoneAndItsNumberIsNotGivenAgain() {
        IncidentReview review = aReview().open();
        int first = review.addFact(BEGAN, "Errors rose", "the error log", OPS, NOW);
        int second = review.addFact(BEGAN, "Memory was full", null, OPS, NOW);
        review.takeOutFact(second, OPS, NOW);
        assertThat(review.timeline()).containsExactly(new Fact(first, BEGAN, "Errors rose", "the error log"));
        assertThat(review.addFact(BEGAN, "The load balancer took the node out", null, OPS, NOW))
                .isGreaterThan(second);
        assertThatThrownBy(() -> review.takeOutFact(second, OPS, NOW)).isInstanceOf(NotFound.class);
    }

    @Test
    void theHistoryTellsAFactByItsNumber() {
        IncidentReview review = aReview().open();
        int number = review.addFact(BEGAN, "Errors rose", "the error log", OPS, NOW);
        assertThat(review.facts())
                .containsEntry("facts." + number, "2026-11-20T18:00:00Z · Errors rose · the error log")
                .containsEntry("state", "OPEN");
    }

    @Test
    void aComparisonKeepsWhatDifferedWhenItWasAttached() {
        IncidentReview review = aReview().open();
        review.attach(parity(2), OPS, NOW);
        Comparison kept = review.comparisons().get(0);
        assertThat(kept.left()).isEqualTo("staging");
        assertThat(kept.attachedAt()).isEqualTo(NOW);
        assertThat(kept.same()).isEqualTo(1);
        assertThat(kept.differences()).hasSize(kept.differing()).hasSize(2).allSatisfy(difference -> {
            assertThat(difference.leftBuild()).isEqualTo("PTV-WEB-B1");
            assertThat(difference.left()).isEqualTo("1");
            assertThat(difference.right()).isEqualTo("2");
        });
    }

    @Test
    void ofVeryManyDifferencesTheFirstAreKeptAndAllAreCounted() {
        IncidentReview review = aReview().open();
        review.attach(parity(Comparison.MOST_KEPT + 7), OPS, NOW);
        assertThat(review.comparisons().get(0).differences()).hasSize(Comparison.MOST_KEPT);
        assertThat(review.comparisons().get(0).differing()).isEqualTo(Comparison.MOST_KEPT + 7);
    }

    @Test
    void aFullTimelineSaysSo() {
        IncidentReview review = aReview().open();
        for (int i = 0; i < IncidentReview.MOST_FACTS; i++) {
            review.addFact(BEGAN, "Fact " + i, null, OPS, NOW);
        }
        assertThatThrownBy(() -> review.addFact(BEGAN, "One more", null, OPS, NOW))
                .isInstanceOf(IncidentReviewRefused.class)
                .hasMessageContaining("at most 500 facts");
    }

    @Test
    void hintsTellWhereATextReadsLikeBlame() {
        IncidentReview review = aReview().open();
        int number = review.addFact(BEGAN, "Dana forgot to renew it", null, OPS, NOW);
        review.addCondition("Certificates are renewed by hand", OPS, NOW);
        assertThat(review.hints()).containsExactly(new Hint("facts." + number, "forgot"));
        assertThat(review.hints().get(0).part()).isEqualTo("facts");
    }

    @Test
    void aProblemIsNeitherNoticedNorOverBeforeItBegins() {
        assertThatThrownBy(() -> new Course(BEGAN, BEGAN.minusSeconds(1), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Course(BEGAN, null, BEGAN.minusSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Course(BEGAN, null, BEGAN.plusSeconds(90)).lasted()).contains(Duration.ofSeconds(90));
        assertThat(new Course(BEGAN, BEGAN, null).unnoticed()).contains(Duration.ZERO);
    }

    @Test
    void refusalsAreReadableInBothLanguages() {
        assertThatThrownBy(() -> aReview().closed().close(1, null, OPS, NOW))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason(Locale.ENGLISH)).isEqualTo("PTV-WEB-R2 is closed already.");
                    assertThat(refused.reason(Locale.GERMAN)).isEqualTo("PTV-WEB-R2 ist schon abgeschlossen.");
                });
    }

    /** In whatever order people remember: the timeline reads in the order of time. */
    @Property
    void theTimelineIsInTheOrderOfTime(@ForAll @Size(max = 30) List<@IntRange(min = -600, max = 600) Integer> minutes) {
        IncidentReview review = aReview().open();
        minutes.forEach(minute -> review.addFact(BEGAN.plusSeconds(60L * minute), "m" + minute, null, OPS, NOW));
        assertThat(review.timeline())
                .hasSameSizeAs(minutes)
                .isSortedAccordingTo(Comparator.comparing(Fact::at).thenComparing(Fact::number));
    }

    /** Whatever people try in whatever order: it is only ever closed with an action or a word why there is none. */
    @Property
    void noOrderOfMovesClosesItWithoutActionOrWords(@ForAll @Size(max = 12) List<Move> moves) {
        IncidentReview review = aReview().open();
        int[] actions = new int[1];
        Instant now = NOW;
        for (Move move : moves) {
            State before = review.state();
            now = now.plusSeconds(1);
            try {
                move.on(review, actions, now);
            } catch (Refused refused) {
                assertThat(review.state()).isEqualTo(before);
                assertThat(review.updatedAt()).isBefore(now);
                continue;
            }
            assertThat(review.updatedAt()).isEqualTo(now);
            boolean closed = review.state() == State.CLOSED;
            assertThat(closed).isNotEqualTo(review.waitingFor().isPresent());
            assertThat(!closed || actions[0] > 0 || review.closingWords() != null)
                    .isTrue();
        }
    }

    enum Move {
        ADD_FACT,
        ADD_CONDITION,
        TAKE_ON_ACTION,
        CLOSE,
        CLOSE_WITH_WORDS,
        REOPEN,
        REOPEN_WITHOUT_REASON;

        void on(IncidentReview review, int[] actions, Instant now) {
            switch (this) {
                case ADD_FACT -> review.addFact(BEGAN, "Errors rose", null, DEVELOPER, now);
                case ADD_CONDITION -> review.addCondition("The cache was cold", OPS, now);
                case TAKE_ON_ACTION -> {
                    review.takeOnAction(OPS, now);
                    actions[0]++;
                }
                case CLOSE -> review.close(actions[0], null, OPS, now);
                case CLOSE_WITH_WORDS -> review.close(actions[0], "it was a test", DEVELOPER, now);
                case REOPEN -> review.reopen("It happened again", DEVELOPER, now);
                default -> review.reopen(null, OPS, now);
            }
        }
    }

    @Test
    void conditionsStayInTheOrderInWhichTheyWereAdded() {
        IncidentReview review = aReview().open();
        int first = review.addCondition("The cache was cold", OPS, NOW);
        int second = review.addCondition("The limit was the old one", DEVELOPER, NOW);
        assertThat(review.conditions()).extracting(Condition::number).containsExactly(first, second);
        review.takeOutCondition(first, DEVELOPER, NOW);
        assertThat(review.conditions()).containsExactly(new Condition(second, "The limit was the old one"));
    }
}
