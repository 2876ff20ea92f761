package org.tandemportal.changerequests.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Windows in which nothing gets in a change's way: within the allowed hours, beside everything that is in the way, on a quarter
 * of an hour. The earliest of each day is proposed, so that there is something to choose from.
 *
 * @param proposals in the order of time
 * @param blocker what takes the most of the allowed time where nothing is proposed; empty where something is, or where
 *     nothing is in the way and the allowed hours themselves are too short
 */
public record FreeWindows(List<Window> proposals, Optional<Blocker> blocker) {

    /** How far ahead is looked. */
    public static final Duration HORIZON = Duration.ofDays(90);

    private static final long STEP_SECONDS = Duration.ofMinutes(15).toSeconds();

    /**
     * Something in the way.
     *
     * @param conflict one occurrence of it
     * @param blocked how much of the allowed time it takes, all its occurrences together
     */
    public record Blocker(Conflict conflict, Duration blocked) {}

    /**
     * Finds them.
     *
     * @param length how long the window is to be; positive
     * @param from the earliest start
     * @param to the latest end
     * @param obstacles what is in the way
     * @param most at most so many
     */
    public static FreeWindows find(
            Duration length, Instant from, Instant to, AllowedHours hours, List<Conflict> obstacles, int most) {
        List<Window> allowed = to.isAfter(from) ? hours.between(from, to) : List.of();
        List<Window> busy =
                Interval.merged(obstacles.stream().map(Conflict::window).toList());
        List<Window> proposals = new ArrayList<>();
        LocalDate proposedOn = null;
        for (Window free : minus(allowed, busy)) {
            Instant start = onAStep(free.start());
            while (proposals.size() < most && !start.plus(length).isAfter(free.end())) {
                LocalDate day = start.atZone(hours.zone()).toLocalDate();
                if (!day.equals(proposedOn)) {
                    proposals.add(new Window(start, start.plus(length)));
                    proposedOn = day;
                }
                start = onAStep(nextDay(day, hours.zone()));
            }
        }
        return new FreeWindows(
                List.copyOf(proposals), proposals.isEmpty() ? worst(allowed, obstacles) : Optional.empty());
    }

    private static Instant nextDay(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static Instant onAStep(Instant moment) {
        long second = moment.truncatedTo(ChronoUnit.SECONDS).equals(moment)
                ? moment.getEpochSecond()
                : moment.getEpochSecond() + 1;
        return Instant.ofEpochSecond(-Math.floorDiv(-second, STEP_SECONDS) * STEP_SECONDS);
    }

    /** What is left of sorted windows without other sorted windows. */
    static List<Window> minus(List<Window> allowed, List<Window> busy) {
        List<Window> left = new ArrayList<>();
        int next = 0;
        for (Window window : allowed) {
            Instant start = window.start();
            while (next < busy.size() && !busy.get(next).end().isAfter(start)) {
                next++;
            }
            for (int i = next; i < busy.size() && busy.get(i).start().isBefore(window.end()); i++) {
                if (busy.get(i).start().isAfter(start)) {
                    left.add(new Window(start, busy.get(i).start()));
                }
                start = busy.get(i).end();
            }
            if (start.isBefore(window.end())) {
                left.add(new Window(start, window.end()));
            }
        }
        return left;
    }

    private static Optional<Blocker> worst(List<Window> allowed, List<Conflict> obstacles) {
        Map<String, Blocker> blockers = new LinkedHashMap<>();
        for (Conflict conflict : obstacles) {
            Duration taken = allowed.stream()
                    .filter(window -> Interval.overlap(window, conflict.window()))
                    .map(window -> Duration.between(
                            later(window.start(), conflict.window().start()),
                            earlier(window.end(), conflict.window().end())))
                    .reduce(Duration.ZERO, Duration::plus);
            if (!taken.isZero()) {
                blockers.merge(
                        conflict.kind() + conflict.key(),
                        new Blocker(conflict, taken),
                        (one, other) -> new Blocker(one.conflict, one.blocked.plus(other.blocked)));
            }
        }
        return blockers.values().stream().max(Comparator.comparing(Blocker::blocked));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
