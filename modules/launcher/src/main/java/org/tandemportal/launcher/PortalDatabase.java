package org.tandemportal.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/**
 * The database that the settings point at, ready to be used: an external one, the embedded one of a portal that is running,
 * or the embedded one started for this process, which {@link #close} stops again.
 */
record PortalDatabase(
        String url,
        String ownerUser,
        String ownerPassword,
        String workingUser,
        String workingPassword,
        Optional<EmbeddedDatabase> embedded)
        implements AutoCloseable {

    /** An external database that has passed the {@link StartChecks}. */
    static PortalDatabase external(Settings.ExternalDatabase database) {
        return new PortalDatabase(
                database.url(),
                database.ownerUser(),
                database.ownerPassword(),
                database.user(),
                database.password(),
                Optional.empty());
    }

    /** The embedded one, to be stopped by {@link #close}. */
    static PortalDatabase embedded(EmbeddedDatabase database) {
        return new PortalDatabase(
                database.url(),
                database.ownerUser(),
                database.ownerPassword(),
                database.workingUser(),
                database.workingPassword(),
                Optional.of(database));
    }

    int migrate() {
        return Migrations.migrate(url, ownerUser, ownerPassword, workingUser);
    }

    Connection connectAsOwner() throws SQLException {
        return DriverManager.getConnection(url, ownerUser, ownerPassword);
    }

    Connection connectAsWorkingRole() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", workingUser);
        properties.setProperty("password", workingPassword);
        properties.setProperty("reWriteBatchedInserts", "true");
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedDatabase::close);
    }
}
