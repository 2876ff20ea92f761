package org.tandemportal.changerequests.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovedDatesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "29/2/2016 01:16|dd/MM/yyyy HH:mm:ss|2016-02-29T00:16:00Z",
                "2/29/2016 1:16:05 PM|MM/dd/yyyy hh:mm:ss a|2016-02-29T12:16:05Z",
                "2016-02-29 01:16:00|yyyy-MM-dd HH:mm:ss|2016-02-29T00:16:00Z",
                "2016-07-29|yyyy-MM-dd HH:mm:ss|2016-07-28T22:00:00Z",
                "29/Feb/16 1:16 AM|dd/MMM/yy hh:mm a|2016-02-29T00:16:00Z",
                "29/dec/16 13:16|dd/MMM/yy HH:mm|2016-12-29T12:16:00Z",
                "29.02.2016 01:16|dd.MM.yyyy HH:mm:ss|2016-02-29T00:16:00Z",
                "2016-02-29T01:16:00.5+0100|ISO 8601|2016-02-29T00:16:00.500Z",
                "2016-02-29 01:16:00Z|ISO 8601|2016-02-29T01:16:00Z"
            })
    void momentsAreReadAsToolsWriteThem(String written, String format, Instant moment) {
        assertThat(MovedDates.read(written, format, BERLIN)).contains(moment);
    }

    @Test
    void aDayThatThereIsNotIsNone() {
        assertThat(MovedDates.read("30/2/2016 01:16", "dd/MM/yyyy HH:mm:ss", BERLIN))
                .isEmpty();
        assertThat(MovedDates.read("29.02.2015", "dd.MM.yyyy HH:mm:ss", BERLIN)).isEmpty();
        assertThat(MovedDates.read("1/1/1900 00:00", "dd/MM/yyyy HH:mm:ss", BERLIN))
                .isEmpty();
        assertThat(MovedDates.read("soon", "ISO 8601", BERLIN)).isEmpty();
        assertThat(MovedDates.read("2016-02-29", "no such format", BERLIN)).isEmpty();
    }

    @Test
    void whatTheDataSayIsProposed() {
        assertThat(MovedDates.proposals(List.of("3/4/2016 01:16", "29/2/2016 01:16")))
                .containsExactly("dd/MM/yyyy HH:mm:ss");
        assertThat(MovedDates.proposals(List.of("3/4/2016 01:16")))
                .containsExactly("dd/MM/yyyy HH:mm:ss", "MM/dd/yyyy HH:mm:ss");
        assertThat(MovedDates.proposals(List.of("2016-02-29 01:16", "yesterday")))
                .isEmpty();
        assertThat(MovedDates.proposals(List.of())).isEmpty();
    }

    @Property
    void aMomentWrittenInAnyFormatIsReadAsItself(@ForAll @LongRange(min = 0, max = 60L * 24 * 365 * 55) long minutes) {
        Instant moment = Instant.ofEpochSecond(946_684_800L + minutes * 60);
        LocalDateTime local = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
        for (String format : MovedDates.known()) {
            String written = format.equals(MovedDates.ISO)
                    ? moment.toString()
                    : local.format(DateTimeFormatter.ofPattern(format, Locale.ENGLISH));
            assertThat(MovedDates.read(written, format, ZoneOffset.UTC))
                    .as("%s in %s", written, format)
                    .contains(moment);
        }
    }
}
