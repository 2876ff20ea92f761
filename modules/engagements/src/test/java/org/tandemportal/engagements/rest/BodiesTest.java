package org.tandemportal.engagements.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.rest.PreconditionRequired;

class BodiesTest {

    private static final Consumer<String> THERE = key -> {};
    private static final Consumer<String> NOT_THERE = key -> {
        throw new NotFound(key);
    };

    @Test
    void aChangeWithoutTheVersionThatWasSeenIsNotCarriedOut() {
        assertThatThrownBy(() -> Bodies.seen(null, "PTV-WEB-F7", THERE)).isInstanceOf(PreconditionRequired.class);
    }

    @Test
    void aRecordThatIsNotThereIsToldBeforeAHeaderThatIsMissing() {
        assertThatThrownBy(() -> Bodies.seen(null, "PTV-WEB-F7", NOT_THERE)).isInstanceOf(NotFound.class);
    }

    @Test
    void theVersionIsReadFromTheTag() {
        assertThat(Bodies.seen("\"12\"", "PTV-WEB-F7", NOT_THERE)).isEqualTo(12);
        assertThat(Bodies.seen("*", "PTV-WEB-F7", NOT_THERE)).isNull();
    }

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
