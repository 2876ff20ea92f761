package org.tandemportal.changerequests.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({
        // Wednesday, Friday, Saturday, Sunday
        "2026-11-25T14:00:00Z, 2026-11-26T14:00:00Z",
        "2026-11-27T14:00:00Z, 2026-11-30T14:00:00Z",
        "2026-11-28T14:00:00Z, 2026-11-30T14:00:00Z",
        "2026-11-29T14:00:00Z, 2026-11-30T14:00:00Z",
        // A Friday before the clocks go back keeps the time of the day.
        "2026-10-23T14:00:00Z, 2026-10-26T15:00:00Z",
        // Late on a Thursday in UTC it is Friday in Berlin.
        "2026-11-26T23:30:00Z, 2026-11-29T23:30:00Z"
    })
    void oneWorkingDayLaterIsTheSameTimeOfTheNextWorkingDay(Instant moment, Instant later) {
        assertThat(WorkingDays.oneAfter(moment, ServiceHours.usual(ZoneId.of("Europe/Berlin"))))
                .isEqualTo(later);
    }

    @Test
    void holidaysAndDaysThatAreNotWorkedAreLeftOut() {
        ServiceHours tuesdaysAndSaturdays = new ServiceHours(
                ZoneId.of("Europe/Berlin"),
                Map.of(
                        DayOfWeek.TUESDAY, new ServiceHours.Span(0, 60),
                        DayOfWeek.SATURDAY, new ServiceHours.Span(0, 60)),
                Set.of(LocalDate.of(2026, 11, 28)));
        assertThat(WorkingDays.oneAfter(Instant.parse("2026-11-27T14:00:00Z"), tuesdaysAndSaturdays))
                .isEqualTo("2026-12-01T14:00:00Z");
    }
}
