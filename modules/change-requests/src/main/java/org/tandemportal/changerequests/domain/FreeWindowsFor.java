package org.tandemportal.changerequests.domain;

import java.time.Duration;
import java.time.Instant;

/** The free windows of a change. */
public final class FreeWindowsFor {

    private FreeWindowsFor() {}

    /**
     * Finds them.
     *
     * @param around what stands around the change between {@code from} and {@code to}
     */
    public static FreeWindows change(
            ChangeRequest request,
            Duration length,
            Instant from,
            Instant to,
            AllowedHours hours,
            Schedule.Found around,
            int most) {
        ScheduledChange wanted = ScheduledChange.of(request, new Window(from, to));
        return FreeWindows.find(
                length, from, to, hours, Conflicts.obstacles(wanted, around, hours.zone(), from, to), most);
    }
}
