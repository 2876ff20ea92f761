package org.tandemportal.kernel.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final String ID = "5f0c1f0e-0000-4000-8000-000000000001";

    @Test
    void whatIsNoIdIsNobody() {
        assertThat(Ids.of("developer@paramour.example")).isEmpty();
        assertThat(Ids.of(null)).isEmpty();
        assertThat(Ids.of(ID)).isPresent();
    }

    @Test
    void onlyWhatIsWrittenAsThePortalWritesItIsAsGivenOut() {
        assertThat(Ids.asGivenOut(ID)).isPresent();
        assertThat(Ids.asGivenOut(ID.toUpperCase(Locale.ROOT))).isEmpty();
        assertThat(Ids.asGivenOut("1-1-1-1-1")).isEmpty();
        assertThat(Ids.asGivenOut(null)).isEmpty();
    }

    @Test
    void whatIsNoIdInAnAddressIsNotThere() {
        assertThat(Ids.require(ID)).hasToString(ID);
        assertThatThrownBy(() -> Ids.require("1")).isInstanceOf(NotFound.class);
    }
}
