package org.tandemportal.serverbuilds.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.tandemportal.kernel.api.Agreement.Standing;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Verdict.Kind;
import org.tandemportal.serverbuilds.api.ServerBuildState;

class ServerBuildTest {

    private static final PersonName OPS = new PersonName(UUID.randomUUID(), "Ola", Side.PROVIDER);
    private static final PersonName MANAGER = new PersonName(UUID.randomUUID(), "Maren", Side.PROVIDER);
    private static final PersonName LEAD = new PersonName(UUID.randomUUID(), "Lee", Side.CLIENT);

    private Instant now = Instant.parse("2026-11-23T09:00:00Z");

    private Instant later() {
        now = now.plusSeconds(60);
        return now;
    }

    private ServerBuild aBuild() {
        ServerBuild build = ServerBuild.draft(
                "PTV-WEB-B3", UUID.randomUUID(), "PTV-WEB", "production", "Web servers", OPS, later());
        revise(build);
        return build;
    }

    private ServerBuild inReview() {
        ServerBuild build = aBuild();
        build.moveTo(ServerBuildState.IN_REVIEW, null, OPS, later());
        return build;
    }

    private ServerBuild agreed() {
        ServerBuild build = inReview();
        agree(build, LEAD);
        agree(build, MANAGER);
        return build;
    }

    private ServerBuild inService() {
        ServerBuild build = agreed();
        for (ServerBuildState state :
                List.of(ServerBuildState.BUILDING, ServerBuildState.HANDED_OVER, ServerBuildState.IN_SERVICE)) {
            build.moveTo(state, null, OPS, later());
        }
        return build;
    }

    private Revision revise(ServerBuild build) {
        return build.revise(Specifications.of(Specifications.webServer()), "Because", OPS, later());
    }

    private void agree(ServerBuild build, PersonName by) {
        build.giveVerdict(Kind.AGREE, build.revision(), null, List.of(), by, later());
    }

    private void wantChanges(ServerBuild build, PersonName by) {
        build.giveVerdict(Kind.CHANGES_WANTED, build.revision(), "More memory", List.of(), by, later());
    }

    private static String refused(ThrowingCallable call) {
        ServerBuildRefused refused = catchThrowableOfType(ServerBuildRefused.class, call);
        assertThat(refused).isNotNull();
        assertThat(refused.reason(Locale.ENGLISH)).isNotBlank().doesNotContain("{");
        assertThat(refused.reason(Locale.GERMAN)).isNotBlank().doesNotContain("{");
        return refused.key();
    }

    @Test
    void begins_withTheProviderDesigningRevisionOne() {
        ServerBuild build = aBuild();

        assertThat(build.state()).isEqualTo(ServerBuildState.DESIGNING);
        assertThat(build.revision()).isEqualTo(1);
        assertThat(build.waitingFor()).isEqualTo(Side.PROVIDER);
    }

    @Test
    void inReviewItIsTheClientsTurnFirst() {
        ServerBuild build = inReview();

        assertThat(build.waitingFor()).isEqualTo(Side.CLIENT);
        agree(build, LEAD);
        assertThat(build.state()).isEqualTo(ServerBuildState.IN_REVIEW);
        assertThat(build.waitingFor()).isEqualTo(Side.PROVIDER);
    }

    @Test
    void bothSidesAgreementMakesItAgreed() {
        ServerBuild build = agreed();

        assertThat(build.state()).isEqualTo(ServerBuildState.AGREED);
        assertThat(build.waitingFor()).isEqualTo(Side.PROVIDER);
    }

    @Test
    void aNewRevisionMakesAgreementsStaleAndTakesItBackIntoReview() {
        ServerBuild build = agreed();

        revise(build);

        assertThat(build.state()).isEqualTo(ServerBuildState.IN_REVIEW);
        assertThat(build.agreement().client().standing()).isEqualTo(Standing.STALE);
        assertThat(build.agreement().provider().standing()).isEqualTo(Standing.STALE);
        assertThat(build.agreement().client().verdict().revision()).isEqualTo(1);
        assertThat(build.waitingFor()).isEqualTo(Side.CLIENT);
    }

    @Test
    void aRevisionWhileItIsBuiltTakesItBackIntoReview() {
        ServerBuild build = agreed();
        build.moveTo(ServerBuildState.BUILDING, null, OPS, later());

        revise(build);

        assertThat(build.state()).isEqualTo(ServerBuildState.IN_REVIEW);
    }

    @Test
    void aBuildInServiceStaysThereWhileItsNewRevisionIsAgreedTo() {
        ServerBuild build = inService();
        assertThat(build.waitingFor()).isNull();

        revise(build);

        assertThat(build.state()).isEqualTo(ServerBuildState.IN_SERVICE);
        assertThat(build.agreement().isWhole()).isFalse();
        assertThat(build.waitingFor()).isEqualTo(Side.CLIENT);
        agree(build, MANAGER);
        agree(build, LEAD);
        assertThat(build.state()).isEqualTo(ServerBuildState.IN_SERVICE);
        assertThat(build.waitingFor()).isNull();
    }

    @Test
    void anOldRevisionIsNotAgreedTo() {
        ServerBuild build = inReview();
        revise(build);

        assertThat(refused(() -> build.giveVerdict(Kind.AGREE, 1, null, List.of(), LEAD, later())))
                .isEqualTo("oldRevision");
        assertThat(refused(() -> build.giveVerdict(Kind.AGREE, 3, null, List.of(), LEAD, later())))
                .isEqualTo("noSuchRevision");
        assertThat(build.verdicts()).isEmpty();
    }

    @Test
    void anOpenBlockingFlagHoldsBackTheAgreementButNotTheWishForChanges() {
        ServerBuild build = inReview();

        assertThat(refused(() -> build.giveVerdict(Kind.AGREE, 1, null, List.of("PTV-WEB-G1"), LEAD, later())))
                .isEqualTo("blocked");
        build.giveVerdict(Kind.CHANGES_WANTED, 1, "See the flag", List.of("PTV-WEB-G1"), LEAD, later());
        assertThat(build.agreement().wantsChanges()).isTrue();
    }

    @Test
    void aWishForChangesNeedsAReasonAndHandsTheTurnToTheProvider() {
        ServerBuild build = inReview();

        assertThat(refused(() -> build.giveVerdict(Kind.CHANGES_WANTED, 1, " ", List.of(), LEAD, later())))
                .isEqualTo("reasonNeeded");
        wantChanges(build, LEAD);
        assertThat(build.waitingFor()).isEqualTo(Side.PROVIDER);
    }

    @Test
    void aWishForChangesTakesAnAgreedBuildBackIntoReview() {
        ServerBuild build = agreed();

        wantChanges(build, LEAD);

        assertThat(build.state()).isEqualTo(ServerBuildState.IN_REVIEW);
        agree(build, LEAD);
        assertThat(build.state()).isEqualTo(ServerBuildState.AGREED);
    }

    @Test
    void aSideAgreesOnce() {
        ServerBuild build = inReview();
        agree(build, LEAD);

        assertThat(refused(() -> agree(build, LEAD))).isEqualTo("agreedAlready");
    }

    @Test
    void verdictsWaitForTheReviewAndEndWithIt() {
        assertThat(refused(() -> agree(aBuild(), LEAD))).isEqualTo("notInReview");
        ServerBuild build = agreed();
        build.moveTo(ServerBuildState.BUILDING, null, OPS, later());
        assertThat(refused(() -> wantChanges(build, LEAD))).isEqualTo("pastReview");
    }

    @Test
    void eachStepComesAfterTheOneBefore() {
        for (ServerBuildState state : ServerBuildState.values()) {
            ServerBuild build = inReview();
            if (state != ServerBuildState.DESIGNING && state != ServerBuildState.RETIRED) {
                refused(() -> build.moveTo(state, "Because", OPS, later()));
            }
        }
        assertThat(inService().state()).isEqualTo(ServerBuildState.IN_SERVICE);
    }

    @Test
    void agreedIsReachedByAgreeingOnly() {
        assertThat(refused(() -> inReview().moveTo(ServerBuildState.AGREED, null, MANAGER, later())))
                .isEqualTo("agreeInstead");
    }

    @Test
    void takingItBackAndGivingItUpNeedAReason() {
        ServerBuild build = inReview();

        assertThat(refused(() -> build.moveTo(ServerBuildState.DESIGNING, null, OPS, later())))
                .isEqualTo("reasonNeeded");
        assertThat(refused(() -> build.moveTo(ServerBuildState.RETIRED, "", OPS, later())))
                .isEqualTo("reasonNeeded");
        build.moveTo(ServerBuildState.DESIGNING, "Sizing again", OPS, later());
        assertThat(build.stateReason()).isEqualTo("Sizing again");
    }

    @Test
    void retiredStaysRetired() {
        ServerBuild build = inService();
        build.moveTo(ServerBuildState.RETIRED, null, OPS, later());

        assertThat(build.waitingFor()).isNull();
        assertThat(refused(() -> revise(build))).isEqualTo("retiredStays");
        assertThat(refused(() -> agree(build, LEAD))).isEqualTo("retiredStays");
        assertThat(refused(() -> build.moveTo(ServerBuildState.IN_SERVICE, null, OPS, later())))
                .isEqualTo("retiredStays");
    }
}
