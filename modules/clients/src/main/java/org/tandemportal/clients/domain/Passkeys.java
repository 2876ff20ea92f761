package org.tandemportal.clients.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tandemportal.kernel.data.Sql;

/** People's passkeys. */
@ApplicationScoped
public class Passkeys {

    /** How many somebody can have at a time. */
    public static final int MOST = 20;

    private static final String COLUMNS =
            "id, name, user_handle, credential_id, transports, backed_up, created_at, last_used_at";

    @Inject
    private Sql sql;

    /**
     * One passkey.
     *
     * @param userHandle what stands for its owner on their devices
     * @param credentialId what the device calls it
     * @param transports how browsers reach the device, separated by commas; may be empty
     * @param backedUp whether it is copied between its owner's devices
     * @param lastUsedAt null for never yet
     */
    public record Passkey(
            UUID id,
            String name,
            byte[] userHandle,
            byte[] credentialId,
            String transports,
            boolean backedUp,
            Instant createdAt,
            Instant lastUsedAt) {}

    /** A person's, the oldest first. */
    public List<Passkey> of(UUID person) {
        return sql.list(
                "select " + COLUMNS + " from clients.passkey where person_id = ? order by created_at, id",
                Passkeys::passkey,
                person);
    }

    /** One of a person's; empty if there is no such passkey of theirs. */
    public Optional<Passkey> of(UUID person, UUID id) {
        return sql
                .list(
                        "select " + COLUMNS + " from clients.passkey where person_id = ? and id = ?",
                        Passkeys::passkey,
                        person,
                        id)
                .stream()
                .findFirst();
    }

    private static Passkey passkey(ResultSet row) throws SQLException {
        return new Passkey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getBytes("user_handle"),
                row.getBytes("credential_id"),
                row.getString("transports"),
                row.getBoolean("backed_up"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "last_used_at"));
    }

    /** How many a person has. */
    public int count(UUID person) {
        return sql.list(
                        "select count(*) passkeys from clients.passkey where person_id = ?",
                        row -> row.getInt("passkeys"),
                        person)
                .get(0);
    }

    /** Keeps a new one; false if somebody has it already. */
    public boolean add(
            UUID id,
            UUID person,
            UUID clientId,
            String name,
            byte[] userHandle,
            PasskeyCeremonies.Made made,
            Instant now) {
        return sql.update(
                        "insert into clients.passkey(id, person_id, client_id, name, user_handle, credential_id, credential,"
                                + " sign_count, backup_eligible, backed_up, transports, created_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        id,
                        person,
                        clientId,
                        name,
                        userHandle,
                        made.credentialId(),
                        made.credential(),
                        made.signCount(),
                        made.backupEligible(),
                        made.backedUp(),
                        made.transports(),
                        now)
                == 1;
    }

    /**
     * Notes that one of a person was used.
     *
     * @param signCount what the device has counted up to
     * @return false if there is no such passkey of theirs, or if its device had counted further before: there may be a copy
     */
    public boolean use(UUID person, UUID id, long signCount, boolean backedUp, Instant now) {
        return sql.update(
                        "update clients.passkey set sign_count = ?, backed_up = ?, last_used_at = ?"
                                + " where person_id = ? and id = ? and (sign_count < ? or sign_count = 0 and ? = 0)",
                        signCount,
                        backedUp,
                        now,
                        person,
                        id,
                        signCount,
                        signCount)
                == 1;
    }

    /** Calls one of a person something else. */
    public void rename(UUID person, UUID id, String name) {
        sql.update("update clients.passkey set name = ? where person_id = ? and id = ?", name, person, id);
    }

    /** Takes all of a person away; tells how many there were. */
    public int removeAll(UUID person) {
        return sql.update("delete from clients.passkey where person_id = ?", person);
    }

    /** Takes one of a person away; false if there is no such passkey of theirs. */
    public boolean remove(UUID person, UUID id) {
        return sql.update("delete from clients.passkey where person_id = ? and id = ?", person, id) == 1;
    }
}
