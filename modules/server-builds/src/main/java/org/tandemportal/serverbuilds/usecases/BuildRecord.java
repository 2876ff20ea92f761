package org.tandemportal.serverbuilds.usecases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.kernel.api.Agreement;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.Verdict;
import org.tandemportal.serverbuilds.api.ServerBuildState;
import org.tandemportal.serverbuilds.domain.ServerBuild;
import org.tandemportal.serverbuilds.domain.Specification;

/**
 * A server build as it is read, with what its current revision says.
 *
 * @param stateReason null where none was given
 * @param waitingFor null for nobody
 * @param verdicts on any revision, in the order of saying
 * @param names of the people who are named in it, as far as the viewer may know them
 */
public record BuildRecord(
        SubjectRef subject,
        String environment,
        String title,
        ServerBuildState state,
        Instant stateSince,
        String stateReason,
        int revision,
        Specification specification,
        Agreement agreement,
        List<Verdict> verdicts,
        Side waitingFor,
        UUID createdBy,
        Instant createdAt,
        UUID updatedBy,
        Instant updatedAt,
        int version,
        Map<UUID, PersonName> names) {

    /** What there is to know of a build. */
    static BuildRecord of(ServerBuild build, Specification specification, Map<UUID, PersonName> names) {
        return new BuildRecord(
                build.subject(),
                build.environment(),
                build.title(),
                build.state(),
                build.stateSince(),
                build.stateReason(),
                build.revision(),
                specification,
                build.agreement(),
                build.verdicts(),
                build.waitingFor(),
                build.createdBy(),
                build.createdAt(),
                build.updatedBy(),
                build.updatedAt(),
                build.version(),
                names);
    }

    /** Its key. */
    public String key() {
        return subject.key();
    }

    /** The code of its engagement. */
    public String engagement() {
        return subject.engagement();
    }
}
