package org.tandemportal.serverbuilds.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.kernel.api.Agreement;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Verdict;
import org.tandemportal.serverbuilds.usecases.BuildRecord;

/**
 * Both sides' standing on the current revision.
 *
 * @param revision the current revision
 */
public record AgreementsAnswer(int revision, StandingAnswer client, StandingAnswer provider) {

    /**
     * One side's standing.
     *
     * @param revision the revision that it spoke of; null while it waits
     * @param by who spoke; null while it waits, or if the caller may not know them
     * @param at when it spoke; null while it waits
     * @param reason why changes are wanted; else null
     */
    public record StandingAnswer(
            Agreement.Standing standing, Integer revision, PersonName by, Instant at, String reason) {

        private static StandingAnswer of(Agreement.SideStanding side, Map<UUID, PersonName> names) {
            Verdict verdict = side.verdict();
            return verdict == null
                    ? new StandingAnswer(side.standing(), null, null, null, null)
                    : new StandingAnswer(
                            side.standing(),
                            verdict.revision(),
                            names.get(verdict.personId()),
                            verdict.givenAt(),
                            verdict.reason());
        }
    }

    /**
     * The standing, and all that was said on the way there.
     *
     * @param items what was said on any revision, oldest first
     */
    public record WithVerdicts(
            int revision, StandingAnswer client, StandingAnswer provider, List<VerdictAnswer> items) {}

    /** What one person said on behalf of their side. */
    public record VerdictAnswer(
            Side side, PersonName by, int revision, Verdict.Kind verdict, String reason, Instant at) {}

    /** Of a build. */
    static AgreementsAnswer of(BuildRecord build) {
        return new AgreementsAnswer(
                build.revision(),
                StandingAnswer.of(build.agreement().client(), build.names()),
                StandingAnswer.of(build.agreement().provider(), build.names()));
    }

    /** Of a build, with what was said. */
    static WithVerdicts withVerdicts(BuildRecord build) {
        AgreementsAnswer now = of(build);
        return new WithVerdicts(
                now.revision(),
                now.client(),
                now.provider(),
                build.verdicts().stream()
                        .map(verdict -> new VerdictAnswer(
                                verdict.side(),
                                build.names().get(verdict.personId()),
                                verdict.revision(),
                                verdict.kind(),
                                verdict.reason(),
                                verdict.givenAt()))
                        .toList());
    }
}
