package org.tandemportal.changerequests.domain;

import org.tandemportal.changerequests.api.Impact;
import org.tandemportal.changerequests.api.Likelihood;
import org.tandemportal.changerequests.api.Risk;

/**
 * How risky a change is held to be.
 *
 * @param risk what counts
 * @param likelihood the answer to the first question; null if it was not asked
 * @param impact the answer to the second question; null if it was not asked
 * @param reason why the risk is another than the answers give; null if it is what they give, or there are none
 */
public record RiskAssessment(Risk risk, Likelihood likelihood, Impact impact, String reason) {

    /** A risk that somebody just names. */
    public static RiskAssessment named(Risk risk) {
        return new RiskAssessment(risk, null, null, null);
    }

    /**
     * The rule: likelihood (1 to 3) times impact (1 to 3); up to 2 is low, up to 4 medium, 6 and 9 are high.
     *
     * @return null unless both questions are answered
     */
    public static Risk workedOut(Likelihood likelihood, Impact impact) {
        if (likelihood == null || impact == null) {
            return null;
        }
        int product = (likelihood.ordinal() + 1) * (impact.ordinal() + 1);
        return product <= 2 ? Risk.LOW : product <= 4 ? Risk.MEDIUM : Risk.HIGH;
    }

    /** Whether it is another than the answers give. */
    public boolean isOverruled() {
        Risk workedOut = workedOut(likelihood, impact);
        return workedOut != null && workedOut != risk;
    }
}
