package org.tandemportal.changerequests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tandemportal.changerequests.ChangeRequestFixture.CLIENT_LEAD;
import static org.tandemportal.changerequests.ChangeRequestFixture.DEVELOPER;
import static org.tandemportal.changerequests.ChangeRequestFixture.MANAGER;
import static org.tandemportal.changerequests.ChangeRequestFixture.NOW;
import static org.tandemportal.changerequests.ChangeRequestFixture.OPS;
import static org.tandemportal.changerequests.ChangeRequestFixture.aChangeRequest;
import static org.tandemportal.changerequests.ChangeRequestFixture.complete;

import org.junit.jupiter.api.Test;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.changerequests.domain.ChangeRequest;
import org.tandemportal.changerequests.domain.ChangeRequestRefused;
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
        assertThat(request.edit(complete("Raise it further"), DEVELOPER, NOW)).isTrue();

        assertThat(request.revision()).isEqualTo(2);
        assertThat(request.state()).isEqualTo(State.IN_ASSESSMENT);
        assertThat(request.agreement().client().standing()).isEqualTo(Standing.STALE);
        assertThat(request.agreement().provider().standing()).isEqualTo(Standing.STALE);
    }

    @Test
    void savingWithoutAChangeKeepsTheAgreements() {
        ChangeRequest request = aChangeRequest().agreed();
        assertThat(request.edit(request.content(), DEVELOPER, NOW)).isFalse();
        assertThat(request.state()).isEqualTo(State.AGREED);
    }

    @Test
    void agreeingToAnOldRevisionIsRefusedWithBothNumbers() {
        ChangeRequest request = aChangeRequest().inAssessment();
        request.edit(complete("Raise it further"), OPS, NOW);
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
}
