package org.tandemportal.changerequests.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The hours in which a change may be carried out, by the clock on the wall of a zone.
 *
 * @param from the first
 * @param until the end; not after {@code from} means on the next day, the same as {@code from} the whole day
 * @param days the days on which such a stretch begins
 */
public record AllowedHours(LocalTime from, LocalTime until, Set<DayOfWeek> days, ZoneId zone) {

    /** All hours of all days. */
    public static AllowedHours always(ZoneId zone) {
        return new AllowedHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, Set.of(DayOfWeek.values()), zone);
    }

    /** The allowed time between two moments, those stretches joined that touch, in the order of time. */
    List<Window> between(Instant first, Instant last) {
        List<Window> allowed = new ArrayList<>();
        LocalDate end = last.atZone(zone).toLocalDate();
        for (LocalDate day = first.atZone(zone).toLocalDate().minusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
            if (days.contains(day.getDayOfWeek())) {
                Instant begins = WallClock.beginning(day.atTime(from), zone);
                Instant ends = WallClock.beginning((until.isAfter(from) ? day : day.plusDays(1)).atTime(until), zone);
                Instant cutBegin = begins.isBefore(first) ? first : begins;
                Instant cutEnd = ends.isAfter(last) ? last : ends;
                if (cutEnd.isAfter(cutBegin)) {
                    allowed.add(new Window(cutBegin, cutEnd));
                }
            }
        }
        return Interval.merged(allowed);
    }
}
