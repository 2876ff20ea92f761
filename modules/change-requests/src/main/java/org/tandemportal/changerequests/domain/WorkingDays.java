package org.tandemportal.changerequests.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Counts working days, Monday to Friday, by the clock of an engagement's zone. */
final class WorkingDays {

    private WorkingDays() {}

    /** One working day later: the same time of the next working day; from a weekend, that of the first day after it. */
    static Instant oneAfter(Instant moment, ZoneId zone) {
        ZonedDateTime next = moment.atZone(zone);
        do {
            next = next.plusDays(1);
        } while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY);
        return next.toInstant();
    }
}
