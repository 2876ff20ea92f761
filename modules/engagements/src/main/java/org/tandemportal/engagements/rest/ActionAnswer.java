package org.tandemportal.engagements.rest;

import java.time.Instant;
import java.time.LocalDate;
import org.tandemportal.engagements.api.ActionState;
import org.tandemportal.engagements.domain.Action;
import org.tandemportal.engagements.usecases.ShowAction;
import org.tandemportal.kernel.api.PersonName;

/**
 * An action as the API gives it.
 *
 * @param subject the record that it came from
 * @param owner who is to do it; the name is null if the caller may not know them
 * @param stateSince when it was done, or added
 * @param version also the ETag
 */
public record ActionAnswer(
        String key,
        String engagement,
        SubjectAnswer subject,
        String title,
        PersonName owner,
        LocalDate due,
        ActionState state,
        Instant stateSince,
        Instant updatedAt,
        int version) {

    /** Of an action. */
    static ActionAnswer of(ShowAction.Bare shown) {
        Action action = shown.action();
        return new ActionAnswer(
                action.key(),
                action.engagement(),
                SubjectAnswer.of(action.cameFrom()),
                action.title(),
                PersonAnswers.person(action.ownerId(), shown.names().get(action.ownerId()), action.ownerSide()),
                action.due(),
                action.state(),
                action.stateSince(),
                action.updatedAt(),
                action.version());
    }
}
