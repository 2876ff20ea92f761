package org.tandemportal.changerequests.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemportal.changerequests.api.Impact;
import org.tandemportal.changerequests.api.Likelihood;
import org.tandemportal.changerequests.api.Risk;

class RiskAssessmentTest {

    @ParameterizedTest
    @CsvSource({
        "RARE, SMALL, LOW",
        "RARE, NOTICEABLE, LOW",
        "RARE, SEVERE, MEDIUM",
        "POSSIBLE, SMALL, LOW",
        "POSSIBLE, NOTICEABLE, MEDIUM",
        "POSSIBLE, SEVERE, HIGH",
        "LIKELY, SMALL, MEDIUM",
        "LIKELY, NOTICEABLE, HIGH",
        "LIKELY, SEVERE, HIGH"
    })
    void theAnswersGiveTheRisk(Likelihood likelihood, Impact impact, Risk risk) {
        assertThat(RiskAssessment.workedOut(likelihood, impact)).isEqualTo(risk);
    }

    @Property
    void aWorseAnswerNeverGivesALowerRisk(@ForAll Likelihood likelihood, @ForAll Impact impact, @ForAll Impact worse) {
        if (worse.compareTo(impact) >= 0) {
            assertThat(RiskAssessment.workedOut(likelihood, worse))
                    .isGreaterThanOrEqualTo(RiskAssessment.workedOut(likelihood, impact));
        }
    }

    @Property
    void itIsOverruledIfItIsAnotherThanTheAnswersGive(
            @ForAll Likelihood likelihood, @ForAll Impact impact, @ForAll Risk risk) {
        assertThat(new RiskAssessment(risk, likelihood, impact, null).isOverruled())
                .isEqualTo(risk != RiskAssessment.workedOut(likelihood, impact));
        assertThat(RiskAssessment.named(risk).isOverruled()).isFalse();
    }
}
