package org.tandemportal.launcher;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Brings up everything that the portal needs, and the portal, in order. */
final class Portal {

    private Portal() {}

    /**
     * Brings up everything and returns when the portal answers.
     *
     * @param log name of the log files
     * @param stopping gets to know of everything that is started, so that it is stopped even when the start fails
     */
    static void start(Settings settings, String log, Stopping stopping) throws IOException {
        StartChecks.portIsFree(settings.httpHost(), settings.httpPort());
        DataDirectory data = DataDirectory.at(settings.dataDirectory());
        PortalDatabase database = database(settings, data, log, stopping);
        database.migrate();
        stopping.remember(data::noteStopped);
        stopping.remember(PortalServer.start(
                data.runtime(),
                settings.httpHost(),
                settings.httpPort(),
                settings.cluster(),
                properties(settings, data, database)));
        data.noteRunning(new DataDirectory.Running(
                ProcessHandle.current().pid(),
                settings.httpPort(),
                PortalServer.reachable(settings.httpHost()),
                database.embedded().map(EmbeddedDatabase::port)));
    }

    /** Opens the database for this process alone. */
    static PortalDatabase database(Settings settings, DataDirectory data, String log, Stopping stopping)
            throws IOException {
        stopping.remember(data.lock());
        Logging.toFiles(data, log);
        if (settings.database().isPresent()) {
            return PortalDatabase.external(settings.database().get());
        }
        return stopping.start(() -> PortalDatabase.embedded(EmbeddedDatabase.start(data.path())));
    }

    private static Map<String, String> properties(Settings settings, DataDirectory data, PortalDatabase database) {
        Map<String, String> properties = new HashMap<>(settings.mail());
        properties.put("tandem.db.url", database.url());
        properties.put("tandem.db.user", database.workingUser());
        properties.put("tandem.db.password", database.workingPassword());
        properties.put("tandem.secret", settings.secret().orElseGet(data::secret));
        properties.put("tandem.base-url", settings.baseUrl());
        properties.put("tandem.demo", Boolean.toString(settings.demo()));
        properties.put("tandem.data-dir", data.path().toString());
        return properties;
    }
}
