package org.tandemportal.serverbuilds.rest;

import java.util.List;
import org.tandemportal.serverbuilds.api.LineDifference;
import org.tandemportal.serverbuilds.usecases.ShowServerBuild;

/**
 * What differs between two revisions.
 *
 * @param differing how many lines differ
 * @param lines all lines of both, the same ones included
 */
public record ComparisonAnswer(String key, int from, int to, int differing, List<LineAnswer> lines) {

    /**
     * What became of one line.
     *
     * @param path such as {@code packages.nginx}
     * @param before null where there was no such line
     * @param after null where there is no such line
     */
    public record LineAnswer(LineDifference.Kind kind, String path, String before, String after) {}

    /** Of a comparison. */
    static ComparisonAnswer of(ShowServerBuild.Comparison comparison) {
        return new ComparisonAnswer(
                comparison.revisions().build().key(),
                comparison.from(),
                comparison.to(),
                (int) comparison.lines().stream()
                        .filter(LineDifference::isDifferent)
                        .count(),
                comparison.lines().stream()
                        .map(line -> new LineAnswer(line.kind(), line.path(), line.before(), line.after()))
                        .toList());
    }
}
