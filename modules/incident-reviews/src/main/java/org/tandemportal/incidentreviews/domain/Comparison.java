package org.tandemportal.incidentreviews.domain;

import java.time.Instant;
import java.util.List;
import org.tandemportal.serverbuilds.api.Parity;

/**
 * Two environments side by side, as they were when the comparison was attached; never changed afterwards.
 *
 * @param number within its review; never given twice
 * @param left the name of one environment
 * @param right the name of the other
 * @param attachedAt when they were compared
 * @param same how many lines were the same
 * @param differing how many lines differed in all
 * @param differences what differed, at most {@link #MOST_KEPT}
 */
public record Comparison(
        int number,
        String left,
        String right,
        Instant attachedAt,
        int same,
        int differing,
        List<Parity.Difference> differences) {

    /** Of more differences than this, only the first are kept. */
    public static final int MOST_KEPT = 1000;

    /** Keeps what differs now. */
    static Comparison of(int number, Parity parity, Instant now) {
        List<Parity.Difference> differences = parity.differences();
        return new Comparison(
                number,
                parity.left(),
                parity.right(),
                now,
                parity.getSame(),
                differences.size(),
                List.copyOf(differences.subList(0, Math.min(MOST_KEPT, differences.size()))));
    }

    @Override
    public String toString() {
        return left + " – " + right + ": " + differing;
    }
}
