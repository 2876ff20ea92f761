package org.tandemportal.changerequests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.tandemportal.changerequests.domain.WallClock;
import org.tandemportal.changerequests.domain.Window;

/** What the clock on the wall shows, over daylight-saving changes and in all zones. */
class WallClockTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void theHourThatTheClockSkipsIsNoTime() {
        assertThat(WallClock.read(LocalDateTime.parse("2027-03-28T02:30"), BERLIN))
                .isEqualTo(new WallClock.Reading.Skipped(LocalDateTime.parse("2027-03-28T03:00")));
    }

    @Test
    void theHourThatComesTwiceIsTwoMoments() {
        WallClock.Reading reading = WallClock.read(LocalDateTime.parse("2027-10-31T02:30"), BERLIN);
        assertThat(reading)
                .isEqualTo(new WallClock.Reading.Twice(
                        Instant.parse("2027-10-31T00:30:00Z"), Instant.parse("2027-10-31T01:30:00Z")));
        assertThat(WallClock.isSecond(Instant.parse("2027-10-31T00:30:00Z"), BERLIN))
                .isFalse();
        assertThat(WallClock.isSecond(Instant.parse("2027-10-31T01:30:00Z"), BERLIN))
                .isTrue();
    }

    @Test
    void aWindowTellsTheChangeOfTheClockWithinIt() {
        Window night = new Window(Instant.parse("2027-10-30T22:00:00Z"), Instant.parse("2027-10-31T03:00:00Z"));
        assertThat(WallClock.changeWithin(night, BERLIN)).hasValueSatisfying(change -> {
            assertThat(change.moment()).isEqualTo(Instant.parse("2027-10-31T01:00:00Z"));
            assertThat(change.before()).isEqualTo(LocalDateTime.parse("2027-10-31T03:00"));
            assertThat(change.after()).isEqualTo(LocalDateTime.parse("2027-10-31T02:00"));
            assertThat(change.isForward()).isFalse();
        });
        assertThat(WallClock.changeWithin(night, ZoneId.of("Asia/Tokyo"))).isEmpty();
        Window onlyTouching = new Window(Instant.parse("2027-10-31T01:00:00Z"), Instant.parse("2027-10-31T02:00:00Z"));
        assertThat(WallClock.changeWithin(onlyTouching, BERLIN)).isEmpty();
    }

    @Property
    void readingWhatTheWallShowsGivesTheMomentBack(@ForAll("zones") ZoneId zone, @ForAll("moments") Instant moment) {
        WallClock.Reading reading = WallClock.read(LocalDateTime.ofInstant(moment, zone), zone);
        if (reading instanceof WallClock.Reading.Twice twice) {
            assertThat(moment).isIn(twice.first(), twice.second());
            assertThat(twice.first()).isBefore(twice.second());
            assertThat(WallClock.isSecond(moment, zone)).isEqualTo(moment.equals(twice.second()));
        } else {
            assertThat(reading).isEqualTo(new WallClock.Reading.Once(moment));
        }
    }

    @Property
    void aWindowCrossesAChangeIfItsOffsetsDiffer(
            @ForAll("zones") ZoneId zone, @ForAll("moments") Instant start, @ForAll("hours") Duration length) {
        Window window = new Window(start, start.plus(length));
        boolean differ =
                !offset(zone, window.start()).equals(offset(zone, window.end().minusNanos(1)));
        WallClock.changeWithin(window, zone)
                .ifPresentOrElse(
                        change -> {
                            assertThat(change.moment()).isAfter(window.start()).isBefore(window.end());
                            assertThat(change.before()
                                            .atOffset(offset(zone, window.start()))
                                            .toInstant())
                                    .isEqualTo(change.moment());
                        },
                        () -> assertThat(differ).isFalse());
    }

    private static ZoneOffset offset(ZoneId zone, Instant moment) {
        return zone.getRules().getOffset(moment);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Europe/Berlin",
                        "Europe/London",
                        "America/New_York",
                        "America/St_Johns",
                        "Australia/Lord_Howe",
                        "Pacific/Chatham",
                        "Africa/Casablanca",
                        "Asia/Kathmandu",
                        "Pacific/Apia",
                        "UTC")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<Instant> moments() {
        long first = Instant.parse("2024-01-01T00:00:00Z").getEpochSecond() / 900;
        long last = Instant.parse("2030-01-01T00:00:00Z").getEpochSecond() / 900;
        return Arbitraries.longs().between(first, last).map(quarter -> Instant.ofEpochSecond(quarter * 900));
    }

    @Provide
    Arbitrary<Duration> hours() {
        return Arbitraries.integers().between(1, 24 * 31).map(Duration::ofHours);
    }
}
