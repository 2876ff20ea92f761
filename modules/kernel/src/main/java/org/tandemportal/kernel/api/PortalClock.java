package org.tandemportal.kernel.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;

/**
 * The time, injected wherever it is needed. Moments are cut to milliseconds, so that what is kept equals what was given
 * out.
 */
@ApplicationScoped
public class PortalClock extends Clock {

    private static final ThreadBound<Instant> SET = new ThreadBound<>();

    /** The current moment, UTC. */
    @Override
    public Instant instant() {
        Instant set = SET.current();
        return (set == null ? Instant.now() : set).truncatedTo(ChronoUnit.MILLIS);
    }

    /** The current day in a zone. */
    public LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(instant(), zone);
    }

    /** Runs {@code work} on this thread as if it were {@code moment}: for tests and for the demo's past. */
    public static <T> T at(Instant moment, Callable<T> work) throws Exception {
        return SET.call(moment, work);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
