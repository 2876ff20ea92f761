package org.tandemportal.kernel.data;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;

/**
 * Connections for plain SQL. Within a transaction it is the connection that the entities use too: the server's pool gives
 * out a second one otherwise, which neither sees what was written nor was told the viewer.
 */
@ApplicationScoped
public class Database {

    @Resource(lookup = "java:app/jdbc/tandem")
    private DataSource pool;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @PersistenceContext(unitName = "tandem")
    private EntityManager entities;

    /** A connection to be closed after use; closing the transaction's own does nothing. */
    public Connection getConnection() throws SQLException {
        return transaction.getTransactionStatus() == Status.STATUS_NO_TRANSACTION
                ? pool.getConnection()
                : leftOpen(transactionsOwn());
    }

    private Connection transactionsOwn() {
        UnitOfWorkImpl work = entities.unwrap(UnitOfWorkImpl.class);
        if (!work.isInTransaction()) {
            work.beginEarlyTransaction();
        }
        Accessor accessor = work.getAccessor();
        // A call is what makes the accessor take a connection from the pool; it keeps it until the transaction ends.
        // Unwrapping a Connection gives null before that.
        accessor.incrementCallCount(work.getParent());
        accessor.decrementCallCount();
        return accessor.getConnection();
    }

    private static Connection leftOpen(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Database.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
