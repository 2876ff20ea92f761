package org.tandemportal.changerequests.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When a freeze window holds, as the clock on the wall tells it: over daylight-saving changes its wall times stay.
 *
 * @param start its first beginning, in the zone
 * @param end the end that belongs to it, in the zone; after the start
 * @param days the days of the week on which it begins; used by {@link Repeats#WEEKLY}
 * @param lastDay no occurrence begins after it; null for no end
 */
public record FreezeRule(
        LocalDateTime start, LocalDateTime end, ZoneId zone, Repeats repeats, Set<DayOfWeek> days, LocalDate lastDay) {

    /** More occurrences than this are never asked for at once. */
    private static final int MOST = 2_000;

    /** @throws IllegalArgumentException if the end does not come after the start */
    public FreezeRule {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("A freeze ends after it starts");
        }
        days = Set.copyOf(days);
    }

    /** Its occurrences that share some time with the stretch from {@code from} to {@code to}, in the order of time. */
    public List<Window> between(Instant from, Instant to) {
        // An occurrence that began before may reach into the stretch; a day more on both ends covers every zone.
        LocalDate earliest =
                later(start.toLocalDate(), from.atZone(zone).toLocalDate().minusDays(length().toDays() + 2));
        LocalDate latest = to.atZone(zone).toLocalDate().plusDays(1);
        List<Window> found = new ArrayList<>();
        beginnings(earliest, lastDay == null || latest.isBefore(lastDay) ? latest : lastDay)
                .limit(MOST)
                .forEach(day -> {
                    Instant begins = WallClock.beginning(day.atTime(start.toLocalTime()), zone);
                    Instant ends = WallClock.end(day.atTime(start.toLocalTime()).plus(length()), zone);
                    if (ends.isAfter(begins) && ends.isAfter(from) && begins.isBefore(to)) {
                        found.add(new Window(begins, ends));
                    }
                });
        return found;
    }

    /** The days within these, both included, on which an occurrence begins. */
    private Stream<LocalDate> beginnings(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return Stream.empty();
        }
        Stream<LocalDate> days =
                switch (repeats) {
                    case NEVER -> Stream.of(start.toLocalDate());
                    case WEEKLY ->
                        first.datesUntil(last.plusDays(1)).filter(day -> this.days.contains(day.getDayOfWeek()));
                    case MONTHLY ->
                        Stream.iterate(YearMonth.from(first), month -> month.plusMonths(1))
                                .takeWhile(month -> !month.atDay(1).isAfter(last))
                                .map(month -> month.atDay(Math.min(start.getDayOfMonth(), month.lengthOfMonth())));
                    case YEARLY ->
                        Stream.iterate(Year.from(first), year -> year.plusYears(1))
                                .takeWhile(year -> !year.atDay(1).isAfter(last))
                                .map(year -> YearMonth.of(year.getValue(), start.getMonth()))
                                .map(month -> month.atDay(Math.min(start.getDayOfMonth(), month.lengthOfMonth())));
                };
        return days.filter(day -> !day.isBefore(first) && !day.isAfter(last));
    }

    /** How long an occurrence lasts by the wall's clock. */
    public Duration length() {
        return Duration.between(start, end);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
