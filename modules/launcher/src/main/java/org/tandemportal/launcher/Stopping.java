package org.tandemportal.launcher;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What has to be stopped when the process ends, last started first, however it ends: by its own decision, by Ctrl-C, or by
 * the service manager.
 */
final class Stopping implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Stopping.class.getName());
    private static volatile boolean underWay;

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean closed;

    Stopping() {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            underWay = true;
                            close();
                        },
                        "tandem-stopping"));
    }

    /** Whether the process is ending; what fails from now on is not worth telling. */
    static boolean underWay() {
        return underWay;
    }

    /** Remembers something that was started. */
    synchronized <T extends AutoCloseable> T remember(T closeable) {
        started.push(closeable);
        if (closed) {
            close();
        }
        return closeable;
    }

    /**
     * Starts something that outlives the process unless it is stopped. An end that comes while it starts waits for it, so
     * this is for what starts within a few seconds.
     */
    synchronized <T extends AutoCloseable> T start(Supplier<T> start) {
        return remember(start.get());
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                LOG.log(Level.WARNING, "Something could not be stopped", e);
            }
        }
    }
}
