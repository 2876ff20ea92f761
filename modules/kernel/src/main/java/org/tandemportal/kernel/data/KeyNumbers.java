package org.tandemportal.kernel.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Numbers the records of an engagement, per kind and without gaps that would tell of other clients. */
@ApplicationScoped
public class KeyNumbers {

    @Inject
    private Database database;

    /**
     * The next number; joins the transaction, and gives the number back if it rolls back.
     *
     * @param kind the letter in the key: empty for change requests, {@code B} for server builds, {@code F} for features,
     *     {@code R} for incident reviews, {@code G} for flags
     */
    public int next(UUID clientId, String engagement, String kind) {
        return next(clientId, engagement, kind, 1);
    }

    /** As {@link #next(UUID, String, String)}, for several records at once: the first of so many numbers in a row. */
    public int next(UUID clientId, String engagement, String kind, int count) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into kernel.key_number as n (client_id, engagement, kind, last) values (?, ?, ?, ?)"
                                + " on conflict (engagement, kind) do update set last = n.last + excluded.last returning last")) {
            statement.setObject(1, clientId);
            statement.setString(2, engagement);
            statement.setString(3, kind);
            statement.setInt(4, count);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1) - count + 1;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("No number could be given", e);
        }
    }
}
