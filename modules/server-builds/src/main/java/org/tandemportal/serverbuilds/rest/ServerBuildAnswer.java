package org.tandemportal.serverbuilds.rest;

import java.time.Instant;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.serverbuilds.api.ServerBuildState;
import org.tandemportal.serverbuilds.domain.SpecificationData;
import org.tandemportal.serverbuilds.usecases.BuildRecord;

/**
 * A server build as the API gives it.
 *
 * @param stateReason why it came into its state; null where none was given
 * @param revision the current revision's number
 * @param specification what the current revision says
 * @param waitingFor the side whose turn it is; null for nobody's
 * @param agreements both sides' standing on it
 * @param createdBy null if the caller may not know them
 * @param updatedBy null if the caller may not know them
 * @param version also the ETag
 */
public record ServerBuildAnswer(
        String key,
        String engagement,
        String environment,
        String title,
        ServerBuildState state,
        Instant stateSince,
        String stateReason,
        int revision,
        SpecificationData specification,
        Side waitingFor,
        AgreementsAnswer agreements,
        PersonName createdBy,
        Instant createdAt,
        PersonName updatedBy,
        Instant updatedAt,
        int version) {

    /** Of a build. */
    static ServerBuildAnswer of(BuildRecord build) {
        return new ServerBuildAnswer(
                build.key(),
                build.engagement(),
                build.environment(),
                build.title(),
                build.state(),
                build.stateSince(),
                build.stateReason(),
                build.revision(),
                SpecificationData.of(build.specification()),
                build.waitingFor(),
                AgreementsAnswer.of(build),
                build.names().get(build.createdBy()),
                build.createdAt(),
                build.names().get(build.updatedBy()),
                build.updatedAt(),
                build.version());
    }
}
