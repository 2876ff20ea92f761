package org.tandemportal.kernel.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class InputCheckTest {

    private final InputCheck check = new InputCheck();

    @Test
    void aConstantThatThereIsNotIsToldOnce() {
        check.required("side", check.constant("side", "NEITHER", Side.class));

        assertThat(catchThrowableOfType(InvalidInput.class, check::end).violations())
                .extracting(Violation::key)
                .containsExactly("notOneOf");
    }

    @Test
    void whatIsMissingIsToldAsNeeded() {
        check.required("side", check.constant("side", " ", Side.class));

        assertThat(catchThrowableOfType(InvalidInput.class, check::end).violations())
                .extracting(Violation::key)
                .containsExactly("required");
    }
}
