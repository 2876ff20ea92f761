package org.tandemportal.changerequests.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;

/** What the clock on the wall of a zone shows, where a daylight-saving change skips an hour or shows it twice. */
public final class WallClock {

    private WallClock() {}

    /** What a wall time stands for. */
    public sealed interface Reading {
        /** The usual: one moment. */
        record Once(Instant moment) implements Reading {}

        /**
         * None: the clock was put forward over it.
         *
         * @param next the first wall time after the skipped ones
         */
        record Skipped(LocalDateTime next) implements Reading {}

        /** Two: the clock was put back, and shows it again. */
        record Twice(Instant first, Instant second) implements Reading {}
    }

    /** What a wall time stands for in a zone. */
    public static Reading read(LocalDateTime wall, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(wall);
        return switch (offsets.size()) {
            case 0 -> new Reading.Skipped(zone.getRules().getTransition(wall).getDateTimeAfter());
            case 1 -> new Reading.Once(wall.toInstant(offsets.get(0)));
            default -> new Reading.Twice(wall.toInstant(offsets.get(0)), wall.toInstant(offsets.get(1)));
        };
    }

    /** Whether a moment's wall time is shown twice, and this is the second time. */
    public static boolean isSecond(Instant moment, ZoneId zone) {
        return read(LocalDateTime.ofInstant(moment, zone), zone) instanceof Reading.Twice twice
                && twice.second().equals(moment);
    }

    /** The moment at which a stretch of time begins that is told by the wall: the earliest that it can mean. */
    static Instant beginning(LocalDateTime wall, ZoneId zone) {
        Reading reading = read(wall, zone);
        return reading instanceof Reading.Twice twice ? twice.first() : momentOf(reading, zone);
    }

    /** The moment at which a stretch of time ends that is told by the wall: the latest that it can mean. */
    static Instant end(LocalDateTime wall, ZoneId zone) {
        Reading reading = read(wall, zone);
        return reading instanceof Reading.Twice twice ? twice.second() : momentOf(reading, zone);
    }

    private static Instant momentOf(Reading reading, ZoneId zone) {
        return reading instanceof Reading.Skipped skipped
                ? skipped.next().atZone(zone).toInstant()
                : ((Reading.Once) reading).moment();
    }

    /**
     * A change of the clock.
     *
     * @param moment when
     * @param before what the clock shows last
     * @param after what it shows next
     */
    public record Change(Instant moment, LocalDateTime before, LocalDateTime after) {

        /** Whether it is put forward. */
        public boolean isForward() {
            return after.isAfter(before);
        }
    }

    /** The first change of the clock within a window, its ends left out. */
    public static Optional<Change> changeWithin(Window window, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition next = rules.nextTransition(window.start());
        return next == null || !next.getInstant().isBefore(window.end())
                ? Optional.empty()
                : Optional.of(new Change(next.getInstant(), next.getDateTimeBefore(), next.getDateTimeAfter()));
    }
}
