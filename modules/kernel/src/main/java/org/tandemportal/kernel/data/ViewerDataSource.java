package org.tandemportal.kernel.data;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.ViewerContext;

/**
 * Tells the database the viewer's clients, side and id at the begin of each transaction, on the connection that the
 * transaction uses and only until it ends (row-level security reads the settings {@code tandem.clients},
 * {@code tandem.side} and {@code tandem.person}, and {@code tandem.engagement} for those who see one engagement only). The pool begins a transaction by
 * {@code setAutoCommit(false)}; outside one the setting is empty, and nothing of a client is visible.
 */
public class ViewerDataSource extends PGSimpleDataSource {

    /** Lets the database give texts the type of their column (json), instead of insisting on varchar. */
    public ViewerDataSource() {
        setStringType("unspecified");
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return tellingTheViewer(super.getConnection(user, password));
    }

    private static Connection tellingTheViewer(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                ViewerDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    boolean begins = method.getName().equals("setAutoCommit")
                            && Boolean.FALSE.equals(arguments[0])
                            && connection.getAutoCommit();
                    try {
                        Object result = method.invoke(connection, arguments);
                        if (begins) {
                            tellViewer(connection);
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static void tellViewer(Connection connection) throws SQLException {
        Viewer viewer = ViewerContext.current();
        try (PreparedStatement statement = connection.prepareStatement("select set_config('tandem.clients', ?, true),"
                + " set_config('tandem.side', ?, true), set_config('tandem.person', ?, true)")) {
            statement.setString(1, viewer.visibleClients());
            statement.setString(2, viewer.visibleSide());
            statement.setString(3, viewer.visiblePerson());
            statement.execute();
        }
        if (viewer.onlyEngagement() != null) {
            try (PreparedStatement statement =
                    connection.prepareStatement("select set_config('tandem.engagement', ?, true)")) {
                statement.setString(1, viewer.onlyEngagement());
                statement.execute();
            }
        }
    }
}
