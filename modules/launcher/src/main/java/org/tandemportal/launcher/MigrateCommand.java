package org.tandemportal.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Brings the database to this version. */
@Command(name = "migrate", description = "Brings the database to this version and exits.")
final class MigrateCommand implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
        Settings settings = Settings.read(System.getenv());
        try (Stopping stopping = new Stopping()) {
            int run = Portal.migrate(Portal.database(settings, stopping));
            Console.out()
                    .println(
                            run == 0
                                    ? "The database is at this version already."
                                    : "The database is at this version now.");
        }
        return 0;
    }
}
