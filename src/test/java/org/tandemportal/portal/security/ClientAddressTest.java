package org.tandemportal.portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemportal.kernel.api.NetworkAddresses;

class ClientAddressTest {

    private static final NetworkAddresses PROXIES = NetworkAddresses.of("127.0.0.1, 10.1.0.0/16, 2001:db8::/32");

    @ParameterizedTest
    @CsvSource(
            nullValues = "NONE",
            delimiter = ';',
            value = {
                "203.0.113.7; NONE; 203.0.113.7",
                "203.0.113.7; 198.51.100.1; 203.0.113.7",
                "127.0.0.1; NONE; 127.0.0.1",
                "127.0.0.1; 198.51.100.1; 198.51.100.1",
                "127.0.0.1; 198.51.100.1, 10.1.2.3; 198.51.100.1",
                "127.0.0.1; 192.0.2.1, 198.51.100.1; 198.51.100.1",
                "127.0.0.1; 192.0.2.1, 198.51.100.1, 10.2.2.3; 10.2.2.3",
                "2001:db8::5; 2a00:1450::1; 2a00:1450::1",
                "127.0.0.1; nonsense; 127.0.0.1",
                "127.0.0.1; 198.51.100.1,; 127.0.0.1"
            })
    void onlyTheProxiesThatAreTrustedAreBelieved(String sender, String forwardedFor, String address) {
        assertThat(ClientAddress.of(sender, forwardedFor, PROXIES)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "198.51.100.1",
                "127.0.0.1",
                "198.51.100.1, 10.1.2.3",
                "::1",
                "a\u0000b",
                "127.0.0.1,127.0.0.1"
            })
    void whatAStrangerSaysNeverCounts(String forwardedFor) {
        assertThat(ClientAddress.of("203.0.113.7", forwardedFor, PROXIES)).isEqualTo("203.0.113.7");
    }

    @Test
    void withoutProxiesNobodyIsBelieved() {
        assertThat(ClientAddress.of("127.0.0.1", "198.51.100.1", NetworkAddresses.of("")))
                .isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0", "10.0.0.0/x", "300.1.1.1"})
    void whatIsNoAddressIsTold(String text) {
        assertThatThrownBy(() -> NetworkAddresses.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
