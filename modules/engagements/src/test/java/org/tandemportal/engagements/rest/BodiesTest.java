package org.tandemportal.engagements.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tandemportal.kernel.api.InvalidInput;

class BodiesTest {

    @Test
    void aBodyIsNeeded() {
        assertThatThrownBy(() -> Bodies.present(null)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void whatIsNoIdIsNobody() {
        assertThat(Bodies.id("developer@paramour.example")).isEmpty();
        assertThat(Bodies.id("5f0c1f0e-0000-4000-8000-000000000001")).isPresent();
    }
}
