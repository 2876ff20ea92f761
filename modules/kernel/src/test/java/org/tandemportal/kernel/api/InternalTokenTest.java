package org.tandemportal.kernel.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class InternalTokenTest {

    private static final String SECRET = "a secret of the installation, long enough";
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    private final String token = InternalToken.make(SECRET, "export", NOW);

    @Test
    void itCountsForAMinute() {
        assertThat(InternalToken.valid(SECRET, token, "export", NOW.plusSeconds(60)))
                .isTrue();
        assertThat(InternalToken.valid(SECRET, token, "export", NOW.plusSeconds(61)))
                .isFalse();
        assertThat(InternalToken.valid(SECRET, token, "export", NOW.minusSeconds(6)))
                .isFalse();
    }

    @Test
    void itCountsForItsPurposeOnly() {
        assertThat(InternalToken.valid(SECRET, token, "administrators", NOW)).isFalse();
        assertThat(InternalToken.valid(SECRET, token.replace("export", "administrators"), "administrators", NOW))
                .isFalse();
        assertThat(InternalToken.valid(SECRET, InternalToken.make(SECRET, "else", NOW), "else", NOW))
                .isFalse();
    }

    @Test
    void onlyWhoKnowsTheSecretCanMakeOne() {
        assertThat(InternalToken.valid("another secret of an installation", token, "export", NOW))
                .isFalse();
        assertThat(InternalToken.valid(SECRET, "internal.export.1.00", "export", NOW))
                .isFalse();
    }
}
