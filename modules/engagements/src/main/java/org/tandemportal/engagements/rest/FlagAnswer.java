package org.tandemportal.engagements.rest;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.engagements.api.FlagState;
import org.tandemportal.engagements.api.Severity;
import org.tandemportal.engagements.domain.Flag;
import org.tandemportal.engagements.usecases.ShowFlag;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;

/**
 * A flag as the API gives it.
 *
 * @param evidence null if none was given
 * @param mitigation null if nobody has an idea yet
 * @param raisedBy null if the caller may not know them
 * @param side the side whose concern it is
 * @param acknowledged when the other side said that it knows; null if it has not
 * @param lowered null if it was not
 * @param reason why it was lowered; else null
 * @param accepted which sides have accepted it as a risk
 * @param waitingFor the side whose turn it is; null once it has ended
 * @param version also the ETag
 */
public record FlagAnswer(
        String key,
        String engagement,
        SubjectAnswer subject,
        Severity severity,
        String concern,
        String evidence,
        String mitigation,
        FlagState state,
        Instant stateSince,
        PersonName raisedBy,
        Side side,
        Instant raisedAt,
        PersonAnswers.DeedAnswer acknowledged,
        PersonAnswers.DeedAnswer lowered,
        String reason,
        AcceptedAnswer accepted,
        Side waitingFor,
        Instant updatedAt,
        int version) {

    /** Who accepted it as a risk, side by side; null where nobody has. */
    public record AcceptedAnswer(PersonAnswers.DeedAnswer client, PersonAnswers.DeedAnswer provider) {

        private static AcceptedAnswer of(Flag flag, Map<UUID, PersonName> names) {
            return new AcceptedAnswer(
                    PersonAnswers.deed(flag.acceptedBy(Side.CLIENT), flag.acceptedAt(Side.CLIENT), names),
                    PersonAnswers.deed(flag.acceptedBy(Side.PROVIDER), flag.acceptedAt(Side.PROVIDER), names));
        }
    }

    /** Of a flag. */
    static FlagAnswer of(ShowFlag.Bare shown) {
        Flag flag = shown.flag();
        Map<UUID, PersonName> names = shown.names();
        return new FlagAnswer(
                flag.key(),
                flag.engagement(),
                SubjectAnswer.of(flag.standsOn()),
                flag.concern().severity(),
                flag.concern().concern(),
                flag.concern().evidence(),
                flag.concern().mitigation(),
                flag.state(),
                flag.stateSince(),
                names.get(flag.raisedBy()),
                flag.raisedSide(),
                flag.raisedAt(),
                PersonAnswers.deed(flag.acknowledgedBy(), flag.acknowledgedAt(), names),
                PersonAnswers.deed(flag.loweredBy(), flag.loweredAt(), names),
                flag.reason(),
                AcceptedAnswer.of(flag, names),
                flag.waitingFor(),
                flag.updatedAt(),
                flag.version());
    }
}
