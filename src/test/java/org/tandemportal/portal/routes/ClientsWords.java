package org.tandemportal.portal.routes;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tandemportal.portal.running.RunningPortal;

/** The names, keys, addresses and titles that give a client away, from all tables that have a client. */
final class ClientsWords {

    private static final int SHORTEST = 6;

    private ClientsWords() {}

    /**
     * All of them.
     *
     * @param client the client's name
     */
    static Set<String> of(String client) {
        Set<String> words = new TreeSet<>();
        Set<String> others = new TreeSet<>();
        try (Connection connection = RunningPortal.get().connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            String id;
            try (ResultSet row = statement.executeQuery(
                    "select id from clients.organisation where name = '" + client.replace("'", "''") + "'")) {
                row.next();
                id = row.getString(1);
            }
            for (String column : columns(statement)) {
                String table = column.substring(0, column.lastIndexOf('.'));
                String name = column.substring(column.lastIndexOf('.') + 1);
                try (ResultSet row = statement.executeQuery(
                        "select distinct client_id = '" + id + "', " + name + "::text from " + table)) {
                    while (row.next()) {
                        if (row.getString(2) != null && row.getString(2).length() >= SHORTEST) {
                            (row.getBoolean(1) ? words : others).add(row.getString(2));
                        }
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The words of " + client + " cannot be read", e);
        }
        words.removeIf(word -> others.stream().anyMatch(other -> other.contains(word)));
        return words;
    }

    private static List<String> columns(Statement statement) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(
                "select c.table_schema || '.' || c.table_name || '.' || c.column_name from information_schema.columns c"
                        + " where c.column_name in ('key', 'code', 'name', 'title', 'email', 'concern', 'person_name')"
                        + " and c.table_schema in (select distinct table_schema from information_schema.columns"
                        + " where column_name = 'client_id')"
                        + " and exists (select 1 from information_schema.columns o where o.table_schema = c.table_schema"
                        + " and o.table_name = c.table_name and o.column_name = 'client_id')"
                        + " and c.table_name not in ('idempotent_request', 'environment', 'api_token')")) {
            while (row.next()) {
                columns.add(row.getString(1));
            }
        }
        return columns;
    }
}
