package org.tandemportal.serverbuilds.rest;

import java.time.Instant;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.serverbuilds.api.ServerBuildState;
import org.tandemportal.serverbuilds.domain.Builds;

/** A server build in a list. */
public record ServerBuildItem(
        String key,
        String engagement,
        String environment,
        String title,
        ServerBuildState state,
        int revision,
        Side waitingFor,
        Instant waitingSince,
        Instant createdAt,
        Instant updatedAt) {

    /** Of a row. */
    static ServerBuildItem of(Builds.Row row) {
        return new ServerBuildItem(
                row.key(),
                row.engagement(),
                row.environment(),
                row.title(),
                row.state(),
                row.revision(),
                row.waitingFor(),
                row.waitingSince(),
                row.createdAt(),
                row.updatedAt());
    }
}
