package org.tandemportal.portal.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveFilterTest {

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080, 127.0.0.1:8080, http://localhost:8080, true",
        "https://tandem.example.org, 10.0.0.7:8080, https://tandem.example.org, true",
        "https://TANDEM.example.org, tandem.example.org, '', true",
        "https://evil.example, tandem.example.org, https://tandem.example.org, false",
        "https://tandem.example.org.evil.example, tandem.example.org, https://tandem.example.org, false",
        "http://tandem.example.org:81, tandem.example.org, https://tandem.example.org, false",
        "null, tandem.example.org, https://tandem.example.org, false",
        "'', tandem.example.org, '', false",
        ", tandem.example.org, '', false",
        "'not an address', tandem.example.org, '', false"
    })
    void onlyThePortalsOwnPagesAreItsOwn(String origin, String host, String baseUrl, boolean own) {
        assertThat(LiveFilter.isOwn(origin, host, baseUrl)).isEqualTo(own);
    }
}
