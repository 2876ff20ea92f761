package org.tandemportal.changerequests.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.changerequests.domain.Frozen;
import org.tandemportal.changerequests.domain.Launch;
import org.tandemportal.changerequests.domain.ScheduledChange;
import org.tandemportal.changerequests.domain.Window;
import org.tandemportal.changerequests.usecases.MoveWindow;
import org.tandemportal.changerequests.usecases.ShowCalendar;
import org.tandemportal.engagements.api.EngagementSummary;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.Week;
import org.tandemportal.kernel.web.Address;
import org.tandemportal.kernel.web.Attempt;
import org.tandemportal.kernel.web.Format;

/** The calendar; which part of it is shown stands in the address. */
@Named
@RequestScoped
public class CalendarPage {

    private static final int SHOWN_IN_A_MONTHS_DAY = 5;
    private static final int SHOWN_IN_A_DAY = 500;

    @Inject
    private ShowCalendar showCalendar;

    @Inject
    private MoveWindow moveWindow;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private PortalClock clock;

    @Inject
    private ChangeWords words;

    @Inject
    private FreezeWords freezeWords;

    @Inject
    private Format format;

    @Inject
    private Attempt attempt;

    private String view;
    private String date;
    private String engagement;
    private ShowCalendar.Shown shown;
    private List<CalendarDay> days;

    private String movedKey;
    private String movedVersion;
    private String movedDays;
    private String movedMinutes;

    /** Reads it. */
    public void load() {
        ZoneId zone = viewer.get().zone();
        shown = showCalendar.between(
                getEngagement(),
                first().atStartOfDay(zone).toInstant(),
                last().plusDays(1).atStartOfDay(zone).toInstant());
        days = null;
    }

    private ShowCalendar.Shown shown() {
        if (shown == null) {
            load();
        }
        return shown;
    }

    /** Which part of it is shown; the month where the address names none that there is. */
    private CalendarView chosen() {
        String asked = parameter("view", view);
        return Arrays.stream(CalendarView.values())
                .filter(one -> one.name().equalsIgnoreCase(asked))
                .findFirst()
                .orElse(CalendarView.MONTH);
    }

    /** The date that is looked at; today where the address names none. */
    private LocalDate day() {
        String asked = parameter("date", date);
        try {
            LocalDate day = asked == null || asked.isBlank() ? today() : LocalDate.parse(asked);
            return day.getYear() < 2000 || day.getYear() > 2199 ? today() : day;
        } catch (DateTimeParseException e) {
            return today();
        }
    }

    private static String parameter(String name, String told) {
        return told == null ? Address.parameter(name) : told;
    }

    private LocalDate today() {
        return clock.today(viewer.get().zone());
    }

    private LocalDate first() {
        return chosen().first(day());
    }

    private LocalDate last() {
        return chosen().last(day());
    }

    /** The days that are shown, with what stands on them. */
    public List<CalendarDay> getDays() {
        if (days == null) {
            Map<LocalDate, List<CalendarEntry>> entries = entries();
            LocalDate today = today();
            YearMonth month = YearMonth.from(day());
            CalendarView chosen = chosen();
            days = first().datesUntil(last().plusDays(1))
                    .map(one -> new CalendarDay(
                            one,
                            chosen != CalendarView.MONTH || YearMonth.from(one).equals(month),
                            one.equals(today),
                            entries.getOrDefault(one, List.of()),
                            chosen == CalendarView.MONTH ? SHOWN_IN_A_MONTHS_DAY : SHOWN_IN_A_DAY))
                    .toList();
        }
        return days;
    }

    private Map<LocalDate, List<CalendarEntry>> entries() {
        Map<LocalDate, List<CalendarEntry>> entries = new TreeMap<>();
        ZoneId zone = viewer.get().zone();
        Instant from = first().atStartOfDay(zone).toInstant();
        Instant to = last().plusDays(1).atStartOfDay(zone).toInstant();
        for (Frozen freeze : shown().found().freezes()) {
            freeze.between(from, to)
                    .forEach(now -> eachDay(now.window(), one -> put(entries, one, entry(freeze, now.window(), one))));
        }
        for (Launch launch : shown().found().launches()) {
            put(entries, launch.day(), entry(launch));
        }
        for (ScheduledChange change : shown().found().changes()) {
            eachDay(change.window(), one -> put(entries, one, entry(change, one)));
        }
        entries.values().forEach(list -> list.sort(Comparator.comparing(CalendarEntry::getKind)));
        return entries;
    }

    private static void put(Map<LocalDate, List<CalendarEntry>> entries, LocalDate day, CalendarEntry entry) {
        entries.computeIfAbsent(day, none -> new ArrayList<>()).add(entry);
    }

    /** Each day that is shown and on which the window takes some time. */
    private void eachDay(Window window, Consumer<LocalDate> day) {
        ZoneId zone = viewer.get().zone();
        LocalDate begins = window.start().atZone(zone).toLocalDate();
        LocalDate ends = window.end().minusNanos(1).atZone(zone).toLocalDate();
        LocalDate from = begins.isBefore(first()) ? first() : begins;
        LocalDate until = ends.isAfter(last()) ? last() : ends;
        if (!until.isBefore(from)) {
            from.datesUntil(until.plusDays(1)).forEach(day);
        }
    }

    private CalendarEntry entry(Frozen freeze, Window window, LocalDate day) {
        return new CalendarEntry(
                CalendarEntry.Kind.FREEZE,
                freeze.engagement() == null ? "" : freeze.engagement(),
                freeze.name(),
                "/freezes/" + freeze.id(),
                time(window, day),
                freezeWords.rangeIn(window, freeze.rule().zone().getId()),
                "",
                "warn",
                begins(window, day),
                null);
    }

    private CalendarEntry entry(Launch launch) {
        return new CalendarEntry(
                CalendarEntry.Kind.LAUNCH,
                launch.key(),
                launch.title(),
                "/features/" + launch.key(),
                new CalendarEntry.Time("", ""),
                words.text("calendar.launch"),
                "",
                "info",
                true,
                null);
    }

    private CalendarEntry entry(ScheduledChange change, LocalDate day) {
        EngagementSummary where = shown().engagements().get(change.engagement());
        String hover = where == null ? "" : freezeWords.rangeIn(change.window(), where.zone());
        LocalDateTime start =
                change.window().start().atZone(viewer.get().zone()).toLocalDateTime();
        boolean movable = change.state().isEditable()
                && change.window().start().isAfter(clock.instant())
                && viewer.get().may(Permission.ASK_FOR_CHANGE, change.engagement())
                && begins(change.window(), day);
        return new CalendarEntry(
                CalendarEntry.Kind.CHANGE,
                change.key(),
                change.title(),
                "/change-requests/" + change.key(),
                time(change.window(), day),
                hover,
                words.text("state." + change.state()),
                words.tone(change.state()),
                begins(change.window(), day),
                movable
                        ? new CalendarEntry.Movable(
                                start.truncatedTo(ChronoUnit.MINUTES).toString(),
                                change.version(),
                                change.state() == State.AGREED || change.state() == State.SCHEDULED)
                        : null);
    }

    private boolean begins(Window window, LocalDate day) {
        return window.start().atZone(viewer.get().zone()).toLocalDate().equals(day);
    }

    /** From when to when on that day: both where it lies within it, one where it reaches beyond, none for all of it. */
    private CalendarEntry.Time time(Window window, LocalDate day) {
        ZonedDateTime begins = window.start().atZone(viewer.get().zone());
        ZonedDateTime ends = window.end().atZone(viewer.get().zone());
        boolean here = begins.toLocalDate().equals(day);
        boolean endsHere = ends.minusNanos(1).toLocalDate().equals(day);
        DateTimeFormatter clockTime =
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(format.locale());
        if (here && endsHere) {
            return new CalendarEntry.Time(clockTime.format(begins), "–" + clockTime.format(ends));
        }
        return new CalendarEntry.Time(
                here
                        ? words.text("calendar.from", clockTime.format(begins))
                        : endsHere ? words.text("calendar.until", clockTime.format(ends)) : "",
                "");
    }

    /** The lanes of the timeline, by engagement and environment. */
    public List<TimelineRow> getTimeline() {
        Map<String, List<TimelineRow.Bar>> bars = new TreeMap<>();
        ZoneId zone = viewer.get().zone();
        for (ScheduledChange change : shown().found().changes()) {
            LocalDate begins = change.window().start().atZone(zone).toLocalDate();
            LocalDate ends = change.window().end().minusNanos(1).atZone(zone).toLocalDate();
            int first = (int) Math.max(0, ChronoUnit.DAYS.between(first(), begins));
            int last = (int) Math.min(ChronoUnit.DAYS.between(first(), last()), ChronoUnit.DAYS.between(first(), ends));
            if (last < first) {
                continue;
            }
            CalendarEntry entry = entry(change, first().plusDays(first));
            change.environments().forEach(environment -> bars.computeIfAbsent(
                            change.engagement() + "\n" + environment, none -> new ArrayList<>())
                    .add(new TimelineRow.Bar(first, last, entry)));
        }
        List<TimelineRow> rows = new ArrayList<>();
        bars.forEach((place, list) -> {
            String[] parts = place.split("\n", 2);
            rows.addAll(TimelineRow.lanes(parts[0], parts[1], list, frozen(parts[0])));
        });
        return rows;
    }

    private boolean[] frozen(String code) {
        boolean[] frozen = new boolean[(int) ChronoUnit.DAYS.between(first(), last()) + 1];
        ZoneId zone = viewer.get().zone();
        Instant from = first().atStartOfDay(zone).toInstant();
        Instant to = last().plusDays(1).atStartOfDay(zone).toInstant();
        shown().found().freezes().stream()
                .filter(freeze -> freeze.concerns(code))
                .flatMap(freeze -> freeze.between(from, to).stream())
                .forEach(now ->
                        eachDay(now.window(), day -> frozen[(int) ChronoUnit.DAYS.between(first(), day)] = true));
        return frozen;
    }

    /** Moves a change by hand, if it is still as the page shows it. */
    public void move() {
        boolean moved = attempt.run(() -> moveWindow.by(
                movedKey,
                // Without the version that was seen nothing is moved: 0 is none that there ever was.
                number(movedVersion),
                number(movedDays),
                number(movedMinutes),
                words.text("calendar.moved.message")));
        if (moved) {
            attempt.goTo(
                    address(chosen(), day().plusDays(chosen() == CalendarView.DAY ? number(movedDays) : 0)),
                    ChangeWords.BUNDLE,
                    "said.windowMoved");
        } else {
            load();
        }
    }

    private static int number(String text) {
        return text != null && text.matches("-?\\d{1,8}") ? Integer.parseInt(text) : 0;
    }

    /** What is shown, as a heading. */
    public String getHeading() {
        Locale locale = format.locale();
        return switch (chosen()) {
            case DAY ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                        .withLocale(locale)
                        .format(day());
            case MONTH -> DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(day());
            case WEEK -> words.text("calendar.week.heading", Week.of(day()).toString(), brief(first()), brief(last()));
            case TIMELINE -> format.date(first()) + " – " + format.date(last());
        };
    }

    /** The days of the week, short, from Monday on. */
    public List<String> getWeekdays() {
        return Arrays.stream(DayOfWeek.values())
                .map(one -> one.getDisplayName(TextStyle.SHORT_STANDALONE, format.locale()))
                .toList();
    }

    /** A day in words. */
    public String full(LocalDate one) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(format.locale())
                .format(one);
    }

    /** A day in a few letters. */
    public String brief(LocalDate one) {
        return DateTimeFormatter.ofPattern(words.text("calendar.brief.pattern"), format.locale())
                .format(one);
    }

    /** The views that there are. */
    public List<String> getViews() {
        return Arrays.stream(CalendarView.values()).map(Enum::name).toList();
    }

    /** Which view is shown. */
    public String getShownView() {
        return chosen().name();
    }

    /** The address of another view of the same date. */
    public String viewAddress(String name) {
        return address(CalendarView.valueOf(name), day());
    }

    /** The address of a day. */
    public String dayAddress(LocalDate one) {
        return address(CalendarView.DAY, one);
    }

    /** The address of a week. */
    public String weekAddress(LocalDate one) {
        return address(CalendarView.WEEK, one);
    }

    /** The address of what comes before. */
    public String getPreviousAddress() {
        return address(chosen(), chosen().move(day(), -1));
    }

    /** The address of what comes after. */
    public String getNextAddress() {
        return address(chosen(), chosen().move(day(), 1));
    }

    /** The address of today. */
    public String getTodayAddress() {
        return address(chosen(), today());
    }

    private String address(CalendarView which, LocalDate one) {
        return Address.of(
                "/calendar",
                "view",
                which.name().toLowerCase(Locale.ROOT),
                "date",
                one.toString(),
                "engagement",
                getEngagement());
    }

    /** Whether there are more changes than are shown. */
    public boolean isTruncated() {
        return shown().found().truncated();
    }

    /** Whether nothing at all stands there. */
    public boolean isBlank() {
        return getDays().stream().allMatch(CalendarDay::isBlank);
    }

    /** Whether something on the page can be moved. */
    public boolean isMovable() {
        return getDays().stream().flatMap(one -> one.getEntries().stream()).anyMatch(CalendarEntry::isMovable);
    }

    /** From the address. */
    public String getView() {
        return view;
    }

    /** From the address. */
    public void setView(String view) {
        this.view = view;
    }

    /** From the address. */
    public String getDate() {
        return date;
    }

    /** From the address. */
    public void setDate(String date) {
        this.date = date;
    }

    /** The date that is looked at, for the form. */
    public String getShownDate() {
        return day().toString();
    }

    /** From the address. */
    public String getEngagement() {
        return parameter("engagement", engagement);
    }

    /** From the address. */
    public void setEngagement(String engagement) {
        this.engagement = engagement;
    }

    /** The key of the change that is moved. */
    public String getMovedKey() {
        return movedKey;
    }

    /** As the script tells it. */
    public void setMovedKey(String movedKey) {
        this.movedKey = movedKey;
    }

    /** The version that was seen. */
    public String getMovedVersion() {
        return movedVersion;
    }

    /** As the script tells it. */
    public void setMovedVersion(String movedVersion) {
        this.movedVersion = movedVersion;
    }

    /** By how many days. */
    public String getMovedDays() {
        return movedDays;
    }

    /** As the script tells it. */
    public void setMovedDays(String movedDays) {
        this.movedDays = movedDays;
    }

    /** By how many minutes. */
    public String getMovedMinutes() {
        return movedMinutes;
    }

    /** As the script tells it. */
    public void setMovedMinutes(String movedMinutes) {
        this.movedMinutes = movedMinutes;
    }
}
