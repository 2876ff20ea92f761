package org.tandemportal.kernel.api;

import java.util.concurrent.Callable;

/** A value that holds on one thread for as long as a piece of work lasts. */
final class ThreadBound<T> {

    private final ThreadLocal<T> bound = new ThreadLocal<>();

    /** The value on this thread; null where there is none. */
    T current() {
        return bound.get();
    }

    /** Runs {@code work} with a value, then as before. */
    <R> R call(T value, Callable<R> work) throws Exception {
        T before = bound.get();
        bound.set(value);
        try {
            return work.call();
        } finally {
            if (before == null) {
                bound.remove();
            } else {
                bound.set(before);
            }
        }
    }
}
