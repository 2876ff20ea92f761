package org.tandemportal.kernel.api;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A week as ISO 8601 counts them, from Monday to Sunday, such as {@code 2026-W47}.
 *
 * @param year the week-based year, 2000 to 2199
 * @param number 1 to 52 or 53
 */
public record Week(int year, int number) implements Comparable<Week> {

    private static final Pattern FORM = Pattern.compile("(2[01]\\d\\d)-W(\\d\\d)");

    /** The week of a date. */
    public static Week of(LocalDate date) {
        return new Week(date.get(IsoFields.WEEK_BASED_YEAR), date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** Reads {@code 2026-W47}; empty if there is no such week. */
    public static Optional<Week> parse(String text) {
        Matcher parts = FORM.matcher(text == null ? "" : text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Week week = new Week(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
        boolean exists = week.number >= 1 && Week.of(week.monday()).equals(week);
        return exists ? Optional.of(week) : Optional.empty();
    }

    /** Its first day. */
    public LocalDate monday() {
        return LocalDate.of(year, 1, 4).with(DayOfWeek.MONDAY).plusWeeks(number - 1L);
    }

    /** Its last day. */
    public LocalDate sunday() {
        return monday().plusDays(6);
    }

    /** When it begins in a zone. */
    public Instant start(ZoneId zone) {
        return monday().atStartOfDay(zone).toInstant();
    }

    /** When the next one begins in a zone. */
    public Instant end(ZoneId zone) {
        return monday().plusWeeks(1).atStartOfDay(zone).toInstant();
    }

    /** The week so many weeks later; earlier for a negative number. */
    public Week plus(int weeks) {
        return of(monday().plusWeeks(weeks));
    }

    @Override
    public int compareTo(Week other) {
        return monday().compareTo(other.monday());
    }

    @Override
    public String toString() {
        return "%04d-W%02d".formatted(year, number);
    }
}
