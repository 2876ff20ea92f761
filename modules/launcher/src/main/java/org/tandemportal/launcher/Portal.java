package org.tandemportal.launcher;

import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.tandemportal.kernel.api.MigrationsUnderWay;

/** Brings up what the portal needs, and the portal, in order. */
final class Portal {

    private Portal() {}

    /**
     * Brings up everything and returns when the portal answers.
     *
     * @param log name of the log files
     * @param stopping gets to know of everything that is started, so that it is stopped even when the start fails
     */
    static DataDirectory.Running start(Settings settings, String log, Stopping stopping) throws IOException {
        DataDirectory data = DataDirectory.at(settings.dataDirectory());
        stopping.remember(data.lock());
        StartChecks.portIsFree(settings.httpHost(), settings.httpPort());
        Logging.toFiles(data, log);
        settings.database().ifPresent(StartChecks::database);
        // The server takes its time to boot and needs no database for it, so the two start side by side.
        CompletableFuture<PortalServer> server = new CompletableFuture<>();
        Thread boot = new Thread(() -> boot(settings, data, server), "tandem-boot");
        boot.setDaemon(true);
        boot.start();
        PortalDatabase database = startDatabase(settings, data, stopping);
        if (database.embedded().isEmpty()) {
            // Somebody else's database may have anything against it, which should be said before the long part begins.
            migrate(database);
        }
        PortalServer portal = stopping.remember(booted(server));
        properties(settings, data, database).forEach(System::setProperty);
        if (database.embedded().isPresent()) {
            migrateBeside(database, portal);
        } else {
            portal.deploy();
        }
        portal.listen();
        return new DataDirectory.Running(
                ProcessHandle.current().pid(),
                settings.httpPort(),
                PortalServer.reachable(settings.httpHost()),
                database.embedded().map(EmbeddedDatabase::port));
    }

    private static void boot(Settings settings, DataDirectory data, CompletableFuture<PortalServer> server) {
        try {
            server.complete(PortalServer.boot(
                    data.runtime(),
                    settings.httpHost(),
                    settings.httpPort(),
                    settings.cluster().map(others -> new PortalServer.Cluster(others, secret(settings, data)))));
        } catch (IOException | RuntimeException | Error e) {
            server.completeExceptionally(e);
        }
    }

    /** The portal needs tables only when it is nearly there; it waits by itself until they are said to be there. */
    private static void migrateBeside(PortalDatabase database, PortalServer portal) {
        MigrationsUnderWay.begin();
        FutureTask<Integer> migrations = new FutureTask<>(() -> {
            try {
                return migrate(database);
            } finally {
                MigrationsUnderWay.end();
            }
        });
        Thread thread = new Thread(migrations, "tandem-migrations");
        thread.setDaemon(true);
        thread.start();
        portal.deploy();
        get(migrations, "The database could not be brought to this version");
    }

    private static PortalServer booted(CompletableFuture<PortalServer> server) {
        return get(server, "The server could not be started");
    }

    private static <T> T get(Future<T> future, String whatFailed) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw new Refusal(whatFailed + ": " + Sentences.rootMessage(e) + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("The start was interrupted.", e);
        }
    }

    /**
     * Opens the database for a command that does without the portal: when a portal is running, the one that it uses.
     *
     * @param stopping stops the database again when it was started for this
     */
    static PortalDatabase database(Settings settings, Stopping stopping) throws IOException {
        DataDirectory data = DataDirectory.at(settings.dataDirectory());
        Logging.toFiles(data, "commands");
        if (settings.database().isPresent()) {
            StartChecks.database(settings.database().get());
            return startDatabase(settings, data, stopping);
        }
        Optional<Closeable> lock = data.lockUnlessTaken();
        if (lock.isPresent()) {
            stopping.remember(lock.get());
            return startDatabase(settings, data, stopping);
        }
        return data.running()
                .flatMap(DataDirectory.Running::databasePort)
                .map(port -> EmbeddedDatabase.ofRunningPortal(data.path(), port))
                .orElseThrow(() -> new Refusal("Another Tandem is starting or stopping on the data directory "
                        + data.path() + "; try again in a moment."));
    }

    private static PortalDatabase startDatabase(Settings settings, DataDirectory data, Stopping stopping) {
        if (settings.database().isPresent()) {
            return PortalDatabase.external(settings.database().get());
        }
        return stopping.start(() -> PortalDatabase.embedded(EmbeddedDatabase.start(data.path())));
    }

    /**
     * Brings the database to this version.
     *
     * @return how many scripts were run
     */
    static int migrate(PortalDatabase database) {
        int run = database.migrate();
        try (Connection working = database.connectAsWorkingRole()) {
            StartChecks.workingRoleHasRights(working);
        } catch (SQLException e) {
            throw new Refusal(
                    "The database does not let the portal in after the migrations: " + Sentences.oneLine(e.getMessage())
                            + ".",
                    e);
        }
        return run;
    }

    /** The key for tokens and the audit chain. */
    static String secret(Settings settings, DataDirectory data) {
        return settings.secret().orElseGet(data::secret);
    }

    private static Map<String, String> properties(Settings settings, DataDirectory data, PortalDatabase database) {
        Map<String, String> properties = new HashMap<>(settings.mail());
        properties.put("tandem.db.url", database.url());
        properties.put("tandem.db.user", database.workingUser());
        properties.put("tandem.db.password", database.workingPassword());
        properties.put("tandem.secret", secret(settings, data));
        properties.put("tandem.base-url", settings.baseUrl());
        properties.put("tandem.demo", Boolean.toString(settings.demo()));
        if (!settings.trustedProxies().isEmpty()) {
            properties.put("tandem.trusted-proxies", settings.trustedProxies());
        }
        properties.put("tandem.api.requests-per-minute", Integer.toString(settings.requestsPerMinute()));
        properties.put("tandem.data-dir", data.path().toString());
        return properties;
    }
}
