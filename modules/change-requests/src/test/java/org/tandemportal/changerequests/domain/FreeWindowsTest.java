package org.tandemportal.changerequests.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The finder of free windows. */
class FreeWindowsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant FROM = Instant.parse("2027-03-22T09:07:30Z");
    private static final Instant TO = FROM.plus(FreeWindows.HORIZON);

    private static AllowedHours evenings() {
        return new AllowedHours(
                LocalTime.parse("20:00"), LocalTime.parse("23:00"), EnumSet.allOf(DayOfWeek.class), BERLIN);
    }

    private static Conflict taken(String key, String start, String end) {
        return new Conflict(
                Conflict.Kind.CHANGE,
                key,
                key,
                "PTV-WEB",
                new Window(Instant.parse(start), Instant.parse(end)),
                List.of());
    }

    @Test
    void theEarliestOfEachDayIsProposed() {
        FreeWindows found = FreeWindows.find(Duration.ofHours(1), FROM, TO, evenings(), List.of(), 5);
        assertThat(found.proposals())
                .extracting(Window::start)
                .containsExactly(
                        Instant.parse("2027-03-22T19:00:00Z"),
                        Instant.parse("2027-03-23T19:00:00Z"),
                        Instant.parse("2027-03-24T19:00:00Z"),
                        Instant.parse("2027-03-25T19:00:00Z"),
                        Instant.parse("2027-03-26T19:00:00Z"));
        assertThat(found.blocker()).isEmpty();
    }

    @Test
    void overTheChangeOfTheClockTheHoursStay() {
        FreeWindows found = FreeWindows.find(
                Duration.ofHours(1), Instant.parse("2027-03-27T12:00:00Z"), TO, evenings(), List.of(), 2);
        assertThat(found.proposals())
                .extracting(Window::start)
                .containsExactly(Instant.parse("2027-03-27T19:00:00Z"), Instant.parse("2027-03-28T18:00:00Z"));
    }

    @Test
    void whatIsTakenIsPassedByOnAQuarterOfAnHour() {
        FreeWindows found = FreeWindows.find(
                Duration.ofHours(1),
                FROM,
                TO,
                evenings(),
                List.of(taken("A", "2027-03-22T18:30:00Z", "2027-03-22T19:20:00Z")),
                1);
        assertThat(found.proposals())
                .containsExactly(
                        new Window(Instant.parse("2027-03-22T19:30:00Z"), Instant.parse("2027-03-22T20:30:00Z")));
    }

    @Test
    void hoursOverMidnightAreOneStretch() {
        AllowedHours nights = new AllowedHours(
                LocalTime.parse("22:00"), LocalTime.parse("04:00"), EnumSet.of(DayOfWeek.SATURDAY), BERLIN);
        FreeWindows found = FreeWindows.find(Duration.ofHours(5), FROM, TO, nights, List.of(), 1);
        // The night in which the clock is put forward has five hours between 22:00 and 04:00.
        assertThat(found.proposals())
                .containsExactly(
                        new Window(Instant.parse("2027-03-27T21:00:00Z"), Instant.parse("2027-03-28T02:00:00Z")));
    }

    @Test
    void whereThereIsNoneItSaysWhatBlocksMost() {
        FreeWindows found = FreeWindows.find(
                Duration.ofHours(1),
                FROM,
                FROM.plus(Duration.ofDays(3)),
                evenings(),
                List.of(
                        taken("SHORT", "2027-03-22T19:00:00Z", "2027-03-22T22:00:00Z"),
                        taken("LONG", "2027-03-22T22:00:00Z", "2027-03-26T00:00:00Z")),
                5);
        assertThat(found.proposals()).isEmpty();
        assertThat(found.blocker()).hasValueSatisfying(blocker -> {
            assertThat(blocker.conflict().key()).isEqualTo("LONG");
            assertThat(blocker.blocked()).isEqualTo(Duration.ofHours(6));
        });
    }

    @Test
    void hoursThatAreTooShortAreNobodysFault() {
        FreeWindows found = FreeWindows.find(Duration.ofHours(4), FROM, TO, evenings(), List.of(), 5);
        assertThat(found.proposals()).isEmpty();
        assertThat(found.blocker()).isEmpty();
    }

    @Property(tries = 300)
    void eachProposalIsFreeAllowedAndTheEarliestOfItsDay(
            @ForAll("lengths") Duration length,
            @ForAll("busy") List<Conflict> busy,
            @ForAll("allowed") AllowedHours hours) {
        Instant to = FROM.plus(Duration.ofDays(14));
        FreeWindows found = FreeWindows.find(length, FROM, to, hours, busy, 5);
        List<Window> allowed = hours.between(FROM, to);
        assertThat(found.proposals())
                .hasSizeLessThanOrEqualTo(5)
                .isEqualTo(bySearchingThrough(length, allowed, busy, hours.zone()));
    }

    /** The same by trying each quarter of an hour. */
    private static List<Window> bySearchingThrough(
            Duration length, List<Window> allowed, List<Conflict> busy, ZoneId zone) {
        List<Window> found = new ArrayList<>();
        LocalDate last = null;
        Instant start = Instant.parse("2027-03-22T09:15:00Z");
        Instant end = FROM.plus(Duration.ofDays(14));
        while (start.isBefore(end) && found.size() < 5) {
            Window tried = new Window(start, start.plus(length));
            boolean fits = allowed.stream()
                    .anyMatch(window -> !window.start().isAfter(tried.start())
                            && !window.end().isBefore(tried.end()));
            boolean free = busy.stream().noneMatch(conflict -> Interval.overlap(conflict.window(), tried));
            LocalDate day = start.atZone(zone).toLocalDate();
            if (fits && free && !day.equals(last)) {
                found.add(tried);
                last = day;
            }
            start = start.plus(Duration.ofMinutes(15));
        }
        return found;
    }

    @Property
    void whatIsLeftOfWindowsIsTheirTimeWithoutTheOthers(
            @ForAll("busy") List<Conflict> one, @ForAll("busy") List<Conflict> other) {
        List<Window> allowed =
                Interval.merged(one.stream().map(Conflict::window).toList());
        List<Window> busy = Interval.merged(other.stream().map(Conflict::window).toList());
        List<Window> left = FreeWindows.minus(allowed, busy);
        for (Instant moment = FROM;
                moment.isBefore(FROM.plus(Duration.ofDays(16)));
                moment = moment.plus(Duration.ofMinutes(37))) {
            assertThat(holds(left, moment)).isEqualTo(holds(allowed, moment) && !holds(busy, moment));
        }
    }

    private static boolean holds(List<Window> windows, Instant moment) {
        return windows.stream()
                .anyMatch(window ->
                        !window.start().isAfter(moment) && window.end().isAfter(moment));
    }

    @Provide
    Arbitrary<Duration> lengths() {
        return Arbitraries.integers().between(1, 8 * 60).map(Duration::ofMinutes);
    }

    @Provide
    Arbitrary<List<Conflict>> busy() {
        return Combinators.combine(
                        Arbitraries.integers().between(-600, 14 * 24 * 60),
                        Arbitraries.integers().between(1, 3_000))
                .as((start, minutes) -> new Conflict(
                        Conflict.Kind.CHANGE,
                        "X" + start,
                        "X",
                        "PTV-WEB",
                        new Window(
                                FROM.plus(Duration.ofMinutes(start)), FROM.plus(Duration.ofMinutes(start + minutes))),
                        List.of()))
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<AllowedHours> allowed() {
        Arbitrary<LocalTime> times =
                Arbitraries.integers().between(0, 47).map(half -> LocalTime.MIDNIGHT.plusMinutes(30L * half));
        Arbitrary<Set<DayOfWeek>> days = Arbitraries.of(DayOfWeek.class).set();
        return Combinators.combine(times, times, days, Arbitraries.of("Europe/Berlin", "America/New_York", "UTC"))
                .as((from, until, on, zone) -> new AllowedHours(from, until, on, ZoneId.of(zone)));
    }
}
