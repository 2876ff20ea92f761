package org.tandemportal.launcher;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;

/** Runs the portal in the foreground. */
@Command(name = "run", description = "Runs the portal until it is stopped; this is what happens without a command.")
final class RunCommand implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
        Settings settings = Settings.read(System.getenv());
        // Not closed here: the process stays until a signal ends it, and then the shutdown hook closes it.
        @SuppressWarnings("resource")
        Stopping stopping = new Stopping();
        DataDirectory.Running running = Portal.start(settings, "tandem", stopping);
        DataDirectory data = DataDirectory.at(settings.dataDirectory());
        data.noteRunning(running);
        stopping.remember(data::noteStopped);
        Console.out().println("Tandem is ready at " + settings.baseUrl() + "/");
        new CountDownLatch(1).await();
        return 0;
    }
}
