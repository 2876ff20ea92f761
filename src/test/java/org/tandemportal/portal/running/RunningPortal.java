package org.tandemportal.portal.running;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.tandemportal.launcher.EmbeddedDatabase;
import org.tandemportal.launcher.Migrations;

/** The portal that the tests of this run talk to, with its database. */
public final class RunningPortal {

    private static RunningPortal current;
    private static boolean up;

    private final Path directory;
    private final URI base;
    private final String secret;
    private final EmbeddedDatabase database;

    private RunningPortal(Path directory, int port, String secret) {
        this.directory = directory;
        this.base = URI.create("http://127.0.0.1:" + port);
        this.secret = secret;
        this.database = EmbeddedDatabase.startForTests(directory);
    }

    /** Starts the database and brings it to this version, as the launcher does before the server. */
    static RunningPortal prepare(Path directory, int port, String secret) {
        RunningPortal portal = new RunningPortal(directory, port, secret);
        current = portal;
        // A run that is broken off must not leave a database behind.
        Runtime.getRuntime().addShutdownHook(new Thread(RunningPortal::stop, "tests-stopping"));
        Migrations.migrate(
                portal.database.url(),
                portal.database.ownerUser(),
                portal.database.ownerPassword(),
                portal.database.workingUser());
        return portal;
    }

    static void isUp(RunningPortal portal) {
        current = portal;
        up = true;
    }

    /** Ends the database; harmless when it has ended. */
    static synchronized void stop() {
        if (current != null) {
            current.database.close();
            current = null;
            up = false;
        }
    }

    static Path logs() {
        return current == null ? Path.of("target", "running").toAbsolutePath() : current.directory;
    }

    /** Whether it answers already. */
    public static boolean isUp() {
        return up;
    }

    /** The portal of this run; there is one from the first test on. */
    public static RunningPortal get() {
        if (!up) {
            throw new IllegalStateException("The portal has not been started");
        }
        return current;
    }

    /** Where it answers, without a slash at the end. */
    public URI base() {
        return base;
    }

    /** The installation's secret. */
    public String secret() {
        return secret;
    }

    /** The portal's log files; {@code %g} stands for their number. */
    public Path log() {
        return directory.resolve("logs").resolve("portal.%g.log");
    }

    /** Where PostgreSQL writes its log files. */
    public Path databaseLogs() {
        return directory.resolve("logs");
    }

    /** What the launcher tells the portal. */
    Map<String, String> configuration() {
        return Map.of(
                "tandem.db.url", database.url(),
                "tandem.db.user", database.workingUser(),
                "tandem.db.password", database.workingPassword(),
                "tandem.secret", secret,
                "tandem.base-url", base.toString(),
                "tandem.demo", "true",
                // Tests ask as fast as they can.
                "tandem.api.requests-per-minute", "1000000",
                "tandem.data-dir", directory.toString());
    }

    /** The environment of the portal's commands, so that they work on this database. */
    public Map<String, String> commandSettings(Path dataDirectory) {
        return Map.of(
                "TANDEM_DATA_DIR", dataDirectory.toString(),
                "TANDEM_DB_URL", database.url(),
                "TANDEM_DB_USER", database.workingUser(),
                "TANDEM_DB_PASSWORD", database.workingPassword(),
                "TANDEM_DB_OWNER_USER", database.ownerUser(),
                "TANDEM_DB_OWNER_PASSWORD", database.ownerPassword(),
                "TANDEM_SECRET", secret);
    }

    /** A connection as the role that the portal works as; row-level security binds it. */
    public Connection connectAsWorkingRole() throws SQLException {
        return DriverManager.getConnection(database.url(), database.workingUser(), database.workingPassword());
    }

    /** A connection that sees and may do everything, for looking behind the portal's back. */
    public Connection connectAsSuperuser() throws SQLException {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(directory.resolve("database.properties"))) {
            passwords.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException("The database's passwords cannot be read", e);
        }
        return DriverManager.getConnection(database.url(), "postgres", passwords.getProperty("superuser.password"));
    }
}
