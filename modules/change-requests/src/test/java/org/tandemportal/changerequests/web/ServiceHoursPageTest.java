package org.tandemportal.changerequests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.tandemportal.changerequests.usecases.KeepServiceHours.HolidayInput;

class ServiceHoursPageTest {

    @Test
    void hoursAreTypedAsInEitherLanguage() {
        assertThat(ServiceHoursPage.minutes("4")).isEqualTo(240);
        assertThat(ServiceHoursPage.minutes(" 0.5 ")).isEqualTo(30);
        assertThat(ServiceHoursPage.minutes("1,25")).isEqualTo(75);
        assertThat(ServiceHoursPage.minutes("-1")).isNull();
        assertThat(ServiceHoursPage.minutes("soon")).isNull();
        assertThat(ServiceHoursPage.minutes(null)).isNull();
        assertThat(ServiceHoursPage.hours(Duration.ofMinutes(75))).isEqualTo("1.25");
        assertThat(ServiceHoursPage.hours(Duration.ofHours(40))).isEqualTo("40");
    }

    @Test
    void holidaysStandOneALine() {
        assertThat(ServiceHoursPage.holidays("2026-12-25 Christmas Day\r\n\n  2027-01-01\tNew Year\n2027-01-06"))
                .containsExactly(
                        new HolidayInput("2026-12-25", "Christmas Day"),
                        new HolidayInput("2027-01-01", "New Year"),
                        new HolidayInput("2027-01-06", ""));
        assertThat(ServiceHoursPage.holidays(null)).isEmpty();
    }
}
