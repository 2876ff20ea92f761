package org.tandemportal.kernel.api;

import java.util.concurrent.Callable;

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

    /** Runs {@code work} as {@code viewer}, then as before. */
    public static <T> T callAs(Viewer viewer, Callable<T> work) throws Exception {
        return BOUND.call(viewer, work);
    }
}
