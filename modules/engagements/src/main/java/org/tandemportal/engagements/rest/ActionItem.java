package org.tandemportal.engagements.rest;

import java.time.Instant;
import java.time.LocalDate;
import org.tandemportal.engagements.api.ActionState;
import org.tandemportal.engagements.api.ActionSummary;
import org.tandemportal.kernel.api.PersonName;

/**
 * An action in a list.
 *
 * @param subject the record that it came from
 * @param owner who is to do it; the name is null if the caller may not know them
 * @param stateSince when it was done, or added
 */
public record ActionItem(
        String key,
        String engagement,
        SubjectAnswer subject,
        String title,
        PersonName owner,
        LocalDate due,
        ActionState state,
        Instant stateSince) {

    /** Of a row. */
    static ActionItem of(ActionSummary row) {
        return new ActionItem(
                row.key(),
                row.subject().engagement(),
                SubjectAnswer.of(row.subject()),
                row.title(),
                PersonAnswers.person(row.ownerId(), row.owner(), row.ownerSide()),
                row.due(),
                row.state(),
                row.stateSince());
    }
}
