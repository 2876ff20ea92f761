package org.tandemportal.kernel.api;

import java.util.concurrent.Callable;

/** Where a request comes from: its network address, bound to the thread for the length of the request. */
public final class Origin {

    private static final ThreadBound<String> BOUND = new ThreadBound<>();

    private Origin() {}

    /** The network address of whoever asks; null for the portal's own work. */
    public static String current() {
        return BOUND.current();
    }

    /** Runs {@code work} on behalf of a network address. */
    public static <T> T callFrom(String networkAddress, Callable<T> work) throws Exception {
        return BOUND.call(networkAddress, work);
    }
}
