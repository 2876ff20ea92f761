package org.tandemportal.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final Map<String, String> EXTERNAL = Map.of(
            "TANDEM_DB_URL", "jdbc:postgresql://db.example:5432/tandem",
            "TANDEM_DB_USER", "tandem",
            "TANDEM_DB_PASSWORD", "one",
            "TANDEM_DB_OWNER_USER", "tandem_owner",
            "TANDEM_DB_OWNER_PASSWORD", "two");

    @Test
    void withoutAnySettingThePortalRunsOnItsOwnDatabaseWithTheDemo() {
        Settings settings = Settings.read(Map.of());

        assertThat(settings.httpPort()).isEqualTo(8080);
        assertThat(settings.httpHost()).isEqualTo("0.0.0.0");
        assertThat(settings.baseUrl()).isEqualTo("http://localhost:8080");
        assertThat(settings.dataDirectory()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(settings.database()).isEmpty();
        assertThat(settings.demo()).isTrue();
    }

    @Test
    void anExternalDatabaseComesWithoutTheDemo() {
        Settings settings = Settings.read(EXTERNAL);

        assertThat(settings.demo()).isFalse();
        assertThat(settings.database())
                .contains(new Settings.ExternalDatabase(
                        "jdbc:postgresql://db.example:5432/tandem", "tandem", "one", "tandem_owner", "two"));
    }

    @Test
    void theBaseAddressFollowsThePortAndLosesItsLastSlash() {
        assertThat(Settings.read(Map.of("TANDEM_HTTP_PORT", "9000")).baseUrl()).isEqualTo("http://localhost:9000");
        assertThat(Settings.read(Map.of("TANDEM_BASE_URL", "https://tandem.example.com/"))
                        .baseUrl())
                .isEqualTo("https://tandem.example.com");
    }

    @Test
    void anEmptyTextIsNoSetting() {
        assertThat(Settings.read(Map.of("TANDEM_HTTP_PORT", " ", "TANDEM_DB_URL", "")))
                .isEqualTo(Settings.read(Map.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TANDEM_HTTP_PORT|eighty",
                "TANDEM_HTTP_PORT|0",
                "TANDEM_HTTP_PORT|65536",
                "TANDEM_HTTP_PORT|-1",
                "TANDEM_BASE_URL|tandem.example.com",
                "TANDEM_BASE_URL|ftp://tandem.example.com",
                "TANDEM_BASE_URL|https://tandem.example.com/?a=b",
                "TANDEM_BASE_URL|http://",
                "TANDEM_DB_URL|postgresql://db.example/tandem",
                "TANDEM_DB_URL|jdbc:mysql://db.example/tandem",
                "TANDEM_DB_URL|jdbc:postgresql://db.example:port/tandem",
                "TANDEM_DEMO|yes",
                "TANDEM_CLUSTER|node-two",
                "TANDEM_CLUSTER|node-two:8080,",
                "TANDEM_CLUSTER|node-two:99999",
                "TANDEM_SECRET|too short to be a secret",
                "TANDEM_SMTP_PORT|mail",
                "TANDEM_SMTP_TLS|maybe"
            })
    void aValueThatCannotBeRightIsRefusedInOneSentenceThatNamesTheSetting(String name, String value) {
        assertThatThrownBy(() -> Settings.read(Map.of(name, value)))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith(name + ": ")
                .hasMessageEndingWith(".")
                .message()
                .doesNotContain("\n");
    }

    @Test
    void thePasswordInAnAddressIsNotRepeated() {
        assertThatThrownBy(() -> Settings.read(
                        Map.of("TANDEM_DB_URL", "jdbc:mysql://db.example/tandem?password=open-sesame&ssl=true")))
                .message()
                .contains("ssl=true")
                .doesNotContain("open-sesame");
    }

    @Test
    void theRoleThatOwnsTheTablesMustBeAnotherOne() {
        Map<String, String> same = new HashMap<>(EXTERNAL);
        same.put("TANDEM_DB_OWNER_USER", "tandem");
        assertThatThrownBy(() -> Settings.read(same)).hasMessageStartingWith("TANDEM_DB_OWNER_USER: ");

        same.remove("TANDEM_DB_OWNER_USER");
        assertThatThrownBy(() -> Settings.read(same)).hasMessageStartingWith("TANDEM_DB_OWNER_USER: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TANDEM_DB_USER", "TANDEM_DB_OWNER_USER"})
    void aRoleWithoutAnAddressIsTold(String name) {
        assertThatThrownBy(() -> Settings.read(Map.of(name, "tandem")))
                .hasMessageStartingWith(name)
                .hasMessageContaining("TANDEM_DB_URL");
    }

    @Test
    void anAddressWithoutARoleIsTold() {
        assertThatThrownBy(() -> Settings.read(Map.of("TANDEM_DB_URL", "jdbc:postgresql://db.example/tandem")))
                .hasMessageStartingWith("TANDEM_DB_USER");
    }

    @Test
    void theNodesOfAClusterShareADatabaseAndASecret() {
        assertThatThrownBy(() -> Settings.read(Map.of("TANDEM_CLUSTER", "node-two:8080")))
                .hasMessageStartingWith("TANDEM_CLUSTER: ")
                .hasMessageContaining("TANDEM_DB_URL");

        Map<String, String> cluster = new HashMap<>(EXTERNAL);
        cluster.put("TANDEM_CLUSTER", "node-two:8080, node-three:8080");
        assertThatThrownBy(() -> Settings.read(cluster)).hasMessageContaining("TANDEM_SECRET");

        cluster.put("TANDEM_SECRET", "a".repeat(32));
        assertThat(Settings.read(cluster).cluster()).contains("node-two:8080,node-three:8080");
    }

    @Test
    void theFileIsReadAndTheEnvironmentWins(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(
                directory.resolve("tandem.properties"),
                "TANDEM_HTTP_PORT = 9000\nTANDEM_DEMO = false\nTANDEM_SMTP_HOST = mail.example\n");

        Settings settings = Settings.read(Map.of("TANDEM_CONFIG", file.toString(), "TANDEM_HTTP_PORT", "9001"));

        assertThat(settings.httpPort()).isEqualTo(9001);
        assertThat(settings.demo()).isFalse();
        assertThat(settings.mail()).containsExactly(Map.entry("tandem.smtp.host", "mail.example"));
    }

    @Test
    void trustedProxiesAreAddressesAndRanges() {
        assertThat(Settings.read(Map.of()).trustedProxies()).isEmpty();
        assertThat(Settings.read(Map.of("TANDEM_TRUSTED_PROXIES", "127.0.0.1, 10.0.0.0/8, 2001:db8::/32"))
                        .trustedProxies())
                .isEqualTo("127.0.0.1,10.0.0.0/8,2001:db8::/32");
        for (String wrong : new String[] {"proxy.example", "10.0.0.0/33", "300.0.0.1", "127.0.0.1,", "10.0.0.0/"}) {
            assertThatThrownBy(() -> Settings.read(Map.of("TANDEM_TRUSTED_PROXIES", wrong)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageStartingWith("TANDEM_TRUSTED_PROXIES: ");
        }
    }

    @Test
    void theApisRequestsAreANumber() {
        assertThat(Settings.read(Map.of()).requestsPerMinute()).isEqualTo(600);
        assertThat(Settings.read(Map.of("TANDEM_API_REQUESTS_PER_MINUTE", "5000"))
                        .requestsPerMinute())
                .isEqualTo(5000);
        for (String wrong : new String[] {"0", "-5", "many", "99999999999"}) {
            assertThatThrownBy(() -> Settings.read(Map.of("TANDEM_API_REQUESTS_PER_MINUTE", wrong)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageStartingWith("TANDEM_API_REQUESTS_PER_MINUTE: ");
        }
    }

    @Test
    void aFileThatCannotBeReadIsTold(@TempDir Path directory) {
        assertThatThrownBy(() -> Settings.read(Map.of(
                        "TANDEM_CONFIG", directory.resolve("missing.properties").toString())))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("TANDEM_CONFIG: ");
        assertThatThrownBy(() -> Settings.read(Map.of("TANDEM_CONFIG", directory.toString())))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("TANDEM_CONFIG: ");
        assertThatThrownBy(() -> Settings.read(Map.of("TANDEM_CONFIG", "no\0path")))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("TANDEM_CONFIG: ");
    }

    @Test
    void aMisspeltNameInTheFileIsTold(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("tandem.properties"), "TANDEM_HTTP_PROT = 9000\n");

        assertThatThrownBy(() -> Settings.read(Map.of("TANDEM_CONFIG", file.toString())))
                .hasMessageStartingWith("TANDEM_CONFIG: ")
                .hasMessageContaining("TANDEM_HTTP_PROT");
    }
}
