package org.tandemportal.statusreports.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tandemportal.statusreports.ReportFixture.BEGINS;
import static org.tandemportal.statusreports.ReportFixture.CLIENT_LEAD;
import static org.tandemportal.statusreports.ReportFixture.DEVELOPER;
import static org.tandemportal.statusreports.ReportFixture.FRIDAY;
import static org.tandemportal.statusreports.ReportFixture.MANAGER;
import static org.tandemportal.statusreports.ReportFixture.OPS;
import static org.tandemportal.statusreports.ReportFixture.untouched;
import static org.tandemportal.statusreports.ReportFixture.writtenByBoth;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tandemportal.kernel.api.ChangedMeanwhile;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.Refused;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.statusreports.api.State;

class StatusReportTest {

    private static void assertRefused(Runnable deed, String reason) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(StatusReportRefused.class, refused -> {
            assertThat(refused.key()).isEqualTo("refused." + reason);
            assertReadable(refused);
        });
    }

    private static void assertReadable(Refused refused) {
        assertThat(refused.reason(Locale.ENGLISH)).isNotBlank().doesNotContain("{");
        assertThat(refused.reason(Locale.GERMAN)).isNotBlank().isNotEqualTo(refused.reason(Locale.ENGLISH));
    }

    @Test
    void eachSideWritesItsOwnParagraph() {
        StatusReport report = writtenByBoth();
        assertThat(report.paragraph(Side.CLIENT).text()).isEqualTo("From the client");
        assertThat(report.paragraph(Side.CLIENT).author(Side.CLIENT)).isEqualTo(DEVELOPER);
        assertThat(report.paragraph(Side.PROVIDER).text()).isEqualTo("From the provider");
        assertThat(report.paragraph(Side.PROVIDER).writtenAt()).isEqualTo(FRIDAY);
    }

    @Test
    void theOtherSidesWritingDoesNotGetInTheWay() {
        StatusReport report = untouched();
        report.write(OPS, "From the provider", 0, FRIDAY);
        report.write(DEVELOPER, "From the client", 0, FRIDAY);
        assertThat(report.paragraph(Side.CLIENT).revision()).isEqualTo(1);
    }

    @Test
    void whoHasNotSeenWhatACollagueWroteIsToldOfIt() {
        StatusReport report = writtenByBoth();
        assertThatThrownBy(() -> report.write(CLIENT_LEAD, "Something else", 0, FRIDAY))
                .isInstanceOfSatisfying(ChangedMeanwhile.class, changed -> {
                    assertThat(changed.by()).isEqualTo(DEVELOPER);
                    assertThat(changed.at()).isEqualTo(FRIDAY);
                });
        assertThat(report.paragraph(Side.CLIENT).text()).isEqualTo("From the client");
    }

    @Test
    void whoHasSeenItReplacesIt() {
        StatusReport report = writtenByBoth();
        report.write(CLIENT_LEAD, "Something else", 1, FRIDAY);
        assertThat(report.paragraph(Side.CLIENT).text()).isEqualTo("Something else");
        assertThat(report.paragraph(Side.CLIENT).revision()).isEqualTo(2);
    }

    @Test
    void aParagraphIsNeverEmpty() {
        assertThatThrownBy(() -> untouched().write(OPS, null, null, FRIDAY)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void itIsTheTurnOfWhoHasNotWrittenAndThenOfThePublishingSide() {
        StatusReport report = untouched();
        assertThat(report.waitingFor()).isEmpty();
        report.write(OPS, "From the provider", null, FRIDAY);
        assertThat(report.waitingFor()).contains(Side.CLIENT);
        report.write(DEVELOPER, "From the client", null, FRIDAY);
        assertThat(report.waitingFor()).contains(Side.PROVIDER);
        report.publish(BEGINS, FRIDAY);
        assertThat(report.waitingFor()).isEmpty();
    }

    @Test
    void publishingNeedsBothParagraphs() {
        StatusReport report = untouched();
        assertRefused(() -> report.publish(BEGINS, FRIDAY), "publish.missing.both");
        report.write(OPS, "From the provider", null, FRIDAY);
        assertRefused(() -> report.publish(BEGINS, FRIDAY), "publish.missing.CLIENT");
        StatusReport other = untouched();
        other.write(DEVELOPER, "From the client", null, FRIDAY);
        assertRefused(() -> other.publish(BEGINS, FRIDAY), "publish.missing.PROVIDER");
        assertThat(other.state()).isEqualTo(State.DRAFT);
    }

    @Test
    void aWeekThatHasNotBegunIsNotPublished() {
        StatusReport report = writtenByBoth();
        assertRefused(() -> report.publish(BEGINS, BEGINS.minusMillis(1)), "publish.notBegun");
        report.publish(BEGINS, BEGINS);
        assertThat(report.state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void itIsPublishedOnce() {
        StatusReport report = writtenByBoth();
        report.publish(BEGINS, FRIDAY);
        assertRefused(() -> report.publish(BEGINS, FRIDAY), "publish.published");
    }

    @Test
    void nobodyWritesInWhatIsPublished() {
        StatusReport report = writtenByBoth();
        report.publish(BEGINS, FRIDAY);
        assertRefused(() -> report.write(MANAGER, "One more word", null, FRIDAY), "write.published");
    }

    @Test
    void theAuditLogKeepsBothParagraphs() {
        assertThat(writtenByBoth().facts())
                .containsEntry("clientParagraph", "From the client")
                .containsEntry("providerParagraph", "From the provider")
                .containsEntry("state", "DRAFT");
    }
}
