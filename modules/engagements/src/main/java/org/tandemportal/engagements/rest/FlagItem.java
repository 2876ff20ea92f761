package org.tandemportal.engagements.rest;

import java.time.Instant;
import org.tandemportal.engagements.api.FlagState;
import org.tandemportal.engagements.api.FlagSummary;
import org.tandemportal.engagements.api.Severity;
import org.tandemportal.engagements.usecases.FlagRow;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;

/**
 * A flag in a list.
 *
 * @param raisedBy null if the caller may not know them
 * @param side the side whose concern it is
 */
public record FlagItem(
        String key,
        String engagement,
        SubjectAnswer subject,
        Severity severity,
        String concern,
        FlagState state,
        PersonName raisedBy,
        Side side,
        Instant raisedAt,
        Side waitingFor) {

    /** Of a row. */
    static FlagItem of(FlagRow row) {
        FlagSummary flag = row.flag();
        return new FlagItem(
                flag.key(),
                flag.subject().engagement(),
                SubjectAnswer.of(flag.subject()),
                flag.severity(),
                flag.concern(),
                flag.state(),
                row.raisedBy(),
                flag.raisedBySide(),
                flag.raisedAt(),
                flag.waitingFor());
    }
}
