package org.tandemportal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tandemportal.kernel.api.ChangedMeanwhile;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.rest.PreconditionRequired;
import org.tandemportal.kernel.rest.Versions;

class VersionsTest {

    private static final Runnable THERE = () -> {};
    private static final Runnable NOT_THERE = () -> {
        throw new NotFound("PTV-WEB-F7");
    };

    @Test
    void aChangeWithoutTheVersionThatWasSeenIsNotCarriedOut() {
        assertThatThrownBy(() -> Versions.seen(null, "PTV-WEB-F7", THERE)).isInstanceOf(PreconditionRequired.class);
        assertThatThrownBy(() -> Versions.seen(" ", "PTV-WEB-F7", THERE)).isInstanceOf(PreconditionRequired.class);
    }

    @Test
    void aRecordThatIsNotThereIsToldBeforeAHeaderThatIsMissing() {
        assertThatThrownBy(() -> Versions.seen(null, "PTV-WEB-F7", NOT_THERE)).isInstanceOf(NotFound.class);
    }

    @Test
    void theVersionIsReadFromTheTag() {
        assertThat(Versions.seen("\"12\"", "PTV-WEB-F7")).isEqualTo(12);
        assertThat(Versions.seen("W/\"12\"", "PTV-WEB-F7")).isEqualTo(12);
        assertThat(Versions.seen("*", "PTV-WEB-F7")).isNull();
    }

    @Test
    void aTagThatWasNeverGivenOutIsAnOldOne() {
        assertThatThrownBy(() -> Versions.seen("\"yesterday\"", "PTV-WEB-F7")).isInstanceOf(ChangedMeanwhile.class);
    }
}
