package org.tandemportal.kernel.api;

import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * Binds the viewer to the thread for the length of a request; the data source tells it to the database at each
 * transaction's begin. Where nothing is bound (another thread, a timer) the viewer is {@link Viewer#NOBODY}, who sees
 * nothing.
 */
public final class ViewerContext {

    private static final ThreadBound<Viewer> BOUND = new ThreadBound<>();

    private ViewerContext() {}

    /** The viewer bound to this thread; never null. */
    public static Viewer current() {
        Viewer viewer = BOUND.current();
        return viewer == null ? Viewer.NOBODY : viewer;
    }

    /** Does {@code work} as {@code viewer}, then goes on as before. */
    public static <T> T as(Viewer viewer, Supplier<T> work) {
        try {
            return callAs(viewer, work::get);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@link #as}, for work that may throw anything. */
    public static <T> T callAs(Viewer viewer, Callable<T> work) throws Exception {
        return BOUND.call(viewer, work);
    }
}
