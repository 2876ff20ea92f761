package org.tandemportal.changerequests.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.tandemportal.kernel.api.Week;

/** One day of the calendar. */
public final class CalendarDay {

    private final LocalDate date;
    private final boolean within;
    private final boolean today;
    private final List<CalendarEntry> entries;
    private final int shown;

    /**
     * @param within whether it belongs to the month that is shown
     * @param shown at most so many entries are shown
     */
    CalendarDay(LocalDate date, boolean within, boolean today, List<CalendarEntry> entries, int shown) {
        this.date = date;
        this.within = within;
        this.today = today;
        this.entries = entries;
        this.shown = shown;
    }

    /** The date. */
    public LocalDate getDate() {
        return date;
    }

    /** The day of the month. */
    public int getNumber() {
        return date.getDayOfMonth();
    }

    /** Whether it belongs to the month that is shown. */
    public boolean isWithin() {
        return within;
    }

    /** Whether it is today. */
    public boolean isToday() {
        return today;
    }

    /** Whether a week begins with it. */
    public boolean isMonday() {
        return date.getDayOfWeek() == DayOfWeek.MONDAY;
    }

    /** Its week as ISO counts, such as {@code 48}. */
    public int getWeek() {
        return Week.of(date).number();
    }

    /** Whether a freeze window holds on it. */
    public boolean isFrozen() {
        return entries.stream().anyMatch(entry -> entry.getKind() == CalendarEntry.Kind.FREEZE);
    }

    /** What is shown on it. */
    public List<CalendarEntry> getEntries() {
        return entries.size() > shown ? entries.subList(0, shown - 1) : entries;
    }

    /** How many are not shown. */
    public int getMore() {
        return entries.size() - getEntries().size();
    }

    /** Whether there is nothing on it. */
    public boolean isBlank() {
        return entries.isEmpty();
    }
}
