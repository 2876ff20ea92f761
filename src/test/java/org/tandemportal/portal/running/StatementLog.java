package org.tandemportal.portal.running;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.tandemportal.changerequests.domain.MovingIns;

/**
 * Reads from PostgreSQL's own log which statements the portal sent, so that nothing is missed that goes around the portal's
 * own classes. Tests run one after the other, so what comes between two marks is what the request between them caused.
 */
public final class StatementLog implements AutoCloseable {

    private static final Duration MARK_SHOWS_WITHIN = Duration.ofSeconds(30);

    /** What keeps a transaction and a connection in order and asks nothing of the portal's tables. */
    private static final List<String> BOOKKEEPING = List.of(
            "BEGIN",
            "COMMIT",
            "ROLLBACK",
            // Tells the database who is looking, once a transaction.
            "select set_config('tandem.clients', $1, true), set_config('tandem.side', $2, true),"
                    + " set_config('tandem.person', $3, true)",
            // Whether a node has left work behind; asked by the portal's own clockwork, and by no page.
            MovingIns.LEFT_BEHIND,
            // Whether a connection from the pool still lives.
            "SELECT 1",
            "SELECT",
            // What the driver asks once of a connection that the pool has just opened.
            "SELECT t.typlen FROM pg_catalog.pg_type t, pg_catalog.pg_namespace n WHERE t.typnamespace=n.oid"
                    + " AND t.typname='name' AND n.nspname='pg_catalog'",
            "");

    private final Connection connection;

    /**
     * What a request sent.
     *
     * @param statements all that asked or changed something
     * @param transactions how many there were
     */
    public record Sent(List<String> statements, long transactions) {}

    private StatementLog(Connection connection) {
        this.connection = connection;
    }

    /** Begins to log. */
    public static StatementLog open() throws SQLException {
        StatementLog log = new StatementLog(RunningPortal.get().connectAsSuperuser());
        log.execute("alter system set log_destination = 'jsonlog'");
        log.execute("alter system set log_min_duration_statement = -1");
        log.execute("alter system set log_statement = 'all'");
        log.execute("select pg_reload_conf()");
        return log;
    }

    /** The statements that the portal sends while the work is done. */
    public Sent during(Runnable work) throws SQLException {
        String begin = mark();
        work.run();
        String end = mark();
        List<String> sent = between(begin, end);
        return new Sent(
                sent.stream()
                        .filter(statement -> !BOOKKEEPING.contains(statement))
                        .toList(),
                sent.stream().filter("BEGIN"::equals).count());
    }

    /** Leaves a line in the log and waits until it can be read there. */
    private String mark() throws SQLException {
        String mark = "select '" + UUID.randomUUID() + "'";
        long end = System.nanoTime() + MARK_SHOWS_WITHIN.toNanos();
        execute(mark);
        while (lines().noneMatch(line -> line.contains(mark))) {
            if (System.nanoTime() > end) {
                throw new AssertionError("PostgreSQL does not log statements");
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            // The first ones may come before the setting does.
            execute(mark);
        }
        return mark;
    }

    private List<String> between(String begin, String end) {
        List<String> all = lines().toList();
        int from = 0;
        for (int index = 0; index < all.size(); index++) {
            if (all.get(index).contains(begin)) {
                from = index + 1;
            }
        }
        List<String> statements = new ArrayList<>();
        for (String line : all.subList(from, all.size())) {
            if (line.contains(end)) {
                break;
            }
            String statement = statement(line);
            if (statement != null) {
                statements.add(statement);
            }
        }
        return statements;
    }

    /** The statement that a line tells of; null for other lines and for other users than the portal. */
    private static String statement(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            JsonObject entry = reader.readObject();
            String message = entry.getString("message", "");
            if (!entry.getString("user", "").equals("tandem")
                    || !message.matches("(?s)(statement|execute [^:]+): .*")) {
                return null;
            }
            return message.replaceFirst("(?s)^(statement|execute [^:]+): ", "").strip();
        }
    }

    private static Stream<String> lines() {
        try (Stream<Path> files = Files.list(RunningPortal.get().databaseLogs())) {
            List<Path> logs = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted(Comparator.comparing(Path::getFileName))
                    .toList();
            List<String> lines = new ArrayList<>();
            for (Path log : logs) {
                String text = Files.readString(log, StandardCharsets.UTF_8);
                // The last line may be half written.
                text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(lines::add);
            }
            return lines.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void execute(String statement) throws SQLException {
        try (Statement sending = connection.createStatement()) {
            sending.execute(statement);
        }
    }

    /** Ends logging and empties the log. */
    @Override
    public void close() throws SQLException {
        execute("alter system reset all");
        execute("select pg_reload_conf()");
        connection.close();
    }
}
