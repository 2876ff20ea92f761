package org.tandemportal.changerequests.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.tandemportal.changerequests.domain.FreezeRule;
import org.tandemportal.changerequests.domain.Window;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.web.Format;

/** Words for when freeze windows hold, and for stretches of time. */
@Named("freezeWords")
@ApplicationScoped
public class FreezeWords {

    @Inject
    private ChangeWords words;

    @Inject
    private Format format;

    @Inject
    private CurrentViewer viewer;

    /** When it holds, as the clock of its zone tells it: "each Saturday from 05:00, for 7 h (Europe/Berlin)". */
    public String when(FreezeRule rule) {
        LocalDateTime start = rule.start();
        String length = length(rule.length());
        String text =
                switch (rule.repeats()) {
                    case NEVER -> words.text("freeze.when.NEVER", wall(start), wall(rule.end()));
                    case WEEKLY -> words.text("freeze.when.WEEKLY", days(rule), time(start.toLocalTime()), length);
                    case MONTHLY ->
                        words.text("freeze.when.MONTHLY", start.getDayOfMonth(), time(start.toLocalTime()), length);
                    case YEARLY -> words.text("freeze.when.YEARLY", yearly(start), yearly(rule.end()));
                };
        return text + " (" + rule.zone().getId() + ")";
    }

    /** Until when it comes back; empty where it has no last day. */
    public String until(FreezeRule rule) {
        return rule.lastDay() == null ? "" : words.text("freeze.until", format.date(rule.lastDay()));
    }

    /** From when to when, in the viewer's zone. */
    public String range(Window window) {
        ZoneId zone = viewer.get().zone();
        return format.moment(window.start())
                + (isOneDay(window, zone)
                        ? "–" + time(window.end().atZone(zone).toLocalTime())
                        : " – " + format.moment(window.end()));
    }

    /** From when to when, in a named zone. */
    public String rangeIn(Window window, String zone) {
        ZoneId there = ZoneId.of(zone);
        String start = wall(window.start().atZone(there).toLocalDateTime());
        String end = isOneDay(window, there)
                ? "–" + time(window.end().atZone(there).toLocalTime())
                : " – " + wall(window.end().atZone(there).toLocalDateTime());
        return start + end + " " + zone;
    }

    /** Whether a zone's clock shows another time than the viewer's when a window begins. */
    public boolean elsewhere(Window window, String zone) {
        return !ZoneId.of(zone)
                .getRules()
                .getOffset(window.start())
                .equals(viewer.get().zone().getRules().getOffset(window.start()));
    }

    private static boolean isOneDay(Window window, ZoneId zone) {
        return window.start()
                .atZone(zone)
                .toLocalDate()
                .equals(window.end().atZone(zone).toLocalDate());
    }

    /** A length in days, hours and minutes. */
    public String length(Duration length) {
        List<String> parts = new ArrayList<>();
        if (length.toDays() > 0) {
            parts.add(words.text("length.days", length.toDays()));
        }
        if (length.toHoursPart() > 0) {
            parts.add(words.text("length.hours", length.toHoursPart()));
        }
        if (length.toMinutesPart() > 0 || parts.isEmpty()) {
            parts.add(words.text("length.minutes", length.toMinutesPart()));
        }
        return String.join(" ", parts);
    }

    /** A day of the week, by its constant's name. */
    public String day(String name) {
        return DayOfWeek.valueOf(name).getDisplayName(TextStyle.FULL_STANDALONE, format.locale());
    }

    /** The days of the week, from Monday on. */
    public List<String> getWeekdays() {
        return Arrays.stream(DayOfWeek.values()).map(Enum::name).toList();
    }

    private String days(FreezeRule rule) {
        return rule.days().stream()
                .sorted()
                .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, format.locale()))
                .collect(Collectors.joining(", "));
    }

    private String wall(LocalDateTime wall) {
        return wall.format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(format.locale()));
    }

    private String yearly(LocalDateTime wall) {
        return wall.format(DateTimeFormatter.ofPattern(words.text("freeze.yearly.pattern"), format.locale()));
    }

    private String time(LocalTime time) {
        return time.format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(format.locale()));
    }
}
