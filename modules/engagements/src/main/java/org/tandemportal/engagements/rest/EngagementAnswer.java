package org.tandemportal.engagements.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.tandemportal.engagements.api.EngagementState;
import org.tandemportal.engagements.domain.EngagementList;
import org.tandemportal.engagements.usecases.EngagementView;
import org.tandemportal.kernel.api.Side;

/**
 * An engagement as the API gives it.
 *
 * @param client the client's name
 * @param environments names in order
 * @param participants who takes part, the client's people first
 * @param missing the sides from which nobody takes part yet
 * @param version also the ETag
 */
public record EngagementAnswer(
        String code,
        String name,
        String client,
        UUID clientId,
        String zone,
        EngagementState state,
        LocalDate startedOn,
        List<String> environments,
        List<ParticipantAnswer> participants,
        List<Side> missing,
        Instant updatedAt,
        int version) {

    /** Of an engagement. */
    static EngagementAnswer of(EngagementView shown) {
        EngagementList.Facts facts = shown.facts();
        return new EngagementAnswer(
                facts.code(),
                facts.name(),
                shown.parties().client(),
                facts.clientId(),
                facts.zone(),
                facts.state(),
                facts.startedOn(),
                facts.environments(),
                ParticipantAnswer.allOf(shown),
                Arrays.stream(Side.values())
                        .filter(side -> shown.parties().of(side).isEmpty())
                        .toList(),
                facts.updatedAt(),
                facts.version());
    }
}
