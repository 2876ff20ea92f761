package org.tandemportal.portal.live;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.Config;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.ds.PGSimpleDataSource;
import org.tandemportal.discussions.domain.Calls;
import org.tandemportal.discussions.usecases.UnreadCounts;

/**
 * Hears the calls of all nodes, this one among them, on a connection of its own beside the pool, and listens anew after it has lost
 * that.
 */
@ApplicationScoped
public class LiveListener {

    private static final Logger LOG = System.getLogger(LiveListener.class.getName());
    private static final int WAIT_MILLISECONDS = 5_000;
    private static final Duration LOOK_AFTER = Duration.ofSeconds(30);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    @Inject
    private Config config;

    @Inject
    private LiveNews news;

    @Inject
    private UnreadCounts counts;

    private volatile boolean ending;
    private Thread thread;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        // A thread of its own and not one of the server's, which refuses to work for an application that is still
        // starting.
        thread = new Thread(this::listen, "tandem-live-listener");
        thread.setDaemon(true);
        thread.start();
    }

    private void listen() {
        Duration pause = FIRST_PAUSE;
        while (!ending) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + Calls.CHANNEL);
                counts.hearing(true);
                news.mayHaveMissedSome();
                pause = FIRST_PAUSE;
                hear(connection.unwrap(PGConnection.class));
            } catch (SQLException | RuntimeException e) {
                if (!ending) {
                    LOG.log(Level.WARNING, "The database is not heard for now: {0}", e.getMessage());
                }
            } finally {
                counts.hearing(false);
            }
            pause = rest(pause);
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        Instant looked = Instant.now();
        while (!ending) {
            PGNotification[] calls = connection.getNotifications(WAIT_MILLISECONDS);
            if (calls != null) {
                for (PGNotification call : calls) {
                    news.heard(call.getParameter());
                }
            }
            if (looked.plus(LOOK_AFTER).isBefore(Instant.now())) {
                looked = Instant.now();
                news.lookAfterAll();
            }
        }
    }

    private Connection connect() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(config.getValue("tandem.db.url", String.class));
        source.setUser(config.getValue("tandem.db.user", String.class));
        source.setPassword(config.getValue("tandem.db.password", String.class));
        source.setApplicationName("tandem live");
        // So that a connection that has died without a word is noticed.
        source.setTcpKeepAlive(true);
        source.setConnectTimeout(10);
        return source.getConnection();
    }

    private Duration rest(Duration pause) {
        try {
            Thread.sleep(ending ? 0 : pause.toMillis());
        } catch (InterruptedException e) {
            ending = true;
        }
        Duration next = pause.multipliedBy(2);
        return next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
    }

    @PreDestroy
    void end() {
        ending = true;
        if (thread != null) {
            thread.interrupt();
        }
        news.end();
    }
}
