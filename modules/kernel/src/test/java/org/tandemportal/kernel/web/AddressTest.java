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

    @Test
    void aListShowsWhatIsOpenUnlessSomethingElseIsWanted() {
        assertThat(StateFilter.wanted(null)).isEqualTo("OPEN");
        assertThat(StateFilter.wanted(" ")).isEqualTo("OPEN");
        assertThat(StateFilter.wanted("ALL")).isNull();
        assertThat(StateFilter.wanted("READY")).isEqualTo("READY");
        assertThat(StateFilter.shown("ALL")).isEqualTo("ALL");
    }
}
