package org.tandemportal.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real PostgreSQL with roles as somebody might have made them. */
class StartChecksTest {

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    @TempDir
    static Path directory;

    private static EmbeddedDatabase database;

    @BeforeAll
    static void startDatabase() {
        database = EmbeddedDatabase.startForTests(directory);
    }

    @AfterAll
    static void stopDatabase() {
        database.close();
    }

    @Test
    void rolesThatAreApartPass() {
        assertThatCode(() -> check(database.workingUser(), database.workingPassword()))
                .doesNotThrowAnyException();
    }

    @Test
    void aSuperuserIsRefused() throws SQLException {
        run("create role almighty superuser login password 'secret'");
        assertThatThrownBy(() -> check("almighty", "secret"))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("TANDEM_DB_USER: ")
                .hasMessageContaining("superuser");
    }

    @Test
    void aRoleThatMayBypassRowLevelSecurityIsRefused() throws SQLException {
        run("create role passing bypassrls login password 'secret'");
        assertThatThrownBy(() -> check("passing", "secret"))
                .hasMessageStartingWith("TANDEM_DB_USER: ")
                .hasMessageContaining("BYPASSRLS");
    }

    @Test
    void aMemberOfTheOwnersRoleIsRefused() throws SQLException {
        run("create role member login password 'secret' in role " + database.ownerUser());
        assertThatThrownBy(() -> check("member", "secret"))
                .hasMessageStartingWith("TANDEM_DB_USER: ")
                .hasMessageContaining("member of \"" + database.ownerUser() + "\"");
    }

    @Test
    void aRoleThatOwnsTheTablesIsRefused() throws SQLException {
        run("create role holder login password 'secret'; create schema status_reports authorization holder");
        try {
            assertThatThrownBy(() -> check("holder", "secret"))
                    .hasMessageStartingWith("TANDEM_DB_USER: ")
                    .hasMessageContaining("owns status_reports");
        } finally {
            run("drop schema status_reports");
        }
    }

    @Test
    void anOwnerThatMayNotCreateIsRefused() throws SQLException {
        run("create role powerless login password 'secret'");
        assertThatThrownBy(() -> StartChecks.database(new Settings.ExternalDatabase(
                        database.url(), database.workingUser(), database.workingPassword(), "powerless", "secret")))
                .hasMessageStartingWith("TANDEM_DB_OWNER_USER: ")
                .hasMessageContaining("may not create");
    }

    @Test
    void aWrongPasswordIsToldWithItsSetting() {
        assertThatThrownBy(() -> check(database.workingUser(), "wrong"))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("TANDEM_DB_");
    }

    @Test
    void aDatabaseThatIsNotThereIsTold() {
        assertThatThrownBy(() -> check(
                        database.url().replaceFirst("/tandem$", "/nowhere"),
                        database.workingUser(),
                        database.workingPassword()))
                .hasMessageStartingWith("TANDEM_DB_URL: ");
    }

    @Test
    void aPortWhereNobodyListensIsTold() throws IOException {
        int port = freePort();
        assertThatThrownBy(() -> check("jdbc:postgresql://127.0.0.1:" + port + "/tandem", "tandem", "secret"))
                .hasMessageStartingWith("TANDEM_DB_URL: ");
    }

    @Test
    void aDatabaseThatTakesTheCallButNeverAnswersIsToldInTime() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            Instant begin = Instant.now();
            assertThatThrownBy(() -> check(
                            "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/tandem", "tandem", "secret"))
                    .isInstanceOf(Refusal.class)
                    .hasMessageStartingWith("TANDEM_DB_URL: ");
            assertThat(Duration.between(begin, Instant.now())).isLessThan(TEN_SECONDS);
        }
    }

    @Test
    void aPortThatIsTakenIsTold() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> StartChecks.portIsFree("127.0.0.1", taken.getLocalPort()))
                    .isInstanceOf(Refusal.class)
                    .hasMessageStartingWith("TANDEM_HTTP_PORT: ");
        }
        assertThatCode(() -> StartChecks.portIsFree("127.0.0.1", freePort())).doesNotThrowAnyException();
    }

    @Test
    void anAddressOfAnotherMachineIsTold() throws IOException {
        int port = freePort();
        assertThatThrownBy(() -> StartChecks.portIsFree("192.0.2.1", port))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("TANDEM_HTTP_HOST: ");
        assertThatThrownBy(() -> StartChecks.portIsFree("300.1.1.1", port))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("TANDEM_HTTP_HOST: ");
    }

    private static void check(String user, String password) {
        check(database.url(), user, password);
    }

    private static void check(String url, String user, String password) {
        StartChecks.database(
                new Settings.ExternalDatabase(url, user, password, database.ownerUser(), database.ownerPassword()));
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = database.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
