package org.tandemportal.changerequests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tandemportal.changerequests.ChangeRequestFixture.CLIENT_LEAD;
import static org.tandemportal.changerequests.ChangeRequestFixture.DEVELOPER;
import static org.tandemportal.changerequests.ChangeRequestFixture.HOURS;
import static org.tandemportal.changerequests.ChangeRequestFixture.MANAGER;
import static org.tandemportal.changerequests.ChangeRequestFixture.NOW;
import static org.tandemportal.changerequests.ChangeRequestFixture.OPS;
import static org.tandemportal.changerequests.ChangeRequestFixture.SECOND_LEAD;
import static org.tandemportal.changerequests.ChangeRequestFixture.aChangeRequest;
import static org.tandemportal.changerequests.ChangeRequestFixture.complete;
import static org.tandemportal.changerequests.domain.LeadsNeeded.ONE_EACH;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.changerequests.domain.ChangeRequest;
import org.tandemportal.changerequests.domain.ChangeRequestRefused;
import org.tandemportal.changerequests.domain.Content;
import org.tandemportal.changerequests.domain.LeadsNeeded;
import org.tandemportal.changerequests.domain.Section;
import org.tandemportal.changerequests.domain.Speaker;
import org.tandemportal.kernel.api.Agreement.Standing;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.Side;

class ChangeRequestAgreementTest {

    @Test
    void itIsAgreedWhenALeadOfEachSideAgrees() {
        ChangeRequest request = aChangeRequest().by(DEVELOPER).inAssessment();

        request.agree(CLIENT_LEAD, 1, false, NOW);
        assertThat(request.state()).isEqualTo(State.IN_ASSESSMENT);
        assertThat(request.waitingFor()).contains(Side.PROVIDER);

        request.agree(MANAGER, 1, false, NOW);
        assertThat(request.state()).isEqualTo(State.AGREED);
    }

    @Test
    void twoAgreementsOfOneSideDoNotStandForTheOther() {
        ChangeRequest request = aChangeRequest().by(OPS).inAssessment();
        request.agree(MANAGER, 1, false, NOW);
        request.agree(MANAGER, 1, false, NOW.plusSeconds(1));
        assertThat(request.state()).isEqualTo(State.IN_ASSESSMENT);
        assertThat(request.verdicts()).hasSize(1);
    }

    @Test
    void aNewRevisionMakesBothSidesAgreementsStale() {
        ChangeRequest request = aChangeRequest().agreed();
        assertThat(request.edit(complete("Raise it further"), ONE_EACH, DEVELOPER, NOW))
                .contains(Set.of(Section.SCOPE));

        assertThat(request.revision()).isEqualTo(2);
        assertThat(request.state()).isEqualTo(State.IN_ASSESSMENT);
        assertThat(request.agreement().client().standing()).isEqualTo(Standing.STALE);
        assertThat(request.agreement().provider().standing()).isEqualTo(Standing.STALE);
    }

    @Test
    void savingWithoutAChangeKeepsTheAgreements() {
        ChangeRequest request = aChangeRequest().agreed();
        assertThat(request.edit(request.content(), ONE_EACH, DEVELOPER, NOW)).isEmpty();
        assertThat(request.state()).isEqualTo(State.AGREED);
    }

    @Test
    void agreeingToAnOldRevisionIsRefusedWithBothNumbers() {
        ChangeRequest request = aChangeRequest().inAssessment();
        request.edit(complete("Raise it further"), ONE_EACH, OPS, NOW);
        assertThatThrownBy(() -> request.agree(CLIENT_LEAD, 1, false, NOW))
                .isInstanceOf(ChangeRequestRefused.class)
                .hasMessage("You have read revision 1, but it is revision 2 by now. Look at what changed, then agree.");
    }

    @Test
    void anOpenBlockingFlagHoldsBackTheAgreement() {
        ChangeRequest request = aChangeRequest().inAssessment();
        assertThatThrownBy(() -> request.agree(CLIENT_LEAD, 1, true, NOW)).hasMessageContaining("blocking flag");
        assertThat(request.verdicts()).isEmpty();
    }

    @Test
    void askingForChangesNeedsAReasonAndMakesItTheAuthorsTurn() {
        ChangeRequest request = aChangeRequest().by(DEVELOPER).agreed();
        assertThatThrownBy(() -> request.askForChanges(MANAGER, 1, null, NOW)).isInstanceOf(InvalidInput.class);

        request.askForChanges(MANAGER, 1, "Name the node", NOW.plusSeconds(1));
        assertThat(request.state()).isEqualTo(State.IN_ASSESSMENT);
        assertThat(request.agreement().provider().standing()).isEqualTo(Standing.CHANGES_WANTED);
        assertThat(request.waitingFor()).contains(Side.CLIENT);
    }

    @Test
    void theOtherSidesWordOnARequestTakesItIntoAssessment() {
        ChangeRequest request = aChangeRequest().by(DEVELOPER).requested();
        request.agree(MANAGER, 1, false, NOW);
        assertThat(request.state()).isEqualTo(State.IN_ASSESSMENT);
        assertThat(request.owner(Side.PROVIDER)).isEqualTo(MANAGER.id());
    }

    @Test
    void aDraftCannotBeAgreedTo() {
        assertThatThrownBy(() -> aChangeRequest().asDraft().agree(CLIENT_LEAD, 1, false, NOW))
                .hasMessageContaining("draft");
    }

    @Test
    void whatHasBegunCannotBeAgreedToAnyMore() {
        assertThatThrownBy(() -> aChangeRequest().in(State.IN_PROGRESS).agree(CLIENT_LEAD, 1, false, NOW))
                .hasMessageContaining("agreement comes before");
    }

    private static Content withPlan(Content content, String plan) {
        return new Content(
                content.title(),
                content.reason(),
                plan,
                content.steps(),
                content.testPlan(),
                content.rollbackPlan(),
                content.priority(),
                content.risk(),
                content.environments(),
                content.serverBuilds(),
                content.features(),
                content.window(),
                content.planFile());
    }

    @Test
    void aRevisionVoidsAgreementToTheSectionsThatItTouchesAndToNoOthers() {
        ChangeRequest request = aChangeRequest().agreed();
        request.edit(withPlan(request.content(), "Change two settings, restart"), ONE_EACH, OPS, NOW);

        assertThat(request.state()).isEqualTo(State.IN_ASSESSMENT);
        assertThat(request.agreement().client().standing()).isEqualTo(Standing.STALE);
        assertThat(request.agreement().client().voided()).containsExactly("PLAN");
        assertThat(request.touchedLast(Section.PLAN)).isEqualTo(2);
        assertThat(request.touchedLast(Section.WINDOW)).isEqualTo(1);

        request.agree(CLIENT_LEAD, 2, false, NOW.plusSeconds(1));
        request.agree(MANAGER, 2, false, NOW.plusSeconds(2));
        assertThat(request.state()).isEqualTo(State.AGREED);
    }

    @Test
    void anotherWordingIsARevisionThatVoidsNothing() {
        ChangeRequest request = aChangeRequest().in(State.SCHEDULED);
        assertThat(request.edit(withPlan(request.content(), "Change the setting,\nrestart."), ONE_EACH, OPS, NOW))
                .contains(Set.of());
        assertThat(request.revision()).isEqualTo(2);
        assertThat(request.state()).isEqualTo(State.SCHEDULED);
        assertThat(request.agreement().isWhole()).isTrue();
    }

    @Test
    void aHighRiskNeedsTwoLeadsOfASideAndOnePersonNeverCountsTwice() {
        ChangeRequest request = aChangeRequest().needing(2, 1).inAssessment();
        request.agree(MANAGER, 1, false, NOW);
        request.agree(CLIENT_LEAD, 1, false, NOW);
        request.agree(CLIENT_LEAD, 1, false, NOW.plusSeconds(1));
        request.agree(new Speaker(DEVELOPER, CLIENT_LEAD.id()), 1, false, NOW.plusSeconds(2));
        assertThat(request.state()).isEqualTo(State.IN_ASSESSMENT);
        assertThat(request.waitingFor()).contains(Side.CLIENT);

        request.agree(SECOND_LEAD, 1, false, NOW.plusSeconds(3));
        assertThat(request.state()).isEqualTo(State.AGREED);
    }

    @Test
    void whoStandsInForTwoLeadsCountsOnce() {
        ChangeRequest request = aChangeRequest().needing(2, 1).inAssessment();
        request.agree(new Speaker(DEVELOPER, CLIENT_LEAD.id()), 1, false, NOW);
        request.edit(withPlan(request.content(), "Another plan"), new LeadsNeeded(2, 1), OPS, NOW);
        request.agree(new Speaker(DEVELOPER, SECOND_LEAD.id()), 2, false, NOW.plusSeconds(1));
        assertThat(request.agreement().client().agreeing()).isEqualTo(1);
    }

    @Test
    void aWishStandsUntilThatLeadAgreesOrARevisionAnswersIt() {
        ChangeRequest request = aChangeRequest().needing(1, 1).inAssessment();
        request.askForChanges(CLIENT_LEAD, 1, "Name the node", NOW);
        request.agree(SECOND_LEAD, 1, false, NOW.plusSeconds(1));
        assertThat(request.agreement().client().standing()).isEqualTo(Standing.CHANGES_WANTED);

        request.edit(withPlan(request.content(), "On node 3"), ONE_EACH, DEVELOPER, NOW.plusSeconds(2));
        assertThat(request.agreement().wantsChanges()).isFalse();
    }

    @Test
    void agreeingOnceMoreToWhatIsScheduledLeavesItScheduled() {
        ChangeRequest request = aChangeRequest().in(State.SCHEDULED);
        request.agree(SECOND_LEAD, 1, false, NOW.plusSeconds(1));
        assertThat(request.state()).isEqualTo(State.SCHEDULED);
    }

    @Test
    void anEmergencyIsBegunAtOnceAndAgreedToAfterwards() {
        ChangeRequest request = aChangeRequest().ofKind(Kind.EMERGENCY).by(OPS).requested();
        request.start(OPS, NOW);
        request.finish(OPS, "The node answers again", HOURS, NOW);
        assertThat(request.agreementDue()).contains(NOW.plus(Duration.ofDays(1)));
        assertThat(request.waitingFor()).contains(Side.CLIENT);

        assertThatThrownBy(() -> request.askForChanges(CLIENT_LEAD, 1, "Not like this", NOW))
                .hasMessageContaining("carried out already");
        request.agree(CLIENT_LEAD, 1, true, NOW.plusSeconds(1));
        assertThat(request.waitingFor()).contains(Side.PROVIDER);
        request.agree(MANAGER, 1, true, NOW.plusSeconds(2));
        assertThat(request.state()).isEqualTo(State.DONE);
        assertThat(request.agreementDue()).isEmpty();
        assertThat(request.waitingFor()).isEmpty();
    }

    @Test
    void whatIsNoEmergencyIsNotBegunBeforeItIsAgreedTo() {
        assertThatThrownBy(() -> aChangeRequest().requested().start(OPS, NOW)).isInstanceOf(ChangeRequestRefused.class);
    }
}
