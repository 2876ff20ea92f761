package org.tandemportal.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemportal.clients.domain.Totp;

class TotpTest {

    /** RFC 6238, appendix B, the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void theStandardsExamplesComeOut(long second, String code) {
        byte[] secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
        assertThat(Totp.code(secret, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @Test
    void aSecretIsWrittenAsAppsReadIt() {
        assertThat(Totp.text("12345678901234567890".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }

    @Property(tries = 200)
    void aWrittenSecretCanBeReadBack(@ForAll @Size(min = 1, max = 40) byte[] secret) {
        assertThat(Totp.secret(Totp.text(secret))).isEqualTo(secret);
    }

    @Property(tries = 200)
    void clocksMayGoWrongByOneStep(
            @ForAll @Size(20) byte[] secret,
            @ForAll @LongRange(min = 0, max = 4_000_000_000L) long second,
            @ForAll @IntRange(min = -1, max = 1) int skew) {
        Instant now = Instant.ofEpochSecond(second);
        String code = Totp.code(secret, Totp.step(now) + skew);
        assertThat(Totp.stepOf(secret, code, now, -2)).isPresent();
        assertThat(Totp.stepOf(secret, code.substring(0, 3) + " " + code.substring(3), now, -2))
                .isPresent();
    }

    @Property(tries = 200)
    void aCodeThatWasUsedIsUsedUp(
            @ForAll @Size(20) byte[] secret, @ForAll @LongRange(min = 60, max = 4_000_000_000L) long second) {
        Instant now = Instant.ofEpochSecond(second);
        long used = Totp.step(now) + 1;
        assertThat(Totp.stepOf(secret, Totp.code(secret, used), now, used)).isEmpty();
    }

    @Property(tries = 200)
    void aCodeOfAnotherTimeDoesNotCount(
            @ForAll @Size(20) byte[] secret,
            @ForAll @LongRange(min = 6_000, max = 4_000_000_000L) long second,
            @ForAll @IntRange(min = 2, max = 100) int skew) {
        Instant now = Instant.ofEpochSecond(second);
        String code = Totp.code(secret, Totp.step(now) - skew);
        boolean sameByChance = java.util.stream.LongStream.rangeClosed(-1, 1)
                .anyMatch(near -> Totp.code(secret, Totp.step(now) + near).equals(code));
        assertThat(Totp.stepOf(secret, code, now, -2).isPresent()).isEqualTo(sameByChance);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"NULL", "''", "12345", "1234567", "abcdef", "-12345"},
            nullValues = "NULL")
    void whatIsNoCodeDoesNotCount(String typed) {
        assertThat(Totp.stepOf(Totp.newSecret(), typed, Instant.EPOCH.plusSeconds(1000), -2))
                .isEmpty();
    }
}
