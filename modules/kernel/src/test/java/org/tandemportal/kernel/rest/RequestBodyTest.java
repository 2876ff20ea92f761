package org.tandemportal.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tandemportal.kernel.api.InvalidInput;

class RequestBodyTest {

    @Test
    void aBodyIsNeeded() {
        assertThatThrownBy(() -> RequestBody.present(null)).isInstanceOf(InvalidInput.class);
        assertThat(RequestBody.present("{}")).isEqualTo("{}");
    }
}
