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
    void whatItCostsIsKeptWithTheHash() {
        assertThat(PasswordHash.of("x")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    /** From the tests of Argon2's reference implementation. */
    @Test
    void hashesOfOthersAreUnderstood() {
        String hash = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(PasswordHash.matches("password", hash)).isTrue();
        assertThat(PasswordHash.matches("Password", hash)).isFalse();
        assertThat(PasswordHash.isOutdated(hash)).isTrue();
        assertThat(PasswordHash.isOutdated(PasswordHash.of("x"))).isFalse();
    }

    @Test
    void hashesOfEarlierVersionsStillCount() {
        String hash = "pbkdf2-sha512$220000$tiOFf69jTKpX2a1r8+8DVA==$ULuJiq1mEAywoKxR05EQkbpVd6O6LjHxh22wgbAx6gU=";
        assertThat(PasswordHash.matches("tandem-demo", hash)).isTrue();
        assertThat(PasswordHash.matches("tandem-demO", hash)).isFalse();
        assertThat(PasswordHash.isOutdated(hash)).isTrue();
    }
}
