package org.tandemportal.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {

    @Test
    void aListWithoutFilterHasNoQuery() {
        assertThat(Address.of("/engagements", "state", null, "after", "")).isEqualTo("/engagements");
    }

    @Test
    void whatIsSetStandsInTheQueryInItsOrder() {
        assertThat(Address.of("/engagements", "state", "A&B", "after", "x y"))
                .isEqualTo("/engagements?state=A%26B&after=x+y");
    }
}
