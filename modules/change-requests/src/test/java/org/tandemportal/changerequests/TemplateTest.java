package org.tandemportal.changerequests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tandemportal.changerequests.ChangeRequestFixture.CLIENT_LEAD;
import static org.tandemportal.changerequests.ChangeRequestFixture.DEVELOPER;
import static org.tandemportal.changerequests.ChangeRequestFixture.MANAGER;
import static org.tandemportal.changerequests.ChangeRequestFixture.NOW;
import static org.tandemportal.changerequests.ChangeRequestFixture.OPS;
import static org.tandemportal.changerequests.ChangeRequestFixture.aChangeRequest;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.Risk;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.changerequests.domain.ChangeRequest;
import org.tandemportal.changerequests.domain.ChangeRequestRefused;
import org.tandemportal.changerequests.domain.Content;
import org.tandemportal.changerequests.domain.LeadsNeeded;
import org.tandemportal.changerequests.domain.Speaker;
import org.tandemportal.changerequests.domain.Template;
import org.tandemportal.changerequests.domain.TemplateContent;
import org.tandemportal.changerequests.domain.TemplateState;
import org.tandemportal.changerequests.domain.UsedTemplate;
import org.tandemportal.changerequests.domain.UsedTemplateConverter;
import org.tandemportal.changerequests.domain.Window;
import org.tandemportal.kernel.api.Agreement.Standing;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.Side;

/** The life of a template, and of a change that is made from one. */
class TemplateTest {

    private static final UsedTemplate USED =
            new UsedTemplate(new UUID(3, 3), "Renew a certificate", 2, Map.of("Host", "shop.example"), true);

    private static TemplateContent saying(String plan) {
        return new TemplateContent(
                "Renew a certificate",
                "Renew",
                "It ends",
                plan,
                List.of(),
                "Look",
                "Back",
                Risk.LOW,
                List.of("staging"),
                30,
                List.of());
    }

    private static Template proposed() {
        Template template = Template.draft(new UUID(9, 9), "PTV-WEB", saying("Plan"), OPS, NOW);
        template.propose(LeadsNeeded.ONE_EACH, OPS, NOW);
        return template;
    }

    private static Template agreed() {
        Template template = proposed();
        template.agree(Speaker.self(CLIENT_LEAD), 1, NOW);
        template.agree(Speaker.self(MANAGER), 1, NOW);
        return template;
    }

    @Test
    void itIsAgreedOnceALeadOfEachSideAgrees() {
        Template template = proposed();
        assertThat(template.waitingFor()).contains(Side.CLIENT);
        template.agree(Speaker.self(CLIENT_LEAD), 1, NOW);
        assertThat(template.state()).isEqualTo(TemplateState.PROPOSED);
        assertThat(template.usableRevision()).isEmpty();
        assertThat(template.waitingFor()).contains(Side.PROVIDER);
        template.agree(Speaker.self(MANAGER), 1, NOW);
        assertThat(template.state()).isEqualTo(TemplateState.AGREED);
        assertThat(template.usableRevision()).contains(1);
        assertThat(template.waitingFor()).isEmpty();
    }

    @Test
    void anEditProposesItAgainAndTheAgreedRevisionStaysInUse() {
        Template template = agreed();
        assertThat(template.edit(saying("Plan"), LeadsNeeded.ONE_EACH, DEVELOPER, NOW))
                .isFalse();
        assertThat(template.edit(saying("Another plan"), LeadsNeeded.ONE_EACH, DEVELOPER, NOW))
                .isTrue();
        assertThat(template.revision()).isEqualTo(2);
        assertThat(template.state()).isEqualTo(TemplateState.PROPOSED);
        assertThat(template.usableRevision()).contains(1);
        assertThat(template.waitingFor()).contains(Side.PROVIDER);
        assertThat(template.agreement().client().standing()).isEqualTo(Standing.STALE);
        assertThatThrownBy(() -> template.agree(Speaker.self(CLIENT_LEAD), 1, NOW))
                .isInstanceOf(ChangeRequestRefused.class);
    }

    @Test
    void whoAsksForChangesGivesTheTurnToTheSideThatWroteIt() {
        Template template = proposed();
        template.askForChanges(Speaker.self(CLIENT_LEAD), 1, "Not at night", NOW);
        assertThat(template.waitingFor()).contains(Side.PROVIDER);
        assertThat(template.agreement().wantsChanges()).isTrue();
    }

    @Test
    void aDraftIsItsSidesAndIsProposedOnlyWhenComplete() {
        Template draft = Template.draft(new UUID(9, 9), "PTV-WEB", saying(null), OPS, NOW);
        assertThatThrownBy(() -> draft.edit(saying("Mine"), LeadsNeeded.ONE_EACH, DEVELOPER, NOW))
                .isInstanceOf(ChangeRequestRefused.class);
        assertThatThrownBy(() -> draft.propose(LeadsNeeded.ONE_EACH, DEVELOPER, NOW))
                .isInstanceOf(ChangeRequestRefused.class);
        assertThatThrownBy(() -> draft.propose(LeadsNeeded.ONE_EACH, OPS, NOW)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> draft.agree(Speaker.self(MANAGER), 1, NOW)).isInstanceOf(ChangeRequestRefused.class);
    }

    @Test
    void aRetiredOneIsUsedAndChangedNoMore() {
        Template template = agreed();
        template.retire(CLIENT_LEAD, NOW);
        assertThat(template.usableRevision()).isEmpty();
        assertThatThrownBy(() -> template.retire(MANAGER, NOW)).isInstanceOf(ChangeRequestRefused.class);
        assertThatThrownBy(() -> template.edit(saying("New"), LeadsNeeded.ONE_EACH, OPS, NOW))
                .isInstanceOf(ChangeRequestRefused.class);
    }

    private static ChangeRequest fromTemplate() {
        ChangeRequest request = aChangeRequest().ofKind(Kind.STANDARD).requested();
        request.agreeWithTemplate(USED, DEVELOPER, NOW);
        return request;
    }

    @Test
    void aChangeFromATemplateIsAgreedWithItByBothSides() {
        ChangeRequest request = fromTemplate();
        assertThat(request.state()).isEqualTo(State.AGREED);
        assertThat(request.agreement().isWhole()).isTrue();
        assertThat(request.agreement().client().verdict()).isNull();
        assertThat(request.waitingFor()).contains(Side.PROVIDER);
        assertThat(request.facts()).containsEntry("templateRevision", 2).containsEntry("agreedWithTemplate", true);
        request.agree(MANAGER, 1, false, NOW);
        assertThat(request.verdicts()).isEmpty();
    }

    @Test
    void anotherWindowLeavesItAgreed() {
        ChangeRequest request = fromTemplate();
        Content content = request.content();
        Window later = new Window(
                content.window().start().plusSeconds(7_200),
                content.window().end().plusSeconds(7_200));
        request.edit(with(content, content.plan(), later), LeadsNeeded.ONE_EACH, DEVELOPER, NOW);
        assertThat(request.revision()).isEqualTo(2);
        assertThat(request.state()).isEqualTo(State.AGREED);
        assertThat(request.template().holds()).isTrue();
    }

    @Test
    void anEditOfWhatTheTemplateFixedMakesItNeedAgreementAsAnyOther() {
        ChangeRequest request = fromTemplate();
        request.schedule(OPS, NOW);
        request.edit(
                with(
                        request.content(),
                        "Something else altogether",
                        request.window().orElseThrow()),
                LeadsNeeded.ONE_EACH,
                OPS,
                NOW);
        assertThat(request.state()).isEqualTo(State.IN_ASSESSMENT);
        assertThat(request.template().holds()).isFalse();
        assertThat(request.template().isThere()).isTrue();
        assertThat(request.agreement().client().standing()).isEqualTo(Standing.WAITING);
        request.agree(CLIENT_LEAD, 2, false, NOW);
        request.agree(MANAGER, 2, false, NOW);
        assertThat(request.state()).isEqualTo(State.AGREED);
    }

    @Test
    void aLeadWhoWantsChangesTakesItOutOfTheTemplate() {
        ChangeRequest request = fromTemplate();
        request.askForChanges(MANAGER, 1, "Not this one", NOW);
        assertThat(request.state()).isEqualTo(State.IN_ASSESSMENT);
        assertThat(request.agreement().client().standing()).isEqualTo(Standing.WAITING);
        assertThat(request.agreement().provider().standing()).isEqualTo(Standing.CHANGES_WANTED);
    }

    @Test
    void onlyAStandardChangeThatHasJustBeenAskedForIsAgreedWithATemplate() {
        assertThatThrownBy(() -> aChangeRequest().requested().agreeWithTemplate(USED, DEVELOPER, NOW))
                .isInstanceOf(ChangeRequestRefused.class);
        assertThatThrownBy(
                        () -> aChangeRequest().ofKind(Kind.STANDARD).asDraft().agreeWithTemplate(USED, DEVELOPER, NOW))
                .isInstanceOf(ChangeRequestRefused.class);
        assertThat(aChangeRequest()
                        .ofKind(Kind.STANDARD)
                        .requested()
                        .agreement()
                        .isWhole())
                .isFalse();
    }

    @Test
    void theUsedTemplateIsReadAsItWasWritten() {
        UsedTemplateConverter converter = new UsedTemplateConverter();
        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(USED)))
                .isEqualTo(USED);
        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(UsedTemplate.NONE)))
                .isEqualTo(UsedTemplate.NONE);
    }

    private static Content with(Content content, String plan, Window window) {
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
                window,
                content.planFile());
    }
}
