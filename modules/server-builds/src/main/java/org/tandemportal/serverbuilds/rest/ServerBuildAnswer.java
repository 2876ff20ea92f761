package org.tandemportal.serverbuilds.rest;

import java.time.Instant;
import java.util.List;
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
 * @param agreements both sides' standing, the client's first
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
        List<AgreementAnswer> agreements,
        PersonAnswer createdBy,
        Instant createdAt,
        PersonAnswer updatedBy,
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
                AgreementAnswer.of(build),
                PersonAnswer.of(build.createdBy(), build.names()),
                build.createdAt(),
                PersonAnswer.of(build.updatedBy(), build.names()),
                build.updatedAt(),
                build.version());
    }
}
