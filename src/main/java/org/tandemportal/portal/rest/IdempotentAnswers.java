package org.tandemportal.portal.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.tandemportal.kernel.data.Database;
import org.tandemportal.kernel.rest.IdempotentRequest;

/** What was answered to requests with an Idempotency-Key. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class IdempotentAnswers {

    @Inject
    private Database database;

    /**
     * An earlier answer.
     *
     * @param status null while, or because, the answer is not known
     */
    public record Answer(String fingerprint, Integer status, String location, String etag, String body) {}

    /** The answer to an earlier request with the same key. */
    public Optional<Answer> find(IdempotentRequest request) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select fingerprint, status, location, etag, body"
                                + " from kernel.idempotent_request where person_id = ? and key = ?")) {
            select.setObject(1, request.personId());
            select.setString(2, request.key());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Answer(
                                row.getString(1),
                                row.getObject(2, Integer.class),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The idempotency key could not be looked up", e);
        }
    }

    /** Keeps the answer beside the claimed key; nothing happens if the request changed nothing. */
    public void keep(IdempotentRequest request, int status, String location, String etag, String body) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("update kernel.idempotent_request"
                        + " set status = ?, location = ?, etag = ?, body = ? where person_id = ? and key = ?")) {
            update.setInt(1, status);
            update.setString(2, location);
            update.setString(3, etag);
            update.setString(4, body);
            update.setObject(5, request.personId());
            update.setString(6, request.key());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The answer could not be kept", e);
        }
    }
}
