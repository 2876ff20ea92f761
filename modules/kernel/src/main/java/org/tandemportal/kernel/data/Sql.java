package org.tandemportal.kernel.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Plain SQL on the transaction's connection, for projections that lists are made of. Parameters may be texts, numbers,
 * booleans, UUIDs, instants and collections of UUIDs or texts (given as arrays).
 */
@ApplicationScoped
public class Sql {

    @Inject
    private Database database;

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        /** What the row says. */
        T read(ResultSet row) throws SQLException;
    }

    /** The rows of a query. */
    public <T> List<T> list(String query, Row<T> reader, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            set(connection, statement, parameters);
            List<T> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("A query failed", e);
        }
    }

    /** Runs a statement that changes rows, and tells how many. */
    public int update(String change, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(change)) {
            set(connection, statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A statement failed", e);
        }
    }

    /** A timestamptz column as an instant; null for null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static void set(Connection connection, PreparedStatement statement, Object... parameters)
            throws SQLException {
        int index = 1;
        for (Object parameter : parameters) {
            if (parameter instanceof Instant moment) {
                statement.setObject(index, OffsetDateTime.ofInstant(moment, ZoneOffset.UTC));
            } else if (parameter instanceof Collection<?> values) {
                boolean ids = values.stream().allMatch(UUID.class::isInstance);
                statement.setArray(index, connection.createArrayOf(ids ? "uuid" : "text", values.toArray()));
            } else {
                statement.setObject(index, parameter);
            }
            index++;
        }
    }
}
