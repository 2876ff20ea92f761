package org.tandemportal.changerequests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.changerequests.domain.Board;
import org.tandemportal.changerequests.domain.Flow;
import org.tandemportal.changerequests.domain.Percentiles;
import org.tandemportal.changerequests.domain.StayTimes;

class PercentilesTest {

    private static List<Duration> hours(List<Integer> hours) {
        return hours.stream().map(Duration::ofHours).toList();
    }

    @Test
    void areInterpolatedAsTheDatabaseDoes() {
        Percentiles found = Percentiles.of(
                        hours(IntStream.rangeClosed(1, 21).boxed().toList()))
                .orElseThrow();
        assertThat(found.p50()).isEqualTo(Duration.ofHours(11));
        assertThat(found.p85()).isEqualTo(Duration.ofHours(18));
        assertThat(found.p95()).isEqualTo(Duration.ofHours(20));
        Percentiles between = Percentiles.of(hours(List.of(0, 0, 0, 0, 10))).orElseThrow();
        assertThat(between.p85()).isEqualTo(Duration.ofHours(4));
        assertThat(between.p95()).isEqualTo(Duration.ofHours(8));
    }

    @Property
    void tooFewTellNothing(@ForAll @Size(max = 4) List<@IntRange(min = 0, max = 9_999) Integer> hours) {
        assertThat(Percentiles.of(hours(hours))).isEmpty();
    }

    @Property
    void standInOrderWithinWhatWasSeenWhateverTheOrderOfSeeing(
            @ForAll @Size(min = 5, max = 60) List<@IntRange(min = 0, max = 9_999) Integer> hours, @ForAll long seed) {
        Percentiles found = Percentiles.of(hours(hours)).orElseThrow();
        assertThat(found.p50()).isBetween(Duration.ofHours(Collections.min(hours)), found.p85());
        assertThat(found.p95()).isBetween(found.p85(), Duration.ofHours(Collections.max(hours)));
        List<Integer> mixed = new ArrayList<>(hours);
        Collections.shuffle(mixed, new Random(seed));
        assertThat(Percentiles.of(hours(mixed))).contains(found);
    }

    @Property
    void atLeastSoManyPercentDidNotExceedThem(
            @ForAll @Size(min = 5, max = 60) List<@IntRange(min = 0, max = 9_999) Integer> hours) {
        Percentiles found = Percentiles.of(hours(hours)).orElseThrow();
        long exceeding85 = hours(hours).stream()
                .filter(time -> found.exceededBy(time) >= 85)
                .count();
        assertThat(exceeding85).isLessThanOrEqualTo(Math.round(Math.ceil(hours.size() * 0.15)));
    }

    @Property
    void whoWaitsLongerExceedsNoLess(
            @ForAll @Size(min = 5, max = 60) List<@IntRange(min = 0, max = 9_999) Integer> hours,
            @ForAll @LongRange(min = 0, max = 9_999) long age,
            @ForAll @LongRange(min = 0, max = 9_999) long more) {
        Percentiles found = Percentiles.of(hours(hours)).orElseThrow();
        assertThat(found.exceededBy(Duration.ofHours(age + more)))
                .isGreaterThanOrEqualTo(found.exceededBy(Duration.ofHours(age)));
    }

    @Property
    void theMiddleHasAsManyBelowItAsAbove(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 9_999) Integer> hours) {
        Duration middle = Flow.middle(hours(hours)).orElseThrow();
        assertThat(hours(hours).stream()
                        .filter(time -> time.compareTo(middle) < 0)
                        .count())
                .isLessThanOrEqualTo(hours.size() / 2);
        assertThat(hours(hours).stream()
                        .filter(time -> time.compareTo(middle) > 0)
                        .count())
                .isLessThanOrEqualTo(hours.size() / 2);
    }

    @Test
    void anAgeIsComparedWithItsKindAndElseWithAllOfTheEngagement() {
        StayTimes stays = new StayTimes();
        stays.add(
                "PTV-WEB",
                State.REQUESTED,
                null,
                Percentiles.of(hours(List.of(1, 2, 3, 4, 5))).orElseThrow());
        stays.add(
                "PTV-WEB",
                State.REQUESTED,
                Kind.NORMAL,
                Percentiles.of(hours(List.of(10, 20, 30, 40, 50))).orElseThrow());
        Duration age = Duration.ofHours(25);
        assertThat(stays.of("PTV-WEB", State.REQUESTED, Kind.NORMAL, age)).isEqualTo(new Board.Ageing(0, true));
        assertThat(stays.of("PTV-WEB", State.REQUESTED, Kind.EMERGENCY, age)).isEqualTo(new Board.Ageing(95, false));
        assertThat(stays.of("PTV-WEB", State.AGREED, Kind.NORMAL, age)).isNull();
        assertThat(stays.of("HB-SHOP", State.REQUESTED, Kind.NORMAL, age)).isNull();
    }
}
