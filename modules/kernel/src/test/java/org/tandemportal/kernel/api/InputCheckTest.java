package org.tandemportal.kernel.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
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

    @Test
    void momentsAndDatesThatNobodyMeansAreTold() {
        assertThat(check.moment("began", "+999999999-01-01T00:00:00Z")).isNull();
        assertThat(check.date("due", "-0044-03-15")).isNull();

        assertThat(catchThrowableOfType(InvalidInput.class, check::end).violations())
                .extracting(Violation::key)
                .containsExactly("notAMoment", "notADate");
    }

    @Test
    void momentsAndDatesAreRead() {
        assertThat(check.moment("began", "2026-11-27T21:00:00+01:00")).isEqualTo(Instant.parse("2026-11-27T20:00:00Z"));
        assertThat(check.date("due", "2026-11-27")).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(check.isClean()).isTrue();
    }
}
