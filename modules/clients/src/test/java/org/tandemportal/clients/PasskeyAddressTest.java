package org.tandemportal.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tandemportal.clients.api.PasskeyChallenge;
import org.tandemportal.clients.domain.PasskeyAddress;

class PasskeyAddressTest {

    @Test
    void isTheNameThatThePortalIsReachedBy() {
        assertThat(PasskeyAddress.of("https://Tandem.Example/"))
                .contains(new PasskeyAddress("tandem.example", "https://tandem.example"));
        assertThat(PasskeyAddress.of("https://tandem.example:443"))
                .contains(new PasskeyAddress("tandem.example", "https://tandem.example"));
        assertThat(PasskeyAddress.of("https://tandem.example:8443"))
                .contains(new PasskeyAddress("tandem.example", "https://tandem.example:8443"));
    }

    @Test
    void isLocalhostOnThePortalsOwnMachine() {
        assertThat(PasskeyAddress.of("http://localhost:8080"))
                .contains(new PasskeyAddress("localhost", "http://localhost:8080"));
        assertThat(PasskeyAddress.of("http://127.0.0.1:8080"))
                .contains(new PasskeyAddress("localhost", "http://localhost:8080"));
        assertThat(PasskeyAddress.of("http://[::1]:8080"))
                .contains(new PasskeyAddress("localhost", "http://localhost:8080"));
    }

    @Test
    void isNoneWithoutHttpsOrWithoutAName() {
        assertThat(PasskeyAddress.of("http://tandem.example")).isEmpty();
        assertThat(PasskeyAddress.of("https://192.0.2.7")).isEmpty();
        assertThat(PasskeyAddress.of("https://[2001:db8::7]")).isEmpty();
    }

    @Test
    void aChallengeHoldsForFiveMinutes() {
        Instant now = Instant.parse("2026-11-23T09:00:00Z");
        PasskeyChallenge challenge =
                new PasskeyChallenge("AAAA", PasskeyChallenge.Purpose.SIGN_IN, null, null, null, now);
        assertThat(challenge.holdsAt(now.plusSeconds(299))).isTrue();
        assertThat(challenge.holdsAt(now.plusSeconds(300))).isFalse();
    }
}
