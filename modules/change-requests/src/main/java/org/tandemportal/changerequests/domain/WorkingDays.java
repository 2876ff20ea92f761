package org.tandemportal.changerequests.domain;

import java.time.Instant;
import java.time.ZonedDateTime;

/** Counts working days: those on which an engagement is worked in, by the clock of its zone. */
final class WorkingDays {

    private WorkingDays() {}

    /** One working day later: the same time of the next working day; from a free day, that of the first day after it. */
    static Instant oneAfter(Instant moment, ServiceHours hours) {
        ZonedDateTime next = moment.atZone(hours.zone());
        do {
            next = next.plusDays(1);
        } while (!hours.isWorked(next.toLocalDate()));
        return next.toInstant();
    }
}
