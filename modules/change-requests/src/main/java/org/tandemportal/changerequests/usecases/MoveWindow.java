package org.tandemportal.changerequests.usecases;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.tandemportal.changerequests.domain.ChangeRequest;
import org.tandemportal.changerequests.domain.ChangeRequestRefused;
import org.tandemportal.changerequests.domain.ChangeRequests;
import org.tandemportal.changerequests.domain.WallClock;
import org.tandemportal.changerequests.domain.Window;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.UseCase;

/** Puts a change's window elsewhere: a revision as by every other edit. */
@UseCase
@Allowed(Permission.ASK_FOR_CHANGE)
public class MoveWindow {

    /** Nobody moves farther by hand. */
    private static final int FARTHEST_DAYS = 400;

    @Inject
    private ChangeRequests changeRequests;

    @Inject
    private EditChange editChange;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private PortalClock clock;

    /**
     * Takes another window into it.
     *
     * @param seen the version that the viewer has read; null for any
     * @param start ISO 8601 with offset
     * @param end ISO 8601 with offset
     * @param message what changed, for the other side; may be null
     */
    public void to(String key, Integer seen, String start, String end, String message) {
        InputCheck check = new InputCheck();
        Instant first = check.required("window.start", check.moment("window.start", start));
        Instant last = check.required("window.end", check.moment("window.end", end));
        check.that(first == null || last == null || last.isAfter(first), "window.end", "endBeforeStart");
        check.end();
        put(key, seen, new Window(first, last), message);
    }

    /**
     * Moves it by days of the viewer's calendar, its wall time kept, and then by minutes. It stays as long as it is.
     *
     * @param seen the version that the viewer has read; null for any
     * @throws ChangeRequestRefused if it would begin in an hour that the clock skips, or before now
     */
    public void by(String key, Integer seen, int days, int minutes, String message) {
        InputCheck check = new InputCheck();
        check.range("days", days, -FARTHEST_DAYS, FARTHEST_DAYS);
        check.range("minutes", minutes, -24 * 60, 24 * 60);
        check.end();
        ChangeRequest request = changeRequests.require(key, seen);
        currentViewer.get().require(Permission.ASK_FOR_CHANGE, request.engagement());
        Window window = request.window().orElseThrow(() -> new ChangeRequestRefused("window.none", key));
        ZoneId zone = currentViewer.get().zone();
        LocalDateTime wall = window.start().atZone(zone).toLocalDateTime().plusDays(days);
        WallClock.Reading reading = WallClock.read(wall, zone);
        if (reading instanceof WallClock.Reading.Skipped) {
            throw new ChangeRequestRefused("window.skipped", wall.toLocalTime(), wall.toLocalDate(), zone.getId());
        }
        Instant start =
                moment(reading, WallClock.isSecond(window.start(), zone)).plus(Duration.ofMinutes(minutes));
        if (start.isBefore(clock.instant())) {
            throw new ChangeRequestRefused("window.past", key);
        }
        put(key, seen, new Window(start, start.plus(Duration.between(window.start(), window.end()))), message);
    }

    private static Instant moment(WallClock.Reading reading, boolean second) {
        return reading instanceof WallClock.Reading.Twice twice
                ? (second ? twice.second() : twice.first())
                : ((WallClock.Reading.Once) reading).moment();
    }

    private void put(String key, Integer seen, Window window, String message) {
        editChange.edit(key, seen, present -> ChangeInput.withWindow(present, window), message);
    }
}
