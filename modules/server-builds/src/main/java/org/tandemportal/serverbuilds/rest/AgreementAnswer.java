package org.tandemportal.serverbuilds.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.kernel.api.Agreement;
import org.tandemportal.kernel.api.Agreement.SideStanding;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Verdict;
import org.tandemportal.serverbuilds.usecases.BuildRecord;

/**
 * Where a side stands on the current revision.
 *
 * @param revision the revision that it spoke of; null while it waits
 * @param by who spoke; null while it waits
 * @param reason why changes are wanted; else null
 * @param at when it spoke; null while it waits
 */
public record AgreementAnswer(
        Side side, Agreement.Standing standing, Integer revision, PersonAnswer by, String reason, Instant at) {

    /** Both sides' standing, the client's first. */
    static List<AgreementAnswer> of(BuildRecord build) {
        return List.of(
                of(build.agreement().client(), build.names()),
                of(build.agreement().provider(), build.names()));
    }

    private static AgreementAnswer of(SideStanding standing, Map<UUID, PersonName> names) {
        Verdict verdict = standing.verdict();
        return verdict == null
                ? new AgreementAnswer(standing.side(), standing.standing(), null, null, null, null)
                : new AgreementAnswer(
                        standing.side(),
                        standing.standing(),
                        verdict.revision(),
                        PersonAnswer.of(verdict.personId(), names),
                        verdict.reason(),
                        verdict.givenAt());
    }
}
