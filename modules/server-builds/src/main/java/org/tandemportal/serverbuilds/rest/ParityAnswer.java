package org.tandemportal.serverbuilds.rest;

import java.util.List;
import org.tandemportal.serverbuilds.api.Parity;
import org.tandemportal.serverbuilds.api.ServerBuildState;
import org.tandemportal.serverbuilds.api.ServerBuildSummary;

/**
 * Two environments' builds side by side.
 *
 * @param differing how many lines differ in all, a build without counterpart counted as one
 * @param same how many lines are the same in all
 */
public record ParityAnswer(
        String engagement, String left, String right, int differing, int same, List<PairAnswer> pairs) {

    /**
     * Builds that belong together.
     *
     * @param left null if there is none
     * @param right null if there is none
     * @param lines all lines of both; empty if one has no counterpart
     */
    public record PairAnswer(BuildAnswer left, BuildAnswer right, int differing, int same, List<PairLine> lines) {}

    /** A build, in brief. */
    public record BuildAnswer(String key, String title, String environment, ServerBuildState state, int revision) {

        private static BuildAnswer of(ServerBuildSummary build) {
            return build == null
                    ? null
                    : new BuildAnswer(build.key(), build.title(), build.environment(), build.state(), build.revision());
        }
    }

    /** A line on both sides; null where there is none. */
    public record PairLine(String path, boolean differs, String left, String right) {}

    /** Of two environments. */
    static ParityAnswer of(Parity parity) {
        return new ParityAnswer(
                parity.engagement(),
                parity.left(),
                parity.right(),
                parity.getDiffering(),
                parity.getSame(),
                parity.pairs().stream()
                        .map(pair -> new PairAnswer(
                                BuildAnswer.of(pair.left()),
                                BuildAnswer.of(pair.right()),
                                pair.getDiffering(),
                                pair.getSame(),
                                pair.lines().stream()
                                        .map(line -> new PairLine(
                                                line.path(), line.isDifferent(), line.before(), line.after()))
                                        .toList()))
                        .toList());
    }
}
