package org.tandemportal.clients;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tandemportal.clients.domain.PasswordHash;

class PasswordHashTest {

    @Test
    void onlyThePasswordThatWasHashedMatches() {
        String hash = PasswordHash.of("correct horse battery");
        assertThat(PasswordHash.matches("correct horse battery", hash)).isTrue();
        assertThat(PasswordHash.matches("correct horse batterY", hash)).isFalse();
    }

    @Test
    void nobodyHasAPasswordWithoutAHash() {
        assertThat(PasswordHash.matches("", null)).isFalse();
    }

    @Test
    void twoHashesOfOnePasswordDiffer() {
        assertThat(PasswordHash.of("the same")).isNotEqualTo(PasswordHash.of("the same"));
    }

    @Test
    void theNumberOfIterationsIsKeptWithTheHash() {
        assertThat(PasswordHash.of("x")).startsWith("pbkdf2-sha512$220000$");
    }
}
