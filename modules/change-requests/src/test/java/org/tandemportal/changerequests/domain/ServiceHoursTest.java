package org.tandemportal.changerequests.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemportal.changerequests.domain.ServiceHours.Span;

class ServiceHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static ServiceHours always(ZoneId zone) {
        Map<DayOfWeek, Span> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, new Span(0, Span.DAY));
        }
        return new ServiceHours(zone, week, Set.of());
    }

    @ParameterizedTest
    @CsvSource({
        // Within a Wednesday, over its evening, over a weekend, and none of it
        "2026-11-25T09:00:00Z, 2026-11-25T11:30:00Z, PT2H30M",
        "2026-11-25T15:00:00Z, 2026-11-26T09:00:00Z, PT2H",
        "2026-11-27T15:30:00Z, 2026-11-30T08:30:00Z, PT1H",
        "2026-11-28T09:00:00Z, 2026-11-29T18:00:00Z, PT0S",
        "2026-11-26T11:30:00Z, 2026-11-25T09:00:00Z, PT0S"
    })
    void theTimeBetweenTwoMomentsIsWhatIsWorkedOfIt(Instant from, Instant to, Duration worked) {
        assertThat(ServiceHours.usual(BERLIN).between(from, to)).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T09:00:00Z, PT4H, 2026-11-25T13:00:00Z",
        "2026-11-25T15:00:00Z, PT4H, 2026-11-26T11:00:00Z",
        "2026-11-27T15:00:00Z, PT4H, 2026-11-30T11:00:00Z",
        // The end of a day comes before the beginning of the next
        "2026-11-25T08:00:00Z, PT8H, 2026-11-25T16:00:00Z",
        "2026-11-28T12:00:00Z, PT0S, 2026-11-28T12:00:00Z"
    })
    void addingGoesOnWhereWorkGoesOn(Instant from, Duration worked, Instant then) {
        assertThat(ServiceHours.usual(BERLIN).after(from, worked)).isEqualTo(then);
    }

    @Test
    void holidaysAreFree() {
        ServiceHours hours = new ServiceHours(BERLIN, ServiceHours.usualWeek(), Set.of(LocalDate.of(2026, 12, 25)));
        Instant thursday = Instant.parse("2026-12-24T15:00:00Z");
        assertThat(hours.after(thursday, Duration.ofHours(2))).isEqualTo("2026-12-28T09:00:00Z");
        assertThat(hours.between(thursday, Instant.parse("2026-12-28T09:00:00Z")))
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void theNightOfAChangedClockIsAsLongAsItReallyIs() {
        ServiceHours always = always(BERLIN);
        assertThat(always.between(Instant.parse("2026-03-28T23:00:00Z"), Instant.parse("2026-03-29T22:00:00Z")))
                .isEqualTo(Duration.ofHours(23));
        ServiceHours nights = new ServiceHours(BERLIN, Map.of(DayOfWeek.SUNDAY, new Span(60, 4 * 60)), Set.of());
        Instant saturdayInSpring = Instant.parse("2026-03-28T12:00:00Z");
        assertThat(nights.between(saturdayInSpring, saturdayInSpring.plus(Duration.ofDays(1))))
                .isEqualTo(Duration.ofHours(2));
        Instant saturdayInAutumn = Instant.parse("2026-10-24T12:00:00Z");
        assertThat(nights.between(saturdayInAutumn, saturdayInAutumn.plus(Duration.ofDays(1))))
                .isEqualTo(Duration.ofHours(4));
        ServiceHours fromWithinTheGap =
                new ServiceHours(BERLIN, Map.of(DayOfWeek.SUNDAY, new Span(2 * 60 + 30, 4 * 60)), Set.of());
        assertThat(fromWithinTheGap.between(saturdayInSpring, saturdayInSpring.plus(Duration.ofDays(1))))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void roundTheClockNothingIsLeftOutWhateverTheClockDoes() {
        Instant from = Instant.parse("2026-01-01T00:00:00Z");
        for (String zone : new String[] {"Europe/Berlin", "America/Sao_Paulo", "Pacific/Apia", "Asia/Beirut"}) {
            assertThat(always(ZoneId.of(zone)).between(from, from.plus(Duration.ofDays(400))))
                    .as(zone)
                    .isEqualTo(Duration.ofDays(400));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "09:00, 17:00, true",
        "00:00, 24:00, true",
        "08:00, 00:00, true",
        "17:00, 09:00, false",
        "9, 17, false",
        "09:00, 24:30, false",
        "09:75, 17:00, false"
    })
    void twoTimesMakeAPartOfADay(String from, String to, boolean possible) {
        assertThat(Span.parse(from, to).isPresent()).isEqualTo(possible);
    }

    @Property
    void measuringWhatWasAddedGivesItBack(
            @ForAll("hours") ServiceHours hours,
            @ForAll("moments") Instant from,
            @ForAll @LongRange(min = 0, max = 5_000) long minutes) {
        Duration worked = Duration.ofMinutes(minutes);
        Instant then = hours.after(from, worked);
        assertThat(then).isAfterOrEqualTo(from);
        assertThat(hours.between(from, then)).isEqualTo(worked);
    }

    @Property
    void partsAddUpAndNoneIsNegative(
            @ForAll("hours") ServiceHours hours,
            @ForAll("moments") Instant from,
            @ForAll @LongRange(min = 0, max = 60_000) long one,
            @ForAll @LongRange(min = 0, max = 60_000) long more) {
        Instant middle = from.plus(Duration.ofMinutes(one));
        Instant end = middle.plus(Duration.ofMinutes(more));
        Duration first = hours.between(from, middle);
        Duration second = hours.between(middle, end);
        assertThat(first).isGreaterThanOrEqualTo(Duration.ZERO).isLessThanOrEqualTo(Duration.ofMinutes(one));
        assertThat(first.plus(second)).isEqualTo(hours.between(from, end));
        assertThat(hours.between(end.plusSeconds(1), from)).isEqualTo(Duration.ZERO);
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs()
                .between(
                        Instant.parse("2026-02-01T00:00:00Z").getEpochSecond() / 60,
                        Instant.parse("2027-01-15T00:00:00Z").getEpochSecond() / 60)
                .map(minute -> Instant.ofEpochSecond(minute * 60));
    }

    @Provide
    Arbitrary<ServiceHours> hours() {
        Arbitrary<ZoneId> zones = Arbitraries.of(
                        "Europe/Berlin",
                        "America/New_York",
                        "Australia/Lord_Howe",
                        "Asia/Beirut",
                        "Asia/Kathmandu",
                        "UTC")
                .map(ZoneId::of);
        Arbitrary<Span> spans = Combinators.combine(
                        Arbitraries.integers().between(0, 47),
                        Arbitraries.integers().between(1, 48))
                .as((from, length) -> new Span(from * 30, Math.min(Span.DAY, (from + length) * 30)));
        Arbitrary<Map<DayOfWeek, Span>> weeks =
                Arbitraries.maps(Arbitraries.of(DayOfWeek.class), spans).ofMinSize(1);
        Arbitrary<Set<LocalDate>> holidays = Arbitraries.integers()
                .between(0, 400)
                .set()
                .ofMaxSize(20)
                .map(days -> days.stream()
                        .map(day -> LocalDate.of(2026, 1, 1).plusDays(day))
                        .collect(Collectors.toSet()));
        return Combinators.combine(zones, weeks, holidays).as(ServiceHours::new);
    }
}
