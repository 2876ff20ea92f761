package org.tandemportal.changerequests.domain;

import java.time.Duration;
import org.tandemportal.changerequests.api.Priority;

/**
 * How soon changes of a priority are to be answered and ended, in service hours.
 *
 * @param response until the other side has done something first
 * @param resolution that each side may take of the time until the end
 */
public record Target(Duration response, Duration resolution) {

    /** What is aimed at where nothing was said. */
    public static Target usual(Priority priority) {
        return switch (priority) {
            case CRITICAL -> ofHours(1, 8);
            case HIGH -> ofHours(4, 16);
            case MEDIUM -> ofHours(8, 40);
            case LOW -> ofHours(16, 80);
        };
    }

    private static Target ofHours(long response, long resolution) {
        return new Target(Duration.ofHours(response), Duration.ofHours(resolution));
    }

    /** How much is left when it is said that it is due soon: a quarter or an hour, whichever is more, but no more than half. */
    static Duration warning(Duration target) {
        Duration half = target.dividedBy(2);
        Duration quarter = target.dividedBy(4);
        Duration wanted = quarter.compareTo(Duration.ofHours(1)) > 0 ? quarter : Duration.ofHours(1);
        return wanted.compareTo(half) > 0 ? half : wanted;
    }
}
