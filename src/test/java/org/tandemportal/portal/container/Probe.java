package org.tandemportal.portal.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/** Runs a test's steps in transactions as use cases have them, and outside any. */
@ApplicationScoped
public class Probe {

    @Resource(lookup = "java:app/jdbc/tandem")
    private DataSource pool;

    @PersistenceContext(unitName = "tandem")
    private EntityManager entities;

    /** What stands on a connection of the pool. */
    public record Standing(int process, String clients, long rows) {}

    /** In a transaction, the caller's if there is one. */
    @Transactional
    public <T> T inTransaction(Callable<T> work) throws Exception {
        return work.call();
    }

    /** In a transaction of its own. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T inNewTransaction(Callable<T> work) throws Exception {
        return work.call();
    }

    /** For the transaction's own entities. */
    public EntityManager entities() {
        return entities;
    }

    /** What a connection shows that was taken from the pool without a transaction. */
    public Standing outside() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select pg_backend_pid(), coalesce(current_setting('tandem.clients', true), ''),"
                                + " (select count(*) from change_requests.change_request)"
                                + " + (select count(*) from clients.participation)"
                                + " + (select count(*) from kernel.audit_entry)")) {
            row.next();
            return new Standing(row.getInt(1), row.getString(2), row.getLong(3));
        }
    }
}
