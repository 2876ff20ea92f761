package org.tandemportal.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.tandemportal.clients.domain.Secrets;

class SecretsTest {

    private final Secrets secrets = new Secrets("the installation's key");

    @Property(tries = 100)
    void whatWasSealedCanBeOpenedByWhomItIsOfOnly(@ForAll @Size(min = 1, max = 60) byte[] secret) {
        byte[] sealed = secrets.seal("purpose", "ada", secret);
        assertThat(secrets.open("purpose", "ada", sealed)).isEqualTo(secret);
        assertThatThrownBy(() -> secrets.open("purpose", "owen", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> secrets.open("other", "ada", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Secrets("another key").open("purpose", "ada", sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Property(tries = 100)
    void whatWasAlteredCannotBeOpened(@ForAll @IntRange(min = 0, max = 47) int place) {
        byte[] sealed = secrets.seal("purpose", "ada", new byte[20]);
        sealed[place] ^= 1;
        assertThatThrownBy(() -> secrets.open("purpose", "ada", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aShortCodeCanBeTypedWithoutMistakes() {
        for (int time = 0; time < 100; time++) {
            assertThat(secrets.shortCode()).matches("[A-HJ-NP-Z2-9]{5}-[A-HJ-NP-Z2-9]{5}");
        }
    }
}
