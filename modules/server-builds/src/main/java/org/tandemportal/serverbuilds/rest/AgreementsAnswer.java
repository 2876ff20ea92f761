package org.tandemportal.serverbuilds.rest;

import java.time.Instant;
import java.util.List;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Verdict;
import org.tandemportal.serverbuilds.usecases.BuildRecord;

/**
 * Where both sides stand, and all that was said on the way there.
 *
 * @param revision the current revision
 * @param agreed whether both sides agree to it
 * @param agreements both sides' standing, the client's first
 * @param items what was said on any revision, oldest first
 * @param next null: there is one slice only
 */
public record AgreementsAnswer(
        int revision, boolean agreed, List<AgreementAnswer> agreements, List<VerdictAnswer> items, String next) {

    /** What one person said on behalf of their side. */
    public record VerdictAnswer(
            Side side, PersonAnswer by, int revision, Verdict.Kind verdict, String reason, Instant at) {}

    /** Of a build. */
    static AgreementsAnswer of(BuildRecord build) {
        return new AgreementsAnswer(
                build.revision(),
                build.agreement().isWhole(),
                AgreementAnswer.of(build),
                build.verdicts().stream()
                        .map(verdict -> new VerdictAnswer(
                                verdict.side(),
                                PersonAnswer.of(verdict.personId(), build.names()),
                                verdict.revision(),
                                verdict.kind(),
                                verdict.reason(),
                                verdict.givenAt()))
                        .toList(),
                null);
    }
}
