package org.tandemportal.changerequests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
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
import org.tandemportal.changerequests.domain.FreezeRule;
import org.tandemportal.changerequests.domain.Repeats;
import org.tandemportal.changerequests.domain.Window;

/** When freeze windows hold. */
class FreezeRuleTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static FreezeRule rule(String start, String end, Repeats repeats, Set<DayOfWeek> days, String lastDay) {
        return new FreezeRule(
                LocalDateTime.parse(start),
                LocalDateTime.parse(end),
                BERLIN,
                repeats,
                days,
                lastDay == null ? null : LocalDate.parse(lastDay));
    }

    private static List<Window> of(FreezeRule rule, String from, String to) {
        return rule.between(Instant.parse(from), Instant.parse(to));
    }

    private static Window window(String start, String end) {
        return new Window(Instant.parse(start), Instant.parse(end));
    }

    @Test
    void onceIsOnce() {
        FreezeRule christmas = rule("2026-12-23T18:00", "2027-01-04T08:00", Repeats.NEVER, Set.of(), null);
        assertThat(of(christmas, "2026-01-01T00:00:00Z", "2036-01-01T00:00:00Z"))
                .containsExactly(window("2026-12-23T17:00:00Z", "2027-01-04T07:00:00Z"));
        assertThat(of(christmas, "2026-12-30T00:00:00Z", "2026-12-31T00:00:00Z"))
                .hasSize(1);
        assertThat(of(christmas, "2027-01-04T07:00:00Z", "2027-02-01T00:00:00Z"))
                .isEmpty();
    }

    @Test
    void eachWeekTheWallTimeStaysOverTheChangeOfTheClock() {
        FreezeRule saturdays = rule(
                "2027-03-20T05:00",
                "2027-03-20T12:00",
                Repeats.WEEKLY,
                EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                null);
        assertThat(of(saturdays, "2027-03-26T00:00:00Z", "2027-03-29T00:00:00Z"))
                .containsExactly(
                        window("2027-03-27T04:00:00Z", "2027-03-27T11:00:00Z"),
                        window("2027-03-28T03:00:00Z", "2027-03-28T10:00:00Z"));
    }

    @Test
    void whatReachesOverTheNightOfTheChangeIsAnHourShorterOrLonger() {
        FreezeRule nights =
                rule("2027-03-01T22:00", "2027-03-02T06:00", Repeats.WEEKLY, EnumSet.allOf(DayOfWeek.class), null);
        assertThat(of(nights, "2027-03-27T22:00:00Z", "2027-03-27T22:30:00Z"))
                .containsExactly(window("2027-03-27T21:00:00Z", "2027-03-28T04:00:00Z"));
        assertThat(of(nights, "2027-10-30T22:00:00Z", "2027-10-30T22:30:00Z"))
                .containsExactly(window("2027-10-30T20:00:00Z", "2027-10-31T05:00:00Z"));
    }

    @Test
    void aStretchInTheDoubledHourHoldsFromTheFirstToTheSecond() {
        FreezeRule doubled = rule("2027-10-31T02:00", "2027-10-31T02:30", Repeats.NEVER, Set.of(), null);
        assertThat(of(doubled, "2027-10-01T00:00:00Z", "2027-11-30T00:00:00Z"))
                .containsExactly(window("2027-10-31T00:00:00Z", "2027-10-31T01:30:00Z"));
    }

    @Test
    void aStretchWithinTheSkippedHourIsNotThere() {
        FreezeRule skipped = rule("2027-03-28T02:10", "2027-03-28T02:50", Repeats.NEVER, Set.of(), null);
        assertThat(of(skipped, "2027-03-01T00:00:00Z", "2027-04-30T00:00:00Z")).isEmpty();
    }

    @Test
    void eachMonthOnTheLastDayWhereThereIsNoSuchDay() {
        FreezeRule ends = rule("2027-01-31T00:00", "2027-02-01T00:00", Repeats.MONTHLY, Set.of(), "2027-04-30");
        assertThat(of(ends, "2027-01-01T00:00:00Z", "2028-01-01T00:00:00Z"))
                .extracting(window -> window.start().atZone(BERLIN).toLocalDate())
                .containsExactly(
                        LocalDate.parse("2027-01-31"),
                        LocalDate.parse("2027-02-28"),
                        LocalDate.parse("2027-03-31"),
                        LocalDate.parse("2027-04-30"));
    }

    @Test
    void eachYearOnTheLastOfFebruaryWhereThereIsNo29th() {
        FreezeRule leap = rule("2028-02-29T10:00", "2028-02-29T11:00", Repeats.YEARLY, Set.of(), null);
        assertThat(of(leap, "2028-01-01T00:00:00Z", "2033-01-01T00:00:00Z"))
                .extracting(window -> window.start().atZone(BERLIN).toLocalDate())
                .containsExactly(
                        LocalDate.parse("2028-02-29"),
                        LocalDate.parse("2029-02-28"),
                        LocalDate.parse("2030-02-28"),
                        LocalDate.parse("2031-02-28"),
                        LocalDate.parse("2032-02-29"));
    }

    @Property
    void occurrencesKeepTheirWallTimesAndTheirOrder(@ForAll("rules") FreezeRule rule, @ForAll("years") Instant from) {
        List<Window> found = rule.between(from, from.plus(Duration.ofDays(120)));
        for (Window window : found) {
            assertThat(window.end()).isAfter(from);
            assertThat(window.start()).isBefore(from.plus(Duration.ofDays(120)));
            LocalDateTime begins = window.start().atZone(rule.zone()).toLocalDateTime();
            // The wall time of the rule, or the first one after the hour that the clock skipped.
            assertThat(begins.toLocalTime().equals(rule.start().toLocalTime())
                            || isJustAfterAGap(window.start(), rule.zone()))
                    .isTrue();
            assertThat(begins.toLocalDate()).isAfterOrEqualTo(rule.start().toLocalDate());
            if (rule.repeats() == Repeats.WEEKLY) {
                assertThat(rule.days()).contains(begins.getDayOfWeek());
            }
            if (rule.lastDay() != null) {
                assertThat(begins.toLocalDate()).isBeforeOrEqualTo(rule.lastDay());
            }
        }
        assertThat(found).isSortedAccordingTo((one, other) -> one.start().compareTo(other.start()));
    }

    private static boolean isJustAfterAGap(Instant moment, ZoneId zone) {
        return zone.getRules()
                                .getTransition(LocalDateTime.ofInstant(moment.minusSeconds(1), zone)
                                        .plusSeconds(1))
                        != null
                || !zone.getRules().getOffset(moment).equals(zone.getRules().getOffset(moment.minusSeconds(1)));
    }

    @Property
    void askingForTwoHalvesFindsWhatAskingForTheWholeFinds(
            @ForAll("rules") FreezeRule rule, @ForAll("years") Instant from, @ForAll("days") Duration first) {
        Instant to = from.plus(Duration.ofDays(90));
        Instant between = from.plus(first);
        List<Window> halves = new java.util.ArrayList<>(rule.between(from, between));
        rule.between(between, to).stream()
                .filter(window -> !halves.contains(window))
                .forEach(halves::add);
        assertThat(halves).containsExactlyInAnyOrderElementsOf(rule.between(from, to));
    }

    @Provide
    Arbitrary<FreezeRule> rules() {
        Arbitrary<LocalDateTime> starts = Combinators.combine(
                        Arbitraries.integers().between(0, 2_000),
                        Arbitraries.integers().between(0, 95))
                .as((day, quarter) -> LocalDate.parse("2025-01-01")
                        .plusDays(day)
                        .atTime(LocalTime.MIDNIGHT.plusMinutes(15L * quarter)));
        Arbitrary<Set<DayOfWeek>> days = Arbitraries.of(DayOfWeek.class).set().ofMinSize(1);
        return Combinators.combine(
                        starts,
                        Arbitraries.integers().between(1, 28 * 24),
                        Arbitraries.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC"),
                        Arbitraries.of(Repeats.class),
                        days,
                        Arbitraries.integers().between(0, 900).injectNull(0.5))
                .as((start, hours, zone, repeats, on, last) -> new FreezeRule(
                        start,
                        start.plusHours(repeats == Repeats.WEEKLY ? 1 + hours % 168 : hours),
                        ZoneId.of(zone),
                        repeats,
                        on,
                        last == null ? null : start.toLocalDate().plusDays(last)));
    }

    @Provide
    Arbitrary<Instant> years() {
        return Arbitraries.integers().between(0, 24 * 2_000).map(hour -> Instant.parse("2025-01-01T00:00:00Z")
                .plus(Duration.ofHours(hour)));
    }

    @Provide
    Arbitrary<Duration> days() {
        return Arbitraries.integers().between(1, 89 * 24).map(Duration::ofHours);
    }
}
