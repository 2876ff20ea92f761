package org.tandemportal.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestCountsTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:10Z");

    private final RequestCounts counts = new RequestCounts(3);
    private final UUID token = UUID.randomUUID();

    @Test
    void tellsWhatIsLeftAndRefusesWhatIsMore() {
        assertThat(counts.count(token, NOON)).isEqualTo(new RequestCounts.Left(3, 2, 50, false));
        counts.count(token, NOON);
        assertThat(counts.count(token, NOON)).isEqualTo(new RequestCounts.Left(3, 0, 50, false));
        assertThat(counts.count(token, NOON.plusSeconds(49))).isEqualTo(new RequestCounts.Left(3, 0, 1, true));
    }

    @Test
    void beginsAnewWithEachMinute() {
        for (int request = 0; request < 5; request++) {
            counts.count(token, NOON);
        }
        assertThat(counts.count(token, NOON.plusSeconds(50)).exceeded()).isFalse();
    }

    @Test
    void countsEachTokenOnItsOwn() {
        for (int request = 0; request < 5; request++) {
            counts.count(token, NOON);
        }
        assertThat(counts.count(UUID.randomUUID(), NOON).remaining()).isEqualTo(2);
    }
}
