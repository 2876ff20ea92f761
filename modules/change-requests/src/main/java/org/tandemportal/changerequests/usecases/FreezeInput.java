package org.tandemportal.changerequests.usecases;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.tandemportal.changerequests.domain.FreezeContent;
import org.tandemportal.changerequests.domain.FreezeRule;
import org.tandemportal.changerequests.domain.Repeats;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Violation;

/**
 * A freeze window as somebody typed or sent it, before it is checked. Null stands for "nothing said".
 *
 * @param zone such as {@code Europe/Berlin}; null for the engagement's, or the viewer's for the provider as a whole
 * @param start a wall time such as {@code 2026-12-20T18:00}
 * @param end a wall time
 * @param repeats a constant's name of {@link Repeats}; null for {@code NEVER}
 * @param days names of days of the week, for {@code WEEKLY}; empty for the day of the start
 * @param lastDay a date; null for no end
 */
public record FreezeInput(
        String name,
        String reason,
        String zone,
        String start,
        String end,
        String repeats,
        List<String> days,
        String lastDay) {

    private static final String BUNDLE = "org.tandemportal.changerequests.messages";
    private static final int LONGEST_REASON = 2_000;

    /** What is said there already. */
    public static FreezeInput of(FreezeContent content) {
        FreezeRule rule = content.rule();
        return new FreezeInput(
                content.name(),
                content.reason(),
                rule.zone().getId(),
                rule.start().toString(),
                rule.end().toString(),
                rule.repeats().name(),
                rule.days().stream().sorted().map(Enum::name).toList(),
                rule.lastDay() == null ? null : rule.lastDay().toString());
    }

    /** The checked content. */
    FreezeContent checked(InputCheck check, String usualZone) {
        String checkedName = check.requiredLine("name", name, 120);
        String checkedReason = check.requiredText("reason", reason, LONGEST_REASON);
        ZoneId checkedZone = zone(check, zone == null || zone.isBlank() ? usualZone : zone.strip());
        LocalDateTime checkedStart = check.required("start", wallTime(check, "start", start));
        LocalDateTime checkedEnd = check.required("end", wallTime(check, "end", end));
        Repeats asked = check.constant("repeats", repeats, Repeats.class);
        Repeats checkedRepeats = asked == null ? Repeats.NEVER : asked;
        Set<DayOfWeek> checkedDays = EnumSet.noneOf(DayOfWeek.class);
        check.list("days", days, 7).stream()
                .map(day -> check.constant("days", day, DayOfWeek.class))
                .filter(Objects::nonNull)
                .forEach(checkedDays::add);
        LocalDate checkedLastDay = check.date("lastDay", lastDay);
        if (checkedStart != null && checkedEnd != null) {
            check.that(checkedEnd.isAfter(checkedStart), "end", "endBeforeStart");
            checkLength(check, checkedRepeats, Duration.between(checkedStart, checkedEnd));
            check.that(
                    checkedLastDay == null || !checkedLastDay.isBefore(checkedStart.toLocalDate()),
                    "lastDay",
                    "beforeFrom");
        }
        check.end();
        if (checkedRepeats == Repeats.WEEKLY && checkedDays.isEmpty()) {
            checkedDays.add(checkedStart.getDayOfWeek());
        }
        return new FreezeContent(
                checkedName,
                checkedReason,
                new FreezeRule(
                        checkedStart,
                        checkedEnd,
                        checkedZone,
                        checkedRepeats,
                        checkedRepeats == Repeats.WEEKLY ? checkedDays : Set.of(),
                        checkedRepeats == Repeats.NEVER ? null : checkedLastDay));
    }

    /** So that one has ended before the next begins. */
    private static void checkLength(InputCheck check, Repeats repeats, Duration length) {
        long most =
                switch (repeats) {
                    case NEVER, YEARLY -> 365;
                    case MONTHLY -> 28;
                    case WEEKLY -> 7;
                };
        if (length.compareTo(Duration.ofDays(most)) > 0) {
            check.add(new Violation("end", BUNDLE, "freeze.tooLong", List.of(most)));
        }
    }

    private static ZoneId zone(InputCheck check, String id) {
        try {
            // Names only, as an offset knows no daylight-saving time.
            if (id != null && ZoneId.getAvailableZoneIds().contains(id)) {
                return ZoneId.of(id);
            }
        } catch (DateTimeException e) {
            // told below, as for any other name that is none
        }
        check.add(new Violation("zone", BUNDLE, "freeze.noZone", List.of()));
        return ZoneId.of("UTC");
    }

    private static LocalDateTime wallTime(InputCheck check, String field, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            LocalDateTime wall = LocalDateTime.parse(typed.strip());
            if (wall.getYear() >= 2000 && wall.getYear() < 2200) {
                return wall.truncatedTo(ChronoUnit.MINUTES);
            }
        } catch (DateTimeParseException e) {
            // told below, as for a moment that can't be
        }
        check.add(new Violation(field, BUNDLE, "freeze.noWallTime", List.of()));
        return null;
    }
}
