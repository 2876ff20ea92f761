package org.tandemportal.changerequests.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hours in which an engagement is worked in, by the clock of its zone: a stretch of each weekday, but on holidays.
 *
 * <p>Where the clock goes forward or back within a day, what is counted is the time that really passes: on the night of the change
 * a day from midnight to midnight has 23 or 25 hours. An hour that the clock leaves out begins and ends where it jumps; of one
 * that it shows twice, the first counts.
 *
 * @param week what is worked of each weekday; a day that is not in it is free; at least one is
 * @param holidays days that are free whatever their weekday
 */
public record ServiceHours(ZoneId zone, Map<DayOfWeek, Span> week, Set<LocalDate> holidays) {

    /** More days are not looked at: with one worked day a week, some centuries of work. */
    private static final int FURTHEST_DAYS = 1_000_000;

    /** Copies what it is given. */
    public ServiceHours {
        if (week.isEmpty()) {
            throw new IllegalArgumentException("Service hours need a day at least");
        }
        week = new EnumMap<>(week);
        holidays = Set.copyOf(holidays);
    }

    /**
     * From a time of the day to a later one.
     *
     * @param from minutes from midnight, 0 to 1,439
     * @param to minutes from midnight, up to 1,440, which is the next midnight
     */
    public record Span(int from, int to) {

        /** Minutes of a day. */
        public static final int DAY = 24 * 60;

        private static final Pattern TIME = Pattern.compile("(\\d{2}):(\\d{2})(?::00)?");

        /** Refuses what is no stretch of a day. */
        public Span {
            if (from < 0 || to > DAY || from >= to) {
                throw new IllegalArgumentException("No part of a day: " + from + " to " + to);
            }
        }

        /**
         * Reads two times such as 09:00 and 17:30; an end of 00:00 or 24:00 is the midnight after.
         *
         * @return empty if one of them is no time, or the end does not come after the beginning
         */
        public static Optional<Span> parse(String from, String to) {
            int start = minutes(from);
            int end = minutes(to) == 0 ? DAY : minutes(to);
            return start < 0 || start >= DAY || end < 0 || start >= end
                    ? Optional.empty()
                    : Optional.of(new Span(start, end));
        }

        /** -1 for what is no time. */
        private static int minutes(String text) {
            Matcher time = TIME.matcher(text == null ? "" : text.strip());
            if (!time.matches()) {
                return -1;
            }
            int minutes = Integer.parseInt(time.group(1)) * 60 + Integer.parseInt(time.group(2));
            return Integer.parseInt(time.group(2)) > 59 || minutes > DAY ? -1 : minutes;
        }

        /** When it begins, such as 09:00. */
        public String begins() {
            return text(from);
        }

        /** When it ends, such as 17:30; 24:00 for midnight. */
        public String ends() {
            return text(to);
        }

        private static String text(int minutes) {
            return "%02d:%02d".formatted(minutes / 60, minutes % 60);
        }
    }

    /** What is worked where nothing was said: Monday to Friday, nine to five. */
    public static Map<DayOfWeek, Span> usualWeek() {
        Map<DayOfWeek, Span> week = new EnumMap<>(DayOfWeek.class);
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).forEach(day -> week.put(day, new Span(9 * 60, 17 * 60)));
        return week;
    }

    /** The usual hours in a zone, without holidays. */
    public static ServiceHours usual(ZoneId zone) {
        return new ServiceHours(zone, usualWeek(), Set.of());
    }

    /** Whether anything of a day is worked. */
    public boolean isWorked(LocalDate day) {
        return week.containsKey(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** How much of the time between two moments is worked; nothing if the second is not after the first. */
    public Duration between(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        LocalDate last = to.atZone(zone).toLocalDate();
        for (LocalDate day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            if (isWorked(day)) {
                Instant start = later(from, start(day));
                Instant end = earlier(to, end(day));
                if (start.isBefore(end)) {
                    sum = sum.plus(Duration.between(start, end));
                }
            }
        }
        return sum;
    }

    /**
     * The first moment by which so much has been worked since another.
     *
     * @param worked not negative; for nothing it is {@code from} itself
     */
    public Instant after(Instant from, Duration worked) {
        if (worked.isZero()) {
            return from;
        }
        Duration left = worked;
        LocalDate day = from.atZone(zone).toLocalDate();
        for (int looked = 0; looked < FURTHEST_DAYS; looked++) {
            if (isWorked(day)) {
                Instant start = later(from, start(day));
                Instant end = end(day);
                if (start.isBefore(end)) {
                    Duration here = Duration.between(start, end);
                    if (here.compareTo(left) >= 0) {
                        return start.plus(left);
                    }
                    left = left.minus(here);
                }
            }
            day = day.plusDays(1);
        }
        throw new IllegalArgumentException("Too long to be worked: " + worked);
    }

    private Instant start(LocalDate day) {
        return moment(day, week.get(day.getDayOfWeek()).from());
    }

    private Instant end(LocalDate day) {
        return moment(day, week.get(day.getDayOfWeek()).to());
    }

    private Instant moment(LocalDate day, int minutes) {
        LocalDateTime wall = minutes == Span.DAY
                ? day.plusDays(1).atStartOfDay()
                : day.atTime(LocalTime.MIDNIGHT.plusMinutes(minutes));
        ZoneOffsetTransition change = zone.getRules().getTransition(wall);
        return change != null && change.isGap()
                ? change.getInstant()
                : wall.atZone(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
