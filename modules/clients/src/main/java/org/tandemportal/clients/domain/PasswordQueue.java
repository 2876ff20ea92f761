package org.tandemportal.clients.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Lets passwords be checked a few at a time: each check is made to cost a quarter of a second of a processor, and whoever
 * sends hundreds at once must leave processors and threads to those who are reading pages. The few next ones wait; who comes
 * after these is sent away at once.
 */
@ApplicationScoped
public class PasswordQueue {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final int AT_A_TIME = Math.max(1, PROCESSORS / 2);
    private static final int WAITING = 2 * AT_A_TIME + 2;
    private static final long PATIENCE_SECONDS = 4;

    private final Semaphore places = new Semaphore(AT_A_TIME, true);
    private final Semaphore room = new Semaphore(AT_A_TIME + WAITING);

    /**
     * Does a check when it is its turn.
     *
     * @return what it said; empty if too many wait
     */
    public Optional<Boolean> check(BooleanSupplier check) {
        if (!room.tryAcquire()) {
            return Optional.empty();
        }
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
            try {
                return Optional.of(check.getAsBoolean());
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            room.release();
        }
    }
}
