package org.tandemportal.portal.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemportal.launcher.EmbeddedDatabase;
import org.tandemportal.launcher.Migrations;

/** What cannot work ends at once, with one sentence for people and a status for programs. */
class WrongStartsIT {

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TANDEM_HTTP_PORT|eighty",
                "TANDEM_HTTP_HOST|192.0.2.1",
                "TANDEM_BASE_URL|tandem.example.com",
                "TANDEM_DB_URL|postgresql://db.example/tandem",
                "TANDEM_DEMO|maybe",
                "TANDEM_CONFIG|/nowhere/tandem.properties",
                "TANDEM_DATA_DIR|/proc/nowhere",
                "TANDEM_SECRET|short"
            })
    void aSettingThatCannotBeRightEndsTheStartWithOneSentenceThatNamesIt(String name, String value) {
        refused(name, Map.of(name, value));
    }

    @Test
    void aPortThatIsTakenEndsTheStart() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            refused("TANDEM_HTTP_PORT", Map.of("TANDEM_HTTP_PORT", Integer.toString(taken.getLocalPort())));
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerEndsTheStart() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            refused(
                    "TANDEM_DB_URL",
                    Map.of(
                            "TANDEM_DB_URL", "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/tandem",
                            "TANDEM_DB_USER", "tandem",
                            "TANDEM_DB_OWNER_USER", "tandem_owner"));
        }
    }

    private void refused(String name, Map<String, String> settings) {
        try (TandemJar jar = TandemJar.start(directory, settings, "run")) {
            assertThat(jar.awaitEnd(TEN_SECONDS)).isEqualTo(1);
            assertThat(jar.out()).isEmpty();
            assertThat(jar.err()).hasSize(1).first().asString().startsWith(name).endsWith(".");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dance",
                "run --fast",
                "admin --email ada@ridgeline.example",
                "seed --engagements many",
                "seed --comments -1",
                "seed --engagements 0 --change-requests 10",
                "export --engagement PTV-WEB --week 2026-W47 --format docx --out report.docx",
                "export --engagement PTV-WEB --week soon --format pdf --out report.pdf"
            })
    void wrongUsageHasAStatusOfItsOwn(String arguments) {
        TandemJar jar = TandemJar.run(directory, Map.of(), arguments.split(" "));
        assertThat(jar.exitStatus()).isEqualTo(2);
        assertThat(jar.out()).isEmpty();
        assertThat(jar.err()).hasSize(1);
    }

    @Test
    void helpListsTheCommands() {
        TandemJar jar = TandemJar.run(directory, Map.of(), "help");
        assertThat(jar.exitStatus()).isZero();
        assertThat(jar.err()).isEmpty();
        assertThat(String.join("\n", jar.out())).contains("run", "migrate", "admin", "seed", "export", "verify-audit");
    }

    @Test
    void aPortalThatCannotBeDeployedIsToldAsSoonAsThatIsKnown() throws SQLException {
        // Another program has renamed a table, so that the first thing that the portal does at its start fails.
        try (EmbeddedDatabase database = EmbeddedDatabase.start(TandemJar.data(directory))) {
            Migrations.migrate(database.url(), database.ownerUser(), database.ownerPassword(), database.workingUser());
            try (Connection owner = DriverManager.getConnection(
                            database.url(), database.ownerUser(), database.ownerPassword());
                    Statement statement = owner.createStatement()) {
                statement.execute("alter table clients.organisation rename to organisations");
            }
        }
        TandemJar jar =
                TandemJar.run(directory, Map.of("TANDEM_HTTP_PORT", Integer.toString(TandemJar.freePort())), "run");
        assertThat(jar.exitStatus()).isEqualTo(1);
        assertThat(jar.out()).isEmpty();
        assertThat(jar.err())
                .containsExactly("The portal could not be deployed; the log in the data directory says why.");
        assertThat(TandemJar.databaseServer(directory)).isEmpty();
    }
}
