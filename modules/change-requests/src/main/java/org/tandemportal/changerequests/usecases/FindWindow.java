package org.tandemportal.changerequests.usecases;

import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.tandemportal.changerequests.domain.AllowedHours;
import org.tandemportal.changerequests.domain.ChangeRequest;
import org.tandemportal.changerequests.domain.ChangeRequests;
import org.tandemportal.changerequests.domain.FreeWindows;
import org.tandemportal.changerequests.domain.FreeWindowsFor;
import org.tandemportal.changerequests.domain.Schedule;
import org.tandemportal.changerequests.domain.Window;
import org.tandemportal.engagements.api.EngagementSummary;
import org.tandemportal.engagements.api.Engagements;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Violation;

/** Finds windows in which nothing gets in a change's way. */
@UseCase
@Allowed(Permission.READ)
public class FindWindow {

    private static final String BUNDLE = "org.tandemportal.changerequests.messages";
    private static final int MOST = 5;

    @Inject
    private ChangeRequests changeRequests;

    @Inject
    private Engagements engagements;

    @Inject
    private Schedule schedule;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private PortalClock clock;

    /**
     * What is looked for, as typed or sent.
     *
     * @param minutes how long it is to be; null for as long as the present window, or an hour
     * @param from the earliest start in ISO 8601; null for now
     * @param hoursFrom the first allowed hour by the engagement's clock, such as {@code 20:00}; null for no limit
     * @param hoursUntil the end of the allowed hours; on the next day if not after {@code hoursFrom}
     * @param days names of the days of the week on which they begin; null or empty for all
     */
    public record Wish(Integer minutes, String from, String hoursFrom, String hoursUntil, List<String> days) {}

    /**
     * What was found.
     *
     * @param version the change's, which a proposal is taken into
     */
    public record Answer(int minutes, FreeWindows found, EngagementSummary engagement, int version) {}

    /** The next free windows within 90 days, at most five; three statements. */
    public Answer free(String key, Wish wish) {
        ChangeRequest request = changeRequests.require(key);
        EngagementSummary engagement = engagements.require(request.engagement());
        ZoneId zone = ZoneId.of(engagement.zone());
        Instant now = clock.instant();
        InputCheck check = new InputCheck();
        Integer minutes = check.range("minutes", wish.minutes(), 1, (int) Schedule.LONGEST_WINDOW.toMinutes());
        Instant asked = check.moment("from", wish.from());
        AllowedHours hours = hours(check, wish, zone);
        check.that(asked == null || asked.isBefore(now.plus(Duration.ofDays(3_650))), "from", "notAMoment");
        check.end();
        Instant from = asked == null || asked.isBefore(now) ? now : asked;
        Instant to = from.plus(FreeWindows.HORIZON);
        int length = minutes == null ? usual(request) : minutes;
        Schedule.Found around =
                schedule.around(StandsBeside.clients(request, currentViewer.get()), request, from, to, null);
        return new Answer(
                length,
                FreeWindowsFor.change(request, Duration.ofMinutes(length), from, to, hours, around, MOST),
                engagement,
                request.version());
    }

    /** As long as the present window; an hour where there is none. */
    private static int usual(ChangeRequest request) {
        return request.window()
                .map(window -> (int) Math.max(1, lengthOf(window).toMinutes()))
                .orElse(60);
    }

    private static Duration lengthOf(Window window) {
        return Duration.between(window.start(), window.end());
    }

    private static AllowedHours hours(InputCheck check, Wish wish, ZoneId zone) {
        LocalTime from = hour(check, "hoursFrom", wish.hoursFrom());
        LocalTime until = hour(check, "hoursUntil", wish.hoursUntil());
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        check.list("days", wish.days(), 7).stream()
                .map(day -> check.constant("days", day, DayOfWeek.class))
                .filter(Objects::nonNull)
                .forEach(days::add);
        return new AllowedHours(
                from == null ? LocalTime.MIDNIGHT : from,
                until == null ? LocalTime.MIDNIGHT : until,
                days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days,
                zone);
    }

    private static LocalTime hour(InputCheck check, String field, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalTime.parse(typed.strip());
        } catch (DateTimeException e) {
            check.add(new Violation(field, BUNDLE, "window.noHour", List.of()));
            return null;
        }
    }
}
