package org.tandemportal.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Fills a database in bulk, by a script of each module. */
@Command(name = "seed", description = "Fills a database with plausible volume data in bulk, for measuring.")
final class SeedCommand implements Callable<Integer> {

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
        Map<String, Integer> numbers = Map.of(
                "tandem.seed.engagements", engagements,
                "tandem.seed.change_requests", changeRequests,
                "tandem.seed.comments", comments);
        Settings settings = Settings.read(System.getenv());
        try (Stopping stopping = new Stopping()) {
            PortalDatabase database = Portal.database(settings, stopping);
            Portal.migrate(database);
            long start = System.nanoTime();
            for (String module : Migrations.MODULES) {
                String script = scriptOf(module);
                if (script != null) {
                    long begin = System.nanoTime();
                    run(database, module, script, numbers);
                    Console.out().println("%-17s %s".formatted(module, seconds(begin)));
                }
            }
            long begin = System.nanoTime();
            analyze(database);
            Console.out().println("%-17s %s".formatted("statistics", seconds(begin)));
            Console.out().println("Seeded in " + seconds(start) + ".");
        }
        return 0;
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

    private static void run(PortalDatabase database, String module, String script, Map<String, Integer> numbers) {
        try (Connection connection = database.connectAsWorkingRole()) {
            connection.setAutoCommit(false);
            set(connection, "tandem.clients", "*");
            for (Map.Entry<String, Integer> number : numbers.entrySet()) {
                set(connection, number.getKey(), number.getValue().toString());
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute(script);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new Refusal(
                    "The module " + module + " could not be seeded: " + Sentences.oneLine(e.getMessage()) + ".", e);
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
