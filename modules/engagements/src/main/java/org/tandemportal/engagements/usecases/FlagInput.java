package org.tandemportal.engagements.usecases;

import org.tandemportal.engagements.api.Severity;
import org.tandemportal.engagements.domain.Flag;
import org.tandemportal.kernel.api.InputCheck;

/**
 * A flag as somebody typed or sent it, before it is checked.
 *
 * @param severity a constant's name of {@link Severity}
 * @param concern what is of concern
 * @param evidence what it rests on; may be null
 * @param mitigation what could be done about it; may be null
 */
public record FlagInput(String severity, String concern, String evidence, String mitigation) {

    /** What the texts may hold at most, in characters. */
    public static final int LONGEST_CONCERN = 2_000;

    /** What evidence and mitigation may hold at most, in characters. */
    public static final int LONGEST_TEXT = 10_000;

    /** The checked concern; what is wrong is told to {@code check}, which must be ended before the concern is used. */
    Flag.Concern checked(InputCheck check) {
        return new Flag.Concern(
                check.required("severity", check.constant("severity", severity, Severity.class)),
                check.requiredText("concern", concern, LONGEST_CONCERN),
                check.optionalText("evidence", evidence, LONGEST_TEXT),
                check.optionalText("mitigation", mitigation, LONGEST_TEXT));
    }
}
