package org.tandemportal.engagements.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StateFilterTest {

    @Test
    void aListShowsWhatIsOpenUnlessSomethingElseIsWanted() {
        assertThat(StateFilter.wanted(null)).isEqualTo("OPEN");
        assertThat(StateFilter.wanted(" ")).isEqualTo("OPEN");
        assertThat(StateFilter.wanted("ALL")).isNull();
        assertThat(StateFilter.wanted("READY")).isEqualTo("READY");
        assertThat(StateFilter.shown("ALL")).isEqualTo("ALL");
    }
}
