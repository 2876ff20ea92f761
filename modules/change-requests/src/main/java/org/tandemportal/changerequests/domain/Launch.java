package org.tandemportal.changerequests.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The day on which a feature is to be released.
 *
 * @param key the feature's
 * @param environments names of the environments that it will run in
 */
public record Launch(
        String key,
        String engagement,
        String title,
        LocalDate day,
        List<String> environments,
        Instant changedAt,
        int version) {

    /** Its whole day in the engagement's zone. */
    public Window window(ZoneId zone) {
        return new Window(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
