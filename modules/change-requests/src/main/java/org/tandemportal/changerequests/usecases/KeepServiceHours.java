package org.tandemportal.changerequests.usecases;

import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tandemportal.changerequests.api.Priority;
import org.tandemportal.changerequests.domain.ServiceHours;
import org.tandemportal.changerequests.domain.ServiceLevel;
import org.tandemportal.changerequests.domain.ServiceLevels;
import org.tandemportal.changerequests.domain.Target;
import org.tandemportal.engagements.api.EngagementSummary;
import org.tandemportal.engagements.api.Engagements;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.ChangedMeanwhile;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.Violation;
import org.tandemportal.kernel.audit.Audit;

/** When an engagement is worked in, and how soon its changes are to be answered and ended: read, and said anew. */
@UseCase
// What saying it needs is checked once the engagement is known.
@Allowed(Permission.READ)
public class KeepServiceHours {

    /** Most holidays that are kept. */
    public static final int MOST_HOLIDAYS = 200;

    /** The shortest target in minutes. */
    public static final int SHORTEST = 5;

    /** The longest target in minutes of service hours. */
    public static final int LONGEST = 2_000 * 60;

    private static final String BUNDLE = "org.tandemportal.changerequests.messages";

    @Inject
    private Engagements engagements;

    @Inject
    private ServiceLevels serviceLevels;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Audit audit;

    @Inject
    private PortalClock clock;

    /** What holds in an engagement, and whether the viewer may say it anew. */
    public record Shown(EngagementSummary engagement, ServiceLevels.Said said, boolean mayChange) {}

    /** Two times such as 09:00 and 17:30. */
    public record DayInput(String from, String to) {}

    /** A day that is free. */
    public record HolidayInput(String date, String name) {}

    /** In minutes of service hours. */
    public record TargetInput(Integer response, Integer resolution) {}

    /**
     * All of it.
     *
     * @param hours by the names of weekdays; a day that is not named, or without times, is free
     * @param holidays null for none
     * @param targets by the names of priorities; one that is not named has the usual
     */
    public record Input(Map<String, DayInput> hours, List<HolidayInput> holidays, Map<String, TargetInput> targets) {}

    /**
     * What holds in an engagement: two statements.
     *
     * @throws org.tandemportal.kernel.api.NotFound if there is no such engagement for the viewer
     */
    public Shown of(String code) {
        EngagementSummary engagement = engagements.require(code);
        return new Shown(
                engagement,
                serviceLevels.of(engagement.code()),
                currentViewer.get().may(Permission.AGREE, engagement.code()));
    }

    /**
     * Says all of it anew. What is open is measured by it from now on.
     *
     * @param seen the version that the viewer has read; null for any
     * @throws org.tandemportal.kernel.api.InvalidInput telling all that is wrong at once
     */
    public void say(String code, Integer seen, Input input) {
        EngagementSummary engagement = engagements.require(code);
        Viewer viewer = currentViewer.get();
        viewer.require(Permission.AGREE, engagement.code());
        ServiceLevels.Said before = serviceLevels.of(engagement.code());
        if (seen != null && seen != before.version()) {
            throw new ChangedMeanwhile(engagement.code(), null, before.updatedAt());
        }
        ServiceLevel level = checked(input);
        ServiceLevel[] present = {before.level()};
        audit.change(
                new SubjectRef(SubjectType.SERVICE_HOURS, engagement.code(), engagement.code(), engagement.clientId()),
                "service hours set",
                () -> present[0].facts(),
                () -> {
                    serviceLevels.say(
                            engagement.code(),
                            engagement.clientId(),
                            before,
                            level,
                            viewer.personId(),
                            clock.instant());
                    present[0] = level;
                });
    }

    private static ServiceLevel checked(Input input) {
        InputCheck check = new InputCheck();
        check.required("body", input);
        check.required("hours", input == null ? null : input.hours());
        check.end();
        Map<DayOfWeek, ServiceHours.Span> week = week(check, input.hours());
        SortedMap<LocalDate, String> holidays = holidays(check, input.holidays());
        Map<Priority, Target> targets = targets(check, input.targets() == null ? Map.of() : input.targets());
        check.end();
        return new ServiceLevel(week, holidays, targets);
    }

    private static Map<DayOfWeek, ServiceHours.Span> week(InputCheck check, Map<String, DayInput> hours) {
        Map<DayOfWeek, ServiceHours.Span> week = new EnumMap<>(DayOfWeek.class);
        boolean[] wrong = {false};
        hours.forEach((name, times) -> {
            DayOfWeek day = check.constant("hours", name, DayOfWeek.class);
            boolean free = times == null || isBlank(times.from()) && isBlank(times.to());
            if (day != null && !free) {
                ServiceHours.Span.parse(times.from(), times.to()).ifPresentOrElse(span -> week.put(day, span), () -> {
                    wrong[0] = true;
                    own(check, "hours." + day + ".from", "hours.notASpan");
                });
            }
        });
        if (week.isEmpty() && !wrong[0]) {
            own(check, "hours.MONDAY.from", "hours.noDay");
        }
        return week;
    }

    private static SortedMap<LocalDate, String> holidays(InputCheck check, List<HolidayInput> days) {
        SortedMap<LocalDate, String> holidays = new TreeMap<>();
        int number = 0;
        for (HolidayInput day : check.list("holidays", days, MOST_HOLIDAYS)) {
            number++;
            InputCheck one = new InputCheck();
            LocalDate date = one.required("date", one.date("date", day.date()));
            String name = one.requiredLine("name", day.name(), 100);
            if (one.isClean()) {
                holidays.put(date, name);
            } else {
                own(check, "holidays", "hours.notAHoliday", number);
            }
        }
        return holidays;
    }

    private static Map<Priority, Target> targets(InputCheck check, Map<String, TargetInput> wanted) {
        Map<Priority, Target> targets = ServiceLevel.usualTargets();
        wanted.forEach((name, target) -> {
            Priority priority = check.constant("targets", name, Priority.class);
            if (priority != null && target != null) {
                String field = "targets." + priority;
                boolean response = isPossible(check, field + ".response", target.response());
                boolean resolution = isPossible(check, field + ".resolution", target.resolution());
                if (response && resolution) {
                    if (target.response() > target.resolution()) {
                        own(check, field + ".resolution", "hours.resolutionFirst");
                    }
                    targets.put(
                            priority,
                            new Target(Duration.ofMinutes(target.response()), Duration.ofMinutes(target.resolution())));
                }
            }
        });
        return targets;
    }

    private static boolean isPossible(InputCheck check, String field, Integer minutes) {
        boolean possible = minutes != null && minutes >= SHORTEST && minutes <= LONGEST;
        if (!possible) {
            own(check, field, "hours.notATarget", SHORTEST, LONGEST / 60);
        }
        return possible;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static void own(InputCheck check, String field, String key, Object... arguments) {
        check.add(new Violation(field, BUNDLE, key, List.of(arguments)));
    }
}
