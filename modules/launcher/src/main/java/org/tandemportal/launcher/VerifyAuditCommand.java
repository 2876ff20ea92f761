package org.tandemportal.launcher;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.tandemportal.kernel.audit.AuditChain;
import picocli.CommandLine.Command;

/** Recomputes the audit chains: what was changed, taken out or put in between shows. */
@Command(
        name = "verify-audit",
        description = "Walks the audit chain and prints the count; a break is told, with exit status 1.")
final class VerifyAuditCommand implements Callable<Integer> {

    private static final String UNDEFINED_TABLE = "42P01";
    private static final int ROWS_AT_A_TIME = 2000;

    @Override
    public Integer call() throws Exception {
        Settings settings = Settings.read(System.getenv());
        try (Stopping stopping = new Stopping()) {
            PortalDatabase database = Portal.database(settings, stopping);
            String secret = Portal.secret(settings, DataDirectory.at(settings.dataDirectory()));
            try (Connection connection = database.connectAsWorkingRole()) {
                Result result = verify(connection, secret);
                Console.out().println(result.entries() + " audit entries were checked.");
                if (result.firstBreak() != null) {
                    throw new Refusal(result.firstBreak());
                }
            } catch (SQLException e) {
                throw new Refusal(
                        UNDEFINED_TABLE.equals(e.getSQLState())
                                ? "The database has not been set up yet: run migrate or start the portal first."
                                : "The audit log could not be read: " + Sentences.oneLine(e.getMessage()) + ".",
                        e);
            }
        }
        return 0;
    }

    /**
     * What was found.
     *
     * @param firstBreak a sentence; null when all chains are whole
     */
    record Result(long entries, String firstBreak) {}

    /** Walks all chains to their end, whatever is found on the way, so that the count is of all entries. */
    static Result verify(Connection connection, String secret) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('tandem.clients', '*', true), set_config('tandem.side', '*', true)");
            statement.setFetchSize(ROWS_AT_A_TIME);
            Walk walk = new Walk(secret);
            try (ResultSet row = statement.executeQuery(
                    "select client_id, sequence, at, person_id, person_name, side, subject_type, subject_key, engagement,"
                            + " action, before, after, previous_hash, hash, origin, only_for"
                            + " from kernel.audit_entry order by client_id, only_for, sequence")) {
                while (row.next()) {
                    walk.entry(row);
                }
            }
            // An entry that was cut off at the end of a chain is missed by the chain's head only.
            try (ResultSet row = statement.executeQuery(
                    "select h.client_id, h.sequence, h.hash, e.hash from kernel.audit_head h"
                            + " left join kernel.audit_entry e on e.client_id = h.client_id"
                            + " and e.only_for = h.only_for and e.sequence = h.sequence order by h.client_id, h.only_for")) {
                while (row.next()) {
                    walk.head(row);
                }
            }
            return new Result(walk.entries, walk.firstBreak);
        } finally {
            connection.rollback();
        }
    }

    private static final class Walk {

        private final String secret;
        private UUID client;
        private String onlyFor;
        private long sequence;
        private byte[] hash;
        private long entries;
        private String firstBreak;

        Walk(String secret) {
            this.secret = secret;
        }

        void entry(ResultSet row) throws SQLException {
            entries++;
            UUID rowsClient = row.getObject(1, UUID.class);
            String rowsSide = row.getString(16);
            if (!rowsClient.equals(client) || !rowsSide.equals(onlyFor)) {
                client = rowsClient;
                onlyFor = rowsSide;
                sequence = 0;
                hash = AuditChain.BEGINNING;
            }
            sequence++;
            Timestamp at = row.getTimestamp(3);
            AuditChain.Entry entry = new AuditChain.Entry(
                    rowsClient,
                    row.getLong(2),
                    at.toInstant(),
                    row.getObject(4, UUID.class),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8),
                    row.getString(9),
                    row.getString(10),
                    row.getString(11),
                    row.getString(12),
                    row.getString(15),
                    rowsSide.isEmpty() ? null : rowsSide);
            byte[] previous = row.getBytes(13);
            byte[] kept = row.getBytes(14);
            if (entry.sequence() != sequence) {
                broken("entry " + sequence + " is missing");
            } else if (!Arrays.equals(previous, hash)) {
                broken("entry " + sequence + " does not follow the one before it");
            } else if (!Arrays.equals(kept, AuditChain.hash(secret, previous, entry))) {
                broken("entry " + sequence + " of " + entry.at() + " (" + entry.action() + " on " + entry.subjectKey()
                        + ") is not what was written, or the secret is another one");
            }
            sequence = entry.sequence();
            hash = kept;
        }

        void head(ResultSet row) throws SQLException {
            client = row.getObject(1, UUID.class);
            byte[] last = row.getBytes(4);
            if (row.getLong(2) > 0 && !Arrays.equals(row.getBytes(3), last)) {
                broken(
                        last == null
                                ? "entry " + row.getLong(2) + " is missing at its end"
                                : "its end is not entry " + row.getLong(2) + " with the hash "
                                        + HexFormat.of().formatHex(row.getBytes(3)));
            }
        }

        private void broken(String what) {
            if (firstBreak == null) {
                firstBreak = "The audit chain of client " + client + " is broken: " + what + ".";
            }
        }
    }
}
