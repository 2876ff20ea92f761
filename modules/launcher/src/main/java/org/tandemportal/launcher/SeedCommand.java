package org.tandemportal.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Fills a database in bulk, by a script of each module. */
@Command(name = "seed", description = "Fills a database with plausible volume data in bulk, for measuring.")
final class SeedCommand implements Callable<Integer> {

    /** What the modules' scripts tell each other and the audit log. */
    private static final String TABLES = """
            create temporary table seed_person (id uuid primary key, name text, side text) on commit drop;
            create temporary table seed_audit (client_id uuid, at timestamptz, person_id uuid, subject_type text,
                subject_key text, engagement text, action text, after json) on commit drop;
            """;

    @Option(
            names = "--engagements",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many engagements to add (default: ${DEFAULT-VALUE}).")
    private int engagements;

    @Option(
            names = "--change-requests",
            paramLabel = "N",
            defaultValue = "10000",
            description = "How many change requests to add (default: ${DEFAULT-VALUE}).")
    private int changeRequests;

    @Option(
            names = "--comments",
            paramLabel = "N",
            defaultValue = "50000",
            description = "How many comments to add (default: ${DEFAULT-VALUE}).")
    private int comments;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (engagements < 0 || changeRequests < 0 || comments < 0) {
            throw new ParameterException(spec.commandLine(), "The numbers cannot be negative");
        }
        if (changeRequests > 0 && engagements == 0 || comments > 0 && changeRequests == 0) {
            throw new ParameterException(
                    spec.commandLine(), "Comments need change requests to be on, and change requests an engagement");
        }
        Settings settings = Settings.read(System.getenv());
        try (Stopping stopping = new Stopping()) {
            loadDemo(settings);
            PortalDatabase database = Portal.database(settings, stopping);
            Portal.migrate(database);
            String secret = Portal.secret(settings, DataDirectory.at(settings.dataDirectory()));
            long start = System.nanoTime();
            fill(database, secret);
            step("statistics", () -> analyze(database));
            Console.out().println("Seeded in " + seconds(start) + ".");
        }
        return 0;
    }

    /**
     * Where the demo is wanted and nobody is there yet, it comes first, as it does at a portal's first start: a database that
     * has been seeded is no longer empty, so it would never come, nor would its people take part.
     */
    private static void loadDemo(Settings settings) throws IOException {
        if (settings.demo()) {
            try (Stopping stopping = new Stopping()) {
                PortalDatabase database = Portal.database(settings, stopping);
                Portal.migrate(database);
                if (isSomebodyThere(database)) {
                    return;
                }
            }
            try (Stopping stopping = new Stopping()) {
                PortalApi.open(settings, stopping);
            }
        }
    }

    private static boolean isSomebodyThere(PortalDatabase database) {
        try (Connection connection = database.connectAsWorkingRole()) {
            connection.setAutoCommit(false);
            set(connection, "tandem.clients", "*");
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select exists (select 1 from clients.organisation)")) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new Refusal("The database could not be read: " + Sentences.oneLine(e.getMessage()) + ".", e);
        }
    }

    /** All modules' scripts in one transaction: all of it is there afterwards, or nothing. */
    private void fill(PortalDatabase database, String secret) throws Exception {
        String[] module = {"kernel"};
        try (Connection connection = database.connectAsWorkingRole()) {
            connection.setAutoCommit(false);
            set(connection, "tandem.clients", "*");
            set(connection, "tandem.side", "*");
            set(connection, "tandem.person", "*");
            set(connection, "tandem.seed.engagements", Integer.toString(engagements));
            set(connection, "tandem.seed.change_requests", Integer.toString(changeRequests));
            set(connection, "tandem.seed.comments", Integer.toString(comments));
            set(connection, "tandem.seed.first_engagement", Integer.toString(firstEngagement(connection)));
            execute(connection, TABLES);
            for (String next : Migrations.MODULES) {
                module[0] = next;
                String script = scriptOf(next);
                if (script != null) {
                    step(next, () -> execute(connection, script));
                }
            }
            module[0] = "kernel";
            step("audit", () -> SeedAudit.write(connection, secret));
            connection.commit();
        } catch (SQLException e) {
            throw new Refusal(
                    "The module " + module[0] + " could not be seeded: " + Sentences.oneLine(e.getMessage()) + ".", e);
        }
    }

    /** Engagements are numbered on from what an earlier call has added. */
    private static int firstEngagement(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select coalesce(max(substr(code, 3)::int), 0) + 1 from engagements.engagement"
                                + " where code ~ '^SD[0-9]{1,8}$'")) {
            row.next();
            return row.getInt(1);
        }
    }

    private interface Step {
        void run() throws Exception;
    }

    private static void step(String name, Step step) throws Exception {
        long begin = System.nanoTime();
        step.run();
        Console.out().println("%-17s %s".formatted(name, seconds(begin)));
    }

    private static void execute(Connection connection, String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    private static String seconds(long begin) {
        double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }

    private static String scriptOf(String module) throws IOException {
        try (InputStream script =
                SeedCommand.class.getClassLoader().getResourceAsStream("db/seed/" + module + ".sql")) {
            return script == null ? null : new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void set(Connection connection, String name, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_config(?, ?, true)")) {
            statement.setString(1, name);
            statement.setString(2, value);
            statement.execute();
        }
    }

    private static void analyze(PortalDatabase database) {
        try (Connection connection = database.connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        } catch (SQLException e) {
            throw new Refusal("The statistics could not be taken: " + Sentences.oneLine(e.getMessage()) + ".", e);
        }
    }
}
