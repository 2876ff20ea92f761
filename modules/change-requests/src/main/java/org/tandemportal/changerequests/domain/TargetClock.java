package org.tandemportal.changerequests.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.tandemportal.changerequests.api.Priority;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.kernel.api.Side;

/**
 * Measures a change request against its targets, from the changes of its state and turn.
 *
 * <p>The first response is that of the side which was asked, from the asking on. Of the time until the end, each side is
 * measured on what passed while it was awaited; between scheduling and the beginning of the window nobody is, since both agreed on
 * that time.
 *
 * @param asked the side that asked
 * @param turns in the order of time
 * @param responded when the other side first said something about it; null if it has not
 * @param windowStart when its window begins; null if it has none
 */
public record TargetClock(Priority priority, Side asked, List<Turn> turns, Instant responded, Instant windowStart) {

    /** Where both sides stand now, the first response first; nothing for what has not been asked for. */
    public List<TargetStanding> standings(ServiceLevel level, ServiceHours hours, Instant now) {
        List<Turn> since = turns.stream()
                .dropWhile(turn -> turn.state() != State.REQUESTED)
                .toList();
        if (since.isEmpty()) {
            return List.of();
        }
        Target target = level.targets().getOrDefault(priority, Target.usual(priority));
        List<TargetStanding> standings = new ArrayList<>();
        response(since, target.response(), hours, now).ifPresent(standings::add);
        for (Side side : Side.values()) {
            resolution(side, since, target.resolution(), hours, now).ifPresent(standings::add);
        }
        return standings;
    }

    /** When something about the standings can change by the passing of time alone; empty if it cannot. */
    public Optional<Instant> nextCheck(List<TargetStanding> standings, ServiceHours hours, Instant now) {
        return standings.stream()
                .filter(standing -> standing.status().isOpen())
                .map(standing -> next(standing, hours, now))
                .filter(Objects::nonNull)
                .min(Instant::compareTo);
    }

    private Instant next(TargetStanding standing, ServiceHours hours, Instant now) {
        if (standing.hold() == TargetStanding.Hold.WINDOW) {
            return windowStart;
        }
        return standing.hold() != null
                ? null
                : switch (standing.status()) {
                    case IN_TIME -> hours.after(now, standing.left().minus(Target.warning(standing.target())));
                    case DUE_SOON -> standing.due();
                    default -> null;
                };
    }

    private Optional<TargetStanding> response(List<Turn> since, Duration target, ServiceHours hours, Instant now) {
        Instant start = since.get(0).moment();
        Side other = asked.other();
        Optional<Turn> left =
                since.stream().filter(turn -> turn.state() != State.REQUESTED).findFirst();
        Instant answered = Stream.of(
                        Optional.ofNullable(responded),
                        left.filter(turn -> isAnswer(turn.state(), other)).map(Turn::moment))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElse(null);
        if (answered == null && left.isPresent()) {
            // It went on, or was taken back, before there was anything to answer.
            return Optional.empty();
        }
        Instant due = hours.after(start, target);
        Duration used = hours.between(start, answered == null ? now : answered);
        TargetStanding.Status status = answered == null
                ? open(!due.isAfter(now), target, used)
                : answered.isAfter(due) ? TargetStanding.Status.MISSED : TargetStanding.Status.MET;
        return Optional.of(new TargetStanding(TargetStanding.Kind.RESPONSE, other, target, used, status, due, null));
    }

    /** Whether coming into a state from being requested is what the side that was asked did. */
    private static boolean isAnswer(State state, Side other) {
        return switch (state) {
            case IN_ASSESSMENT, AGREED, DECLINED -> true;
            case SCHEDULED, IN_PROGRESS, DONE, ROLLED_BACK -> other == Side.PROVIDER;
            case DRAFT, REQUESTED, WITHDRAWN -> false;
        };
    }

    private Optional<TargetStanding> resolution(
            Side side, List<Turn> since, Duration target, ServiceHours hours, Instant now) {
        if (since.stream()
                .noneMatch(turn -> turn.waitingFor() == side && !turn.state().isEnd())) {
            return Optional.empty();
        }
        Instant end = since.stream()
                .filter(turn -> turn.state().isEnd())
                .map(Turn::moment)
                .findFirst()
                .orElse(null);
        Duration used = Duration.ZERO;
        Instant passed = null;
        Turn last = null;
        for (int i = 0; i < since.size() && !since.get(i).state().isEnd(); i++) {
            last = since.get(i);
            Instant until = i + 1 < since.size() ? since.get(i + 1).moment() : now;
            Instant from = begins(last);
            if (last.waitingFor() == side && from.isBefore(until)) {
                Duration here = hours.between(from, until);
                if (passed == null && used.plus(here).compareTo(target) >= 0) {
                    passed = hours.after(from, target.minus(used));
                }
                used = used.plus(here);
            }
        }
        if (end != null) {
            boolean late = passed != null && passed.isBefore(end);
            return Optional.of(new TargetStanding(
                    TargetStanding.Kind.RESOLUTION,
                    side,
                    target,
                    used,
                    late ? TargetStanding.Status.MISSED : TargetStanding.Status.MET,
                    passed,
                    null));
        }
        TargetStanding.Hold hold = last.waitingFor() != side
                ? TargetStanding.Hold.OTHER_SIDE
                : begins(last).isAfter(now) ? TargetStanding.Hold.WINDOW : null;
        TargetStanding.Status status = open(passed != null, target, used);
        Instant due = passed != null ? passed : hold == null ? hours.after(now, target.minus(used)) : null;
        return Optional.of(new TargetStanding(TargetStanding.Kind.RESOLUTION, side, target, used, status, due, hold));
    }

    /** From when on somebody is awaited. */
    private Instant begins(Turn turn) {
        boolean agreedTime =
                turn.state() == State.SCHEDULED && windowStart != null && windowStart.isAfter(turn.moment());
        return agreedTime ? windowStart : turn.moment();
    }

    private static TargetStanding.Status open(boolean passed, Duration target, Duration used) {
        if (passed) {
            return TargetStanding.Status.PASSED;
        }
        return target.minus(used).compareTo(Target.warning(target)) <= 0
                ? TargetStanding.Status.DUE_SOON
                : TargetStanding.Status.IN_TIME;
    }
}
