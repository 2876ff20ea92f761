package org.tandemportal.serverbuilds.api;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Two environments' builds side by side, by their current revisions: what "it worked there" may come from.
 *
 * @param left the name of one environment
 * @param right the name of the other
 * @param pairs builds that belong together, in the order of the left environment's; then those of the right one alone
 */
public record Parity(String engagement, String left, String right, List<Pair> pairs) implements Serializable {

    /**
     * Builds that belong together.
     *
     * @param left null if the left environment has none
     * @param right null if the right environment has none
     * @param lines all lines of both, the same ones included; empty if one has no counterpart
     */
    public record Pair(ServerBuildSummary left, ServerBuildSummary right, List<LineDifference> lines)
            implements Serializable {

        /** For pages. */
        public ServerBuildSummary getLeft() {
            return left;
        }

        /** For pages. */
        public ServerBuildSummary getRight() {
            return right;
        }

        /** For pages. */
        public List<LineDifference> getLines() {
            return lines;
        }

        /** What either is called. */
        public String getTitle() {
            return left == null ? right.title() : left.title();
        }

        /** Whether both environments have it. */
        public boolean isWhole() {
            return left != null && right != null;
        }

        /** How many lines differ. */
        public int getDiffering() {
            return (int) lines.stream().filter(LineDifference::isDifferent).count();
        }

        /** How many lines are the same. */
        public int getSame() {
            return lines.size() - getDiffering();
        }
    }

    /**
     * One thing that differs, for a record that speaks of it.
     *
     * @param leftBuild key of the build on the left; null if there is none
     * @param rightBuild key of the build on the right; null if there is none
     * @param path the line, such as {@code packages.nginx}; {@code build} where a whole build has no counterpart
     * @param left the value on the left (for a whole build its title); null if there is none
     * @param right the value on the right; null if there is none
     */
    public record Difference(String leftBuild, String rightBuild, String path, String left, String right)
            implements Serializable {

        /** For pages. */
        public String getLeftBuild() {
            return leftBuild;
        }

        /** For pages. */
        public String getRightBuild() {
            return rightBuild;
        }

        /** For pages. */
        public String getPath() {
            return path;
        }

        /** For pages. */
        public String getLeft() {
            return left;
        }

        /** For pages. */
        public String getRight() {
            return right;
        }
    }

    /** Everything that differs, in the order of the pairs. */
    public List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        for (Pair pair : pairs) {
            String leftKey = pair.left == null ? null : pair.left.key();
            String rightKey = pair.right == null ? null : pair.right.key();
            if (!pair.isWhole()) {
                differences.add(new Difference(
                        leftKey,
                        rightKey,
                        "build",
                        pair.left == null ? null : pair.left.title(),
                        pair.right == null ? null : pair.right.title()));
            }
            pair.lines.stream()
                    .filter(LineDifference::isDifferent)
                    .forEach(line -> differences.add(
                            new Difference(leftKey, rightKey, line.path(), line.before(), line.after())));
        }
        return differences;
    }

    /** For pages. */
    public String getEngagement() {
        return engagement;
    }

    /** For pages. */
    public String getLeft() {
        return left;
    }

    /** For pages. */
    public String getRight() {
        return right;
    }

    /** For pages. */
    public List<Pair> getPairs() {
        return pairs;
    }

    /** How many lines differ in all, a build without counterpart counted as one. */
    public int getDiffering() {
        return differences().size();
    }

    /** How many lines are the same in all. */
    public int getSame() {
        return pairs.stream().mapToInt(Pair::getSame).sum();
    }
}
