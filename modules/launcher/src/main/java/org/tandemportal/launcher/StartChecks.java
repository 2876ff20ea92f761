package org.tandemportal.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What can only be found out by trying: done first, so that a wrong setting ends the start at once and with its name. */
final class StartChecks {

    private static final int OLDEST_POSTGRESQL = 15;
    private static final Duration NAME_AT_MOST = Duration.ofSeconds(5);

    private StartChecks() {}

    /** Makes sure that the portal can listen there. */
    static void portIsFree(String host, int port) {
        InetAddress address = addressOfThisMachine(host);
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new Refusal(
                    "TANDEM_HTTP_PORT: port " + port + " on " + host + " cannot be used: "
                            + Sentences.oneLine(e.getMessage()) + ".",
                    e);
        }
    }

    private static InetAddress addressOfThisMachine(String host) {
        try {
            // A name server that does not answer would keep the start waiting for longer than anybody reads.
            InetAddress address = CompletableFuture.supplyAsync(() -> resolved(host))
                    .get(NAME_AT_MOST.toMillis(), TimeUnit.MILLISECONDS);
            if (address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null) {
                return address;
            }
        } catch (ExecutionException | TimeoutException | SocketException e) {
            // The sentence below says it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Refusal("TANDEM_HTTP_HOST: \"" + host + "\" is not an address of this machine.");
    }

    private static InetAddress resolved(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes sure that an external database answers, is new enough, and keeps the two roles apart. */
    static void database(Settings.ExternalDatabase database) {
        try (Connection working = connect(
                        database.url(), database.user(), database.password(), "TANDEM_DB_USER", "TANDEM_DB_PASSWORD");
                Connection owner = connect(
                        database.url(),
                        database.ownerUser(),
                        database.ownerPassword(),
                        "TANDEM_DB_OWNER_USER",
                        "TANDEM_DB_OWNER_PASSWORD")) {
            databaseIsFit(owner);
            rolesAreApart(working, currentUser(owner));
            ownerMayCreate(owner);
        } catch (SQLException e) {
            throw new Refusal(
                    "TANDEM_DB_URL: the database could not be checked: " + Sentences.oneLine(e.getMessage()) + ".", e);
        }
    }

    /** Each wait is bounded, so that two of them stay below ten seconds. */
    private static Connection connect(
            String url, String user, String password, String userSetting, String passwordSetting) {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "4");
        properties.setProperty("loginTimeout", "4");
        properties.setProperty("socketTimeout", "4");
        try {
            return DriverManager.getConnection(url, properties);
        } catch (SQLException e) {
            throw refusal(e, user, userSetting, passwordSetting);
        }
    }

    private static Refusal refusal(SQLException e, String user, String userSetting, String passwordSetting) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String reason = Sentences.oneLine(e.getMessage());
        if (state.equals("28P01")) {
            return new Refusal(
                    passwordSetting + ": the database does not let \"" + user + "\" in with this password (or "
                            + userSetting + " is wrong).",
                    e);
        }
        if (state.startsWith("28") || state.equals("42501")) {
            return new Refusal(userSetting + ": the database does not let \"" + user + "\" in: " + reason + ".", e);
        }
        if (state.equals("3D000")) {
            return new Refusal("TANDEM_DB_URL: " + reason + ".", e);
        }
        return new Refusal("TANDEM_DB_URL: the database does not answer: " + reason + ".", e);
    }

    private static void databaseIsFit(Connection connection) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST_POSTGRESQL) {
            throw new Refusal("TANDEM_DB_URL: the database is PostgreSQL " + version + "; Tandem needs "
                    + OLDEST_POSTGRESQL + " or newer.");
        }
        if (is(connection, "select pg_is_in_recovery()")) {
            throw new Refusal(
                    "TANDEM_DB_URL: the database is a read-only copy; Tandem needs the one that is written to.");
        }
    }

    private static String currentUser(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_user")) {
            row.next();
            return row.getString(1);
        }
    }

    /**
     * Row-level security does not bind superusers, roles that may bypass it, and whoever can change the tables; nor anybody
     * who can become one of these.
     *
     * @param working signed in as the role that the portal works as
     */
    static void rolesAreApart(Connection working, String owner) throws SQLException {
        String user = currentUser(working);
        String setting = "TANDEM_DB_USER: the role \"" + user + "\" ";
        if (user.equals(owner)) {
            throw new Refusal(
                    "TANDEM_DB_OWNER_USER: the role that owns the tables must be another one than TANDEM_DB_USER" + " ("
                            + user + "), or the portal could get around row-level security.");
        }
        if (is(working, "select rolsuper from pg_roles where rolname = current_user")) {
            throw new Refusal(setting + "is a superuser, so row-level security would not bind the portal.");
        }
        if (is(working, "select rolbypassrls from pg_roles where rolname = current_user")) {
            throw new Refusal(setting + "has BYPASSRLS, so row-level security would not bind the portal.");
        }
        try (PreparedStatement statement =
                working.prepareStatement("select rolname, rolsuper, rolbypassrls from pg_roles"
                        + " where pg_has_role(current_user, oid, 'MEMBER')"
                        + " and (rolname = ? or rolsuper or rolbypassrls) limit 1")) {
            statement.setString(1, owner);
            try (ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                    throw new Refusal(setting + "is a member of \"" + row.getString(1)
                            + "\", so row-level security would not bind the portal.");
                }
            }
        }
        try (PreparedStatement statement =
                working.prepareStatement("select n.nspname || coalesce('.' || c.relname, '') from pg_namespace n"
                        + " left join pg_class c on c.relnamespace = n.oid and c.relkind in ('r', 'p', 'v', 'm')"
                        + " where n.nspname = any (?)"
                        + " and (pg_has_role(current_user, n.nspowner, 'MEMBER')"
                        + " or pg_has_role(current_user, c.relowner, 'MEMBER')) limit 1")) {
            statement.setArray(1, working.createArrayOf("text", Migrations.SCHEMAS.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                    throw new Refusal(setting + "owns " + row.getString(1)
                            + ", so row-level security would not bind the portal.");
                }
            }
        }
    }

    private static void ownerMayCreate(Connection owner) throws SQLException {
        if (!is(owner, "select has_database_privilege(current_database(), 'CREATE')")) {
            throw new Refusal("TANDEM_DB_OWNER_USER: the role \"" + currentUser(owner)
                    + "\" may not create schemas in the database.");
        }
    }

    /** The scripts grant to the role that they were run for; another one later has no rights at all. */
    static void workingRoleHasRights(Connection working) throws SQLException {
        if (!is(working, "select has_schema_privilege('kernel', 'USAGE')")) {
            throw new Refusal("TANDEM_DB_USER: the role \"" + currentUser(working)
                    + "\" has no rights in this database, which was set up for another one.");
        }
    }

    private static boolean is(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
