package org.tandemportal.portal.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tandemportal.kernel.api.MigrationsUnderWay;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.ViewerContext;

/**
 * Tells the demo's story into an empty database at the first start, if {@code TANDEM_DEMO} says so: beside the rest of the
 * start, which takes its time too. The portal is not ready before the story is told, nor when it could not be.
 */
@ApplicationScoped
public class DemoData {

    private static final Logger LOG = System.getLogger(DemoData.class.getName());

    @Inject
    @ConfigProperty(name = "tandem.demo", defaultValue = "false")
    private boolean wanted;

    @Inject
    private DemoStory story;

    private final FutureTask<Boolean> loading = new FutureTask<>(this::load);

    /** Begins to load what is wanted, and returns at once. */
    void begin() {
        // A thread of its own and not one of the server's, which refuses to work for an application that is still
        // starting.
        new Thread(loading, "tandem-demo").start();
    }

    /**
     * Waits until it is loaded.
     *
     * @throws IllegalStateException if it could not be
     */
    void await() {
        try {
            loading.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The demo data could not be loaded", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The start was interrupted", e);
        }
    }

    private boolean load() throws Exception {
        while (wanted && MigrationsUnderWay.now()) {
            Thread.sleep(20);
        }
        if (!wanted || !ViewerContext.callAs(Viewer.PORTAL, story::isDatabaseEmpty)) {
            return false;
        }
        long start = System.nanoTime();
        story.tell();
        LOG.log(Level.INFO, "Demo data loaded in {0} ms", (System.nanoTime() - start) / 1_000_000);
        return true;
    }

    /** Whether it is loaded, or was not wanted. */
    boolean isThere() {
        if (!loading.isDone()) {
            return false;
        }
        try {
            await();
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
