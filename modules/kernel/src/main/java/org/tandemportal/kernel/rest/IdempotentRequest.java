package org.tandemportal.kernel.rest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.tandemportal.kernel.data.Database;

/**
 * A POST with an {@code Idempotency-Key}, bound to the thread while it is carried out. The first audit entry that it
 * writes claims the key in the same transaction, so the key is kept if and only if the change is.
 *
 * @param personId who asks; keys of different people never meet
 * @param key what the caller sent, at most 200 characters
 * @param fingerprint a hash of method, address and body: the same key with another request is refused
 */
public record IdempotentRequest(UUID personId, String key, String fingerprint) {

    private static final ThreadLocal<IdempotentRequest> CURRENT = new ThreadLocal<>();

    /** Another request with the same key has just been carried out, or is being. */
    public static final class AlreadyClaimed extends RuntimeException {
        AlreadyClaimed(SQLException cause) {
            super("The idempotency key has been used", cause);
        }
    }

    /** Binds the request to this thread; null unbinds. */
    public static void bind(IdempotentRequest request) {
        if (request == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(request);
        }
    }

    /** Claims the bound request's key within the running transaction; nothing happens without one. */
    public static void claim(Database database, UUID clientId) {
        IdempotentRequest request = CURRENT.get();
        if (request == null) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into kernel.idempotent_request(person_id, key, fingerprint, client_id)"
                                + " values (?, ?, ?, ?)")) {
            insert.setObject(1, request.personId());
            insert.setString(2, request.key());
            insert.setString(3, request.fingerprint());
            insert.setObject(4, clientId);
            insert.executeUpdate();
            CURRENT.remove();
        } catch (SQLException e) {
            if ("23505".equals(e.getSQLState())) {
                throw new AlreadyClaimed(e);
            }
            throw new IllegalStateException("The idempotency key could not be kept", e);
        }
    }
}
