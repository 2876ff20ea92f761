package org.tandemportal.changerequests.domain;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/**
 * How long things took: the times that 50, 85 and 95 % of them did not exceed. Between two observations the time is
 * interpolated in a straight line, as PostgreSQL's {@code percentile_cont} does.
 *
 * @param observations how many there were, at least {@link #FEWEST}
 */
public record Percentiles(int observations, Duration p50, Duration p85, Duration p95) {

    /** Fewer observations than these tell nothing. */
    public static final int FEWEST = 5;

    /** Of some times; empty if there are too few. */
    public static Optional<Percentiles> of(Collection<Duration> times) {
        if (times.size() < FEWEST) {
            return Optional.empty();
        }
        long[] sorted = times.stream().mapToLong(Duration::toMillis).sorted().toArray();
        return Optional.of(new Percentiles(sorted.length, at(sorted, 0.50), at(sorted, 0.85), at(sorted, 0.95)));
    }

    private static Duration at(long[] sorted, double fraction) {
        double place = fraction * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        double between = (sorted[above] - sorted[below]) * (place - below);
        return Duration.ofMillis(sorted[below] + Math.round(between));
    }

    /** The highest of 50, 85 and 95 whose time is exceeded; 0 if none is. */
    public int exceededBy(Duration time) {
        return time.compareTo(p95) > 0 ? 95 : time.compareTo(p85) > 0 ? 85 : time.compareTo(p50) > 0 ? 50 : 0;
    }
}
