package org.tandemportal.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tandemportal.clients.domain.PasswordHash;

class DemoPeopleTest {

    @Test
    void theKeptHashIsThatOfTheDocumentedPasswordMadeInTodaysWay() {
        assertThat(PasswordHash.matches("tandem-demo", DemoPeople.PASSWORD_HASH))
                .isTrue();
        String made = PasswordHash.of("tandem-demo");
        assertThat(DemoPeople.PASSWORD_HASH)
                .startsWith(made.substring(0, made.indexOf('$', made.indexOf('$') + 1) + 1));
    }
}
