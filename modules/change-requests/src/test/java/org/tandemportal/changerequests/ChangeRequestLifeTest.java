package org.tandemportal.changerequests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tandemportal.changerequests.ChangeRequestFixture.CLIENT_LEAD;
import static org.tandemportal.changerequests.ChangeRequestFixture.DEVELOPER;
import static org.tandemportal.changerequests.ChangeRequestFixture.HOURS;
import static org.tandemportal.changerequests.ChangeRequestFixture.MANAGER;
import static org.tandemportal.changerequests.ChangeRequestFixture.NOW;
import static org.tandemportal.changerequests.ChangeRequestFixture.OPS;
import static org.tandemportal.changerequests.ChangeRequestFixture.aChangeRequest;
import static org.tandemportal.changerequests.ChangeRequestFixture.complete;
import static org.tandemportal.changerequests.ChangeRequestFixture.onlyTitled;
import static org.tandemportal.changerequests.domain.LeadsNeeded.ONE_EACH;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.changerequests.domain.ChangeRequest;
import org.tandemportal.changerequests.domain.ChangeRequestRefused;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.Refused;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Violation;

class ChangeRequestLifeTest {

    @Test
    void aDraftMayBeIncompleteButAskingTellsAllThatIsMissing() {
        ChangeRequest draft = aChangeRequest().saying(onlyTitled("Something")).asDraft();
        assertThatThrownBy(() -> draft.submit(ONE_EACH, DEVELOPER, NOW))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.violations())
                        .extracting(Violation::field)
                        .containsExactly(
                                "reason",
                                "plan",
                                "testPlan",
                                "rollbackPlan",
                                "environments",
                                "window.start",
                                "window.end"));
        assertThat(draft.state()).isEqualTo(State.DRAFT);
    }

    @Test
    void itGoesFromAskingToDone() {
        ChangeRequest request = aChangeRequest().by(OPS).in(State.DONE);
        assertThat(request.state()).isEqualTo(State.DONE);
        assertThat(request.waitingFor()).isEmpty();
    }

    @Test
    void theAskingSideDoesNotAssessItsOwnRequest() {
        assertThatThrownBy(() -> aChangeRequest().by(DEVELOPER).requested().assess(CLIENT_LEAD, NOW))
                .isInstanceOf(ChangeRequestRefused.class);
    }

    @Test
    void onlyTheAskingSideWithdraws() {
        assertThatThrownBy(() -> aChangeRequest().by(DEVELOPER).requested().withdraw(MANAGER, null, NOW))
                .hasMessageContaining("Only the side that asked");
    }

    @Test
    void theOthersDraftIsNotEdited() {
        assertThatThrownBy(
                        () -> aChangeRequest().by(DEVELOPER).asDraft().edit(complete("Mine now"), ONE_EACH, OPS, NOW))
                .hasMessageContaining("draft of the other side");
    }

    @Test
    void editingADraftMakesNoRevision() {
        ChangeRequest draft = aChangeRequest().asDraft();
        assertThat(draft.edit(complete("Better words"), ONE_EACH, DEVELOPER, NOW))
                .isEmpty();
        assertThat(draft.revision()).isEqualTo(1);
        assertThat(draft.content().title()).isEqualTo("Better words");
    }

    @Test
    void aWindowThatIsOverCannotBeScheduled() {
        assertThatThrownBy(() -> aChangeRequest().agreed().schedule(OPS, NOW.plus(Duration.ofDays(30))))
                .hasMessageContaining("window is over");
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"IN_PROGRESS", "DONE", "ROLLED_BACK", "DECLINED", "WITHDRAWN"})
    void wordsStandOnceItHasBegunOrEnded(State state) {
        assertThatThrownBy(() -> aChangeRequest().in(state).edit(complete("Too late"), ONE_EACH, DEVELOPER, NOW))
                .isInstanceOf(ChangeRequestRefused.class);
    }

    @Test
    void refusalsAreReadableInBothLanguages() {
        assertThatThrownBy(() -> aChangeRequest().asDraft().start(OPS, NOW))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason(Locale.ENGLISH))
                            .isEqualTo("This change is Draft; from there it cannot become In progress.");
                    assertThat(refused.reason(Locale.GERMAN))
                            .isEqualTo(
                                    "Diese Änderung hat den Stand „Entwurf“; von dort kann sie nicht „In Arbeit“ werden.");
                });
    }

    /** Whatever people try in whatever order: each step that works is one that the table of followers knows. */
    @Property
    void noOrderOfMovesLeavesTheTableOfStates(@ForAll Kind kind, @ForAll @Size(max = 12) List<Move> moves) {
        ChangeRequest request = aChangeRequest().ofKind(kind).asDraft();
        for (Move move : moves) {
            State before = request.state();
            try {
                move.on.accept(request);
            } catch (Refused refused) {
                assertThat(request.state()).isEqualTo(before);
                continue;
            }
            assertThat(request.state())
                    .satisfiesAnyOf(
                            after -> assertThat(after).isEqualTo(before),
                            after -> assertThat(before.followers(kind)).contains(after),
                            // The last word of the two sides on a request assesses and agrees at once.
                            after ->
                                    assertThat(Map.of(before, after)).isEqualTo(Map.of(State.REQUESTED, State.AGREED)));
            boolean owed = request.agreementDue().isPresent();
            assertThat(request.waitingFor().isEmpty()).isEqualTo(request.state().isEnd() && !owed);
            assertThat(owed && kind != Kind.EMERGENCY).isFalse();
            if (request.state() == State.AGREED || request.state() == State.SCHEDULED && kind != Kind.EMERGENCY) {
                assertThat(request.agreement().isWhole()).isTrue();
            }
        }
    }

    enum Move {
        SUBMIT(request -> request.submit(ONE_EACH, DEVELOPER, NOW)),
        ASSESS(request -> request.assess(OPS, NOW)),
        EDIT(request -> request.edit(complete("Edited " + request.revision()), ONE_EACH, OPS, NOW)),
        CLIENT_AGREES(request -> request.agree(CLIENT_LEAD, request.revision(), false, NOW)),
        PROVIDER_AGREES(request -> request.agree(MANAGER, request.revision(), false, NOW)),
        CHANGES_WANTED(request -> request.askForChanges(MANAGER, request.revision(), "No", NOW.plusSeconds(1))),
        SCHEDULE(request -> request.schedule(OPS, NOW)),
        START(request -> request.start(OPS, NOW)),
        FINISH(request -> request.finish(OPS, null, HOURS, NOW)),
        ROLL_BACK(request -> request.rollBack(OPS, "Errors", HOURS, NOW)),
        DECLINE(request -> request.decline(CLIENT_LEAD, "No need", NOW)),
        WITHDRAW(request -> request.withdraw(DEVELOPER, null, NOW));

        private final Consumer<ChangeRequest> on;

        Move(Consumer<ChangeRequest> on) {
            this.on = on;
        }
    }

    @Test
    void whoseTurnItIsFollowsTheState() {
        assertThat(aChangeRequest().by(DEVELOPER).asDraft().waitingFor()).contains(Side.CLIENT);
        assertThat(aChangeRequest().by(DEVELOPER).requested().waitingFor()).contains(Side.PROVIDER);
        assertThat(aChangeRequest().by(OPS).requested().waitingFor()).contains(Side.CLIENT);
        assertThat(aChangeRequest().agreed().waitingFor()).contains(Side.PROVIDER);
    }
}
