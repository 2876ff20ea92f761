package org.tandemportal.changerequests.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** How much of the calendar is shown at once. */
public enum CalendarView {
    /** One day. */
    DAY {
        @Override
        LocalDate first(LocalDate date) {
            return date;
        }

        @Override
        LocalDate last(LocalDate date) {
            return date;
        }

        @Override
        LocalDate move(LocalDate date, int by) {
            return date.plusDays(by);
        }
    },
    /** An ISO week. */
    WEEK {
        @Override
        LocalDate first(LocalDate date) {
            return monday(date);
        }

        @Override
        LocalDate last(LocalDate date) {
            return monday(date).plusDays(6);
        }

        @Override
        LocalDate move(LocalDate date, int by) {
            return date.plusWeeks(by);
        }
    },
    /** A month, filled up to whole weeks. */
    MONTH {
        @Override
        LocalDate first(LocalDate date) {
            return monday(YearMonth.from(date).atDay(1));
        }

        @Override
        LocalDate last(LocalDate date) {
            return monday(YearMonth.from(date).atEndOfMonth()).plusDays(6);
        }

        @Override
        LocalDate move(LocalDate date, int by) {
            return YearMonth.from(date).plusMonths(by).atDay(1);
        }
    },
    /** Two weeks of each environment. */
    TIMELINE {
        @Override
        LocalDate first(LocalDate date) {
            return monday(date);
        }

        @Override
        LocalDate last(LocalDate date) {
            return monday(date).plusDays(13);
        }

        @Override
        LocalDate move(LocalDate date, int by) {
            return date.plusWeeks(2L * by);
        }
    };

    /** The first day that is shown. */
    abstract LocalDate first(LocalDate date);

    /** The last day that is shown. */
    abstract LocalDate last(LocalDate date);

    /** The date that stands for so many views later. */
    abstract LocalDate move(LocalDate date, int by);

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
