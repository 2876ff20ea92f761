package org.tandemportal.changerequests.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.kernel.api.Side;

/**
 * How changes went through in some weeks. It tells of sides and engagements, never of people.
 *
 * @param from when the first of the weeks began
 * @param finished what was carried out, the latest first, at most {@link #MOST_FINISHED}
 * @param cut whether there was more than that
 * @param cumulative what stood where, week by week
 * @param open what is under way, those that have been in their state longest first, at most {@link #MOST_OPEN}
 * @param openCut whether there is more than that
 */
public record Flow(
        Instant from,
        List<Finished> finished,
        boolean cut,
        CumulativeFlow cumulative,
        List<Open> open,
        boolean openCut) {

    /** Most points of a scatter. */
    public static final int MOST_FINISHED = 2_000;

    /** Most points of what is under way. */
    public static final int MOST_OPEN = 300;

    /**
     * A change that was carried out, or begun and taken back.
     *
     * @param side the side that asked
     * @param requested when it was first asked for; null if its history does not tell
     * @param agreed when both sides last came to agree to it; null if its history does not tell
     * @param begun when it was last begun; null if its history does not tell
     */
    public record Finished(
            String key,
            String engagement,
            Kind kind,
            Side side,
            String title,
            boolean rolledBack,
            Instant requested,
            Instant agreed,
            Instant begun,
            Instant ended) {

        /** From being asked for to its end. */
        public Optional<Duration> lead() {
            return between(requested);
        }

        /** From the agreement of both sides to its end. */
        public Optional<Duration> cycle() {
            return between(agreed);
        }

        /** From being begun to being taken back; empty for what was not. */
        public Optional<Duration> restore() {
            return rolledBack ? between(begun) : Optional.empty();
        }

        private Optional<Duration> between(Instant start) {
            return start == null || start.isAfter(ended)
                    ? Optional.empty()
                    : Optional.of(Duration.between(start, ended));
        }
    }

    /**
     * A change under way.
     *
     * @param requested when it was first asked for
     */
    public record Open(
            String key, String engagement, Kind kind, String title, State state, Side waitingFor, Instant requested) {}

    /** The times from being asked for to the end. */
    public List<Duration> leads() {
        return times(finished.stream().map(Finished::lead));
    }

    /** The times from agreement to the end. */
    public List<Duration> cycles() {
        return times(finished.stream().map(Finished::cycle));
    }

    /** The times from the beginning to having taken it back. */
    public List<Duration> restores() {
        return times(finished.stream().map(Finished::restore));
    }

    private static List<Duration> times(Stream<Optional<Duration>> times) {
        return times.flatMap(Optional::stream).toList();
    }

    /** How many were carried out and stayed so, in all the weeks. */
    public int done() {
        return ended(State.DONE);
    }

    /** How many were begun and taken back, in all the weeks. */
    public int rolledBack() {
        return ended(State.ROLLED_BACK);
    }

    private int ended(State how) {
        return cumulative.weeks().stream().mapToInt(week -> week.ended(how)).sum();
    }

    /** The share of those taken back in all that were begun and ended, 0 to 1; empty where none was. */
    public Optional<Double> failureRate() {
        int all = done() + rolledBack();
        return all == 0 ? Optional.empty() : Optional.of((double) rolledBack() / all);
    }

    /** The middle of some times; empty for none. */
    public static Optional<Duration> middle(Collection<Duration> times) {
        long[] sorted = times.stream().mapToLong(Duration::toMillis).sorted().toArray();
        if (sorted.length == 0) {
            return Optional.empty();
        }
        int half = sorted.length / 2;
        return Optional.of(Duration.ofMillis(
                sorted.length % 2 == 1 ? sorted[half] : sorted[half - 1] + (sorted[half] - sorted[half - 1]) / 2));
    }
}
