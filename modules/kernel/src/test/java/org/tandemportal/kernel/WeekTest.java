package org.tandemportal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tandemportal.kernel.api.Week;

class WeekTest {

    @Property
    void aWeekHoldsItsDaysAndReadsBack(@ForAll @IntRange(min = 0, max = 70_000) int day) {
        LocalDate date = LocalDate.of(2001, 1, 1).plusDays(day);
        Week week = Week.of(date);
        assertThat(week.monday().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(date).isBetween(week.monday(), week.sunday());
        assertThat(Week.parse(week.toString())).contains(week);
        assertThat(week.plus(1).plus(-1)).isEqualTo(week);
    }

    @Test
    void weeksThatDoNotExistAreNone() {
        assertThat(Week.parse("2026-W53")).isPresent();
        assertThat(Week.parse("2025-W53")).isEmpty();
        assertThat(Week.parse("2026-W00")).isEmpty();
        assertThat(Week.parse("26-W1")).isEmpty();
        assertThat(Week.parse(null)).isEmpty();
    }

    @Test
    void aWeekWithAChangeOfClocksIsAnHourShorterOrLonger() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Week week = Week.parse("2026-W43").orElseThrow();
        assertThat(java.time.Duration.between(week.start(berlin), week.end(berlin))
                        .toHours())
                .isEqualTo(7 * 24 + 1);
    }
}
