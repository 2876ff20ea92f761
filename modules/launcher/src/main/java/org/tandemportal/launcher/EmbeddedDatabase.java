package org.tandemportal.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL of the portal's own, for installations that bring none. It listens on the loopback address only, everybody
 * signs in with a random password that is kept beside the data, and it writes to disk before it says that it did.
 *
 * <p>Life: {@link #start} makes the cluster on the first call and starts it on every call, whatever the previous end looked
 * like; {@link #close} stops it. The caller holds the lock on the data directory from before the start until after the end,
 * because a database server that is found running is taken for the remains of a portal that was killed, and stopped.
 *
 * <p>In tests: {@code try (EmbeddedDatabase database = EmbeddedDatabase.startForTests(temporaryFolder)) { … }}, then {@link
 * Migrations#migrate}.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final String OWNER = "tandem_owner";
    private static final String WORKING = "tandem";
    private static final String DATABASE = "tandem";
    private static final Duration START_AT_MOST = Duration.ofSeconds(90);
    private static final Duration STOP_AT_MOST = Duration.ofSeconds(60);

    /** For 2 cores and a small machine; the portal keeps a few dozen connections at most. */
    private static final String SETTINGS = """
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'
            max_connections = 60
            shared_buffers = '96MB'
            effective_cache_size = '384MB'
            work_mem = '8MB'
            maintenance_work_mem = '64MB'
            max_wal_size = '512MB'
            random_page_cost = 1.1
            jit = off
            max_parallel_workers_per_gather = 1
            timezone = 'UTC'
            log_timezone = 'UTC'
            logging_collector = on
            log_filename = 'postgresql-%a.log'
            log_rotation_age = '1d'
            log_rotation_size = 0
            log_truncate_on_rotation = on
            log_line_prefix = '%m [%p] %u '
            log_min_duration_statement = '2s'
            """;

    private static final String DURABLE = """
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            """;

    /** A test's data need not survive a power cut; this saves about a second per start and most of the time of a commit. */
    private static final String FAST = """
            fsync = off
            synchronous_commit = off
            full_page_writes = off
            autovacuum = off
            """;

    private final PostgresPrograms programs;
    private final Path cluster;
    private final Path startLog;
    private final int port;
    private final Passwords passwords;

    private EmbeddedDatabase(PostgresPrograms programs, Path cluster, Path startLog, int port, Passwords passwords) {
        this.programs = programs;
        this.cluster = cluster;
        this.startLog = startLog;
        this.port = port;
        this.passwords = passwords;
    }

    /**
     * Starts the database of a data directory, which is made when it is not there.
     *
     * @param dataDirectory gets {@code postgres/}, {@code database.properties}, {@code logs/} and {@code runtime/}
     * @throws Refusal when it cannot be started, with a sentence that says why
     */
    public static EmbeddedDatabase start(Path dataDirectory) {
        Path absolute = dataDirectory.toAbsolutePath().normalize();
        return start(absolute, absolute.resolve("runtime"), true);
    }

    /**
     * Starts a database for a test: the same roles and settings, but it does not wait for the disk, so a power cut would
     * ruin it. PostgreSQL's programs are unpacked once into the machine's folder for temporary files and shared by tests.
     *
     * @param directory an empty folder, to be deleted by the caller after {@link #close}
     */
    public static EmbeddedDatabase startForTests(Path directory) {
        Path shared = Path.of(
                System.getProperty("java.io.tmpdir"), "tandem-tests-postgresql-" + System.getProperty("user.name"));
        return start(directory.toAbsolutePath().normalize(), shared, false);
    }

    private static EmbeddedDatabase start(Path dataDirectory, Path programsDirectory, boolean durable) {
        Path logs = dataDirectory.resolve("logs");
        Path startLog = logs.resolve("postgresql-start.log");
        try {
            OwnerOnly.createDirectories(logs);
            Files.deleteIfExists(startLog);
            PostgresPrograms programs = PostgresPrograms.unpackedIn(programsDirectory);
            Path cluster = dataDirectory.resolve("postgres");
            Passwords passwords = Passwords.of(dataDirectory, Files.exists(cluster));
            if (!Files.exists(cluster)) {
                createCluster(programs, cluster, startLog, passwords, durable);
            }
            stopLeftOver(programs, cluster, startLog);
            EmbeddedDatabase database = launch(programs, cluster, logs, startLog, passwords, durable);
            try {
                database.createRolesAndDatabase();
                return database;
            } catch (SQLException e) {
                database.close();
                throw new Refusal(
                        "The embedded database started but could not be set up: " + Sentences.oneLine(e.getMessage())
                                + ".",
                        e);
            }
        } catch (IOException e) {
            throw new Refusal(
                    "The embedded database could not be started: " + Sentences.oneLine(e.toString()) + "; see "
                            + startLog + ".",
                    e);
        }
    }

    /** Makes the cluster beside its place and moves it there when it is whole, so that a killed first start leaves no half. */
    private static void createCluster(
            PostgresPrograms programs, Path cluster, Path log, Passwords passwords, boolean durable)
            throws IOException {
        Path beside = cluster.resolveSibling("postgres.new");
        PostgresPrograms.deleteTree(beside);
        Path passwordFile = cluster.resolveSibling("postgres.password");
        OwnerOnly.write(passwordFile, passwords.superuser() + "\n");
        try {
            // The built-in locale sorts and folds the same on every operating system and never changes under an index.
            int status = programs.run(
                    log,
                    START_AT_MOST,
                    "initdb",
                    "--pgdata=" + beside,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--no-instructions",
                    durable ? "--data-checksums" : "--no-sync");
            if (status != 0) {
                throw new Refusal("The embedded database could not be created; see " + log + ".");
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.writeString(beside.resolve("postgresql.conf"), "\ninclude 'tandem.conf'\n", StandardOpenOption.APPEND);
        Files.move(beside, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private static EmbeddedDatabase launch(
            PostgresPrograms programs, Path cluster, Path logs, Path startLog, Passwords passwords, boolean durable)
            throws IOException {
        // Another program may take the port between finding and using it; a second and third try settle that.
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            Files.writeString(
                    cluster.resolve("tandem.conf"),
                    "# Written by Tandem at each start.\n" + SETTINGS + (durable ? DURABLE : FAST) + "port = " + port
                            + "\nlog_directory = '"
                            + logs.toString().replace("\\", "/").replace("'", "''") + "'\n");
            // pg_ctl gives the server a session of its own, so that Ctrl-C in the terminal reaches the portal only,
            // which
            // then stops it when it is done with it.
            int status = programs.run(
                    startLog,
                    START_AT_MOST.plusSeconds(10),
                    "pg_ctl",
                    "start",
                    "-w",
                    "-t",
                    Long.toString(START_AT_MOST.toSeconds()),
                    "-s",
                    "-D",
                    cluster.toString(),
                    "-l",
                    startLog.toString());
            if (status == 0) {
                return new EmbeddedDatabase(programs, cluster, startLog, port, passwords);
            }
            // It may have come up after all, as when only the waiting for it was interrupted.
            stopLeftOver(programs, cluster, startLog);
            if (attempt == 3 || Stopping.underWay()) {
                throw new Refusal("The embedded database could not be started; see " + startLog + " and " + logs + ".");
            }
        }
    }

    /**
     * Ends the database server that a killed portal left behind. One that is found by its process number is only ours when
     * its command line names this cluster: numbers are used again after a restart of the machine.
     */
    private static void stopLeftOver(PostgresPrograms programs, Path cluster, Path log) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        Optional<ProcessHandle> process = processIn(pidFile);
        if (process.isEmpty()) {
            // PostgreSQL itself recognises the file of a process that is gone.
            return;
        }
        if (!isServerOf(process.get(), cluster)) {
            // PostgreSQL would take the other program for a server of its own and refuse to start.
            Files.delete(pidFile);
            return;
        }
        if (stop(programs, cluster, log) != 0) {
            process.get().destroyForcibly();
        }
        try {
            process.get().onExit().get(STOP_AT_MOST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | java.util.concurrent.ExecutionException e) {
            throw new Refusal(
                    "The database server that an earlier run left behind (process "
                            + process.get().pid() + ") could not be stopped.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static Optional<ProcessHandle> processIn(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(pidFile);
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isServerOf(ProcessHandle process, Path cluster) {
        Optional<String[]> arguments = process.info().arguments();
        if (arguments.isPresent()) {
            return List.of(arguments.get()).contains(cluster.toString());
        }
        // Windows does not show arguments; the program's place must do.
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(false);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private void createRolesAndDatabase() throws SQLException {
        try (Connection connection = connect(SUPERUSER, SUPERUSER, passwords.superuser());
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + OWNER + "'")) {
                statement.execute("create role " + OWNER + " login password '" + passwords.owner() + "'");
            }
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + WORKING + "'")) {
                statement.execute("create role " + WORKING + " login password '" + passwords.working() + "'");
            }
            if (!exists(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " owner " + OWNER);
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return result.next();
        }
    }

    private Connection connect(String database, String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("loginTimeout", "10");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties);
    }

    /** Where to reach the portal's database, without user and password. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    /** The port on the loopback address; another one after each start. */
    public int port() {
        return port;
    }

    /** The role that owns the tables and runs the migrations. */
    public String ownerUser() {
        return OWNER;
    }

    /** The password of {@link #ownerUser()}. */
    public String ownerPassword() {
        return passwords.owner();
    }

    /** The role that the portal works as; row-level security binds it. */
    public String workingUser() {
        return WORKING;
    }

    /** The password of {@link #workingUser()}. */
    public String workingPassword() {
        return passwords.working();
    }

    /**
     * The database that another process has started on this data directory.
     *
     * @param port that it listens on
     */
    static PortalDatabase ofRunningPortal(Path dataDirectory, int port) {
        try {
            Passwords passwords = Passwords.of(dataDirectory, true);
            return new PortalDatabase(
                    "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE,
                    OWNER,
                    passwords.owner(),
                    WORKING,
                    passwords.working(),
                    Optional.empty());
        } catch (IOException e) {
            throw new Refusal("The passwords of the embedded database cannot be read in " + dataDirectory + ".", e);
        }
    }

    /** For tests that make roles; nothing in the portal signs in as this. */
    Connection connectAsSuperuser() throws SQLException {
        return connect(DATABASE, SUPERUSER, passwords.superuser());
    }

    /** Stops the server: transactions under way are rolled back, everything committed is on the disk. */
    @Override
    public void close() {
        try {
            if (stop(programs, cluster, startLog) != 0
                    && processIn(cluster.resolve("postmaster.pid")).isPresent()) {
                throw new Refusal("The embedded database did not stop within a minute; see " + startLog + ".");
            }
        } catch (IOException e) {
            throw new Refusal(
                    "The embedded database could not be stopped: " + Sentences.oneLine(e.toString()) + ".", e);
        }
    }

    private static int stop(PostgresPrograms programs, Path cluster, Path log) throws IOException {
        return programs.run(
                log,
                STOP_AT_MOST.plusSeconds(10),
                "pg_ctl",
                "stop",
                "-m",
                "fast",
                "-w",
                "-t",
                Long.toString(STOP_AT_MOST.toSeconds()),
                "-s",
                "-D",
                cluster.toString());
    }

    /** The passwords of the cluster, made with it. */
    private record Passwords(String superuser, String owner, String working) {

        static Passwords of(Path dataDirectory, boolean clusterExists) throws IOException {
            Path file = dataDirectory.resolve("database.properties");
            Properties properties = new Properties();
            if (Files.exists(file)) {
                properties.load(new StringReader(Files.readString(file)));
            } else if (clusterExists) {
                throw new Refusal("The passwords of the embedded database are missing: " + file
                        + " has to be put back from a copy of the data directory.");
            } else {
                for (String name : List.of("superuser", "owner", "working")) {
                    properties.setProperty(name + ".password", OwnerOnly.randomSecret());
                }
                StringWriter text = new StringWriter();
                properties.store(text, "Passwords of the embedded database");
                OwnerOnly.write(file, text.toString());
            }
            return new Passwords(
                    properties.getProperty("superuser.password"),
                    properties.getProperty("owner.password"),
                    properties.getProperty("working.password"));
        }
    }
}
