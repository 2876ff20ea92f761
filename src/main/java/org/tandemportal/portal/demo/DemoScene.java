package org.tandemportal.portal.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.tandemportal.clients.api.SignIn;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.ViewerContext;

/** Lets the demo's people act as themselves, at moments of the days before today. */
@ApplicationScoped
public class DemoScene {

    /** The zone in which the demo's people live. */
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** The last moment of a day: for today, the moment at which the story is told. */
    static final String JUST_NOW = "23:59";

    @Inject
    private DemoPeople people;

    @Inject
    private SignIn signIn;

    private final Map<UUID, Viewer> viewers = new HashMap<>();

    /** The day on which the demo is loaded. */
    LocalDate today() {
        return LocalDate.now(ZONE);
    }

    /** A moment so many days after today (before it, if negative), at an hour such as {@code 9:30}. */
    Instant day(int days, String time) {
        return today().plusDays(days)
                .atTime(LocalTime.parse(time.length() < 5 ? "0" + time : time))
                .atZone(ZONE)
                .toInstant();
    }

    /** Somebody does something at such a moment, or just now if it has not come yet. */
    <T> T act(String email, int days, String time, Callable<T> deed) {
        Instant moment = day(days, time);
        Instant now = Instant.now().minus(1, ChronoUnit.MINUTES);
        try {
            return PortalClock.at(moment.isAfter(now) ? now : moment, () -> ViewerContext.callAs(viewer(email), deed));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@link #act}, for a deed that gives nothing back. */
    void does(String email, int days, String time, Runnable deed) {
        act(email, days, time, () -> {
            deed.run();
            return null;
        });
    }

    private Viewer viewer(String email) {
        return viewers.computeIfAbsent(people.id(email), id -> signIn.again(id).orElseThrow());
    }
}
