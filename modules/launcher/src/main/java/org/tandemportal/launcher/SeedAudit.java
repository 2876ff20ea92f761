package org.tandemportal.launcher;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.tandemportal.kernel.audit.AuditChain;

/** Writes down what the seed's scripts have made, at the end of each client's audit chain. */
final class SeedAudit {

    private static final int ROWS_AT_A_TIME = 1000;

    private final Connection connection;
    private final String secret;
    private UUID client;
    private long sequence;
    private byte[] hash;

    private SeedAudit(Connection connection, String secret) {
        this.connection = connection;
        this.secret = secret;
    }

    /** Turns the rows of {@code seed_audit} into entries, within the running transaction. */
    static void write(Connection connection, String secret) throws SQLException {
        new SeedAudit(connection, secret).write();
    }

    private void write() throws SQLException {
        try (Statement select = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into kernel.audit_entry(client_id, sequence, at, person_id, person_name, side,"
                                + " subject_type, subject_key, engagement, action, before, after, previous_hash, hash)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, ?::json, ?, ?)")) {
            select.setFetchSize(ROWS_AT_A_TIME);
            int waiting = 0;
            try (ResultSet row = select.executeQuery("select a.client_id, a.at, a.person_id, p.name, p.side,"
                    + " a.subject_type, a.subject_key, a.engagement, a.action, a.after from pg_temp.seed_audit a"
                    + " join pg_temp.seed_person p on p.id = a.person_id order by a.client_id, a.at, a.subject_key")) {
                while (row.next()) {
                    UUID rowsClient = row.getObject(1, UUID.class);
                    if (!rowsClient.equals(client)) {
                        keepHead();
                        begin(rowsClient);
                    }
                    add(insert, row);
                    if (++waiting == ROWS_AT_A_TIME) {
                        insert.executeBatch();
                        waiting = 0;
                    }
                }
            }
            insert.executeBatch();
            keepHead();
        }
    }

    private void add(PreparedStatement insert, ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject(2, OffsetDateTime.class);
        UUID person = row.getObject(3, UUID.class);
        sequence++;
        AuditChain.Entry entry = new AuditChain.Entry(
                client,
                sequence,
                at.toInstant(),
                person,
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                null,
                row.getString(10),
                null);
        byte[] previous = hash;
        hash = AuditChain.hash(secret, previous, entry);
        insert.setObject(1, client);
        insert.setLong(2, sequence);
        insert.setObject(3, at);
        insert.setObject(4, person);
        insert.setString(5, entry.personName());
        insert.setString(6, entry.side());
        insert.setString(7, entry.subjectType());
        insert.setString(8, entry.subjectKey());
        insert.setString(9, entry.engagement());
        insert.setString(10, entry.action());
        insert.setString(11, entry.after());
        insert.setBytes(12, previous);
        insert.setBytes(13, hash);
        insert.addBatch();
    }

    private void begin(UUID next) throws SQLException {
        client = next;
        sequence = 0;
        hash = AuditChain.BEGINNING;
        try (PreparedStatement head = connection.prepareStatement(
                "select sequence, hash from kernel.audit_head where client_id = ? and only_for = '' for update")) {
            head.setObject(1, client);
            try (ResultSet row = head.executeQuery()) {
                if (row.next()) {
                    sequence = row.getLong(1);
                    hash = row.getBytes(2);
                }
            }
        }
    }

    private void keepHead() throws SQLException {
        if (client != null) {
            try (PreparedStatement head = connection.prepareStatement(
                    "insert into kernel.audit_head(client_id, sequence, hash) values (?, ?, ?)"
                            + " on conflict (client_id, only_for) do update set sequence = excluded.sequence, hash = excluded.hash")) {
                head.setObject(1, client);
                head.setLong(2, sequence);
                head.setBytes(3, hash);
                head.executeUpdate();
            }
        }
    }
}
