package org.tandemportal.clients.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.Violation;

/**
 * Slows guessing: per account from the sixth failure on, per network address from the thirty-first on. Kept in the
 * database, so that a restart or another node changes nothing.
 */
@ApplicationScoped
public class AttemptLimits {

    private static final String MESSAGES = "org.tandemportal.clients.account.messages";
    private static final String NETWORK = "network";
    private static final int FREE_FAILURES_OF_AN_ACCOUNT = 5;
    private static final int FREE_FAILURES_OF_AN_ADDRESS = 30;

    @Inject
    private SignInRecords records;

    @Inject
    private Secrets secrets;

    @Inject
    private PortalClock clock;

    /** What is guessed at: an account's password by its address, or its codes. */
    public record Guessed(String kind, String account) {}

    /**
     * Counts an attempt before it is made, so that many at a time cannot all be made before the first of them has failed;
     * {@link #succeeded} takes it back.
     *
     * @param guessed null if it is at nobody's account in particular
     * @param networkAddress where it comes from; null if it does not matter
     * @return until when it has to wait; empty if it may be made
     */
    public Optional<Instant> attempt(Guessed guessed, String networkAddress) {
        Optional<Instant> wait = guessed == null
                ? Optional.empty()
                : records.attempt(hash(guessed), FREE_FAILURES_OF_AN_ACCOUNT, clock.instant());
        return wait.isPresent() || networkAddress == null ? wait : attemptFrom(NETWORK, networkAddress);
    }

    /**
     * Counts something that a network address should not do too often.
     *
     * @param kind what it does
     * @return until when it has to wait; empty if it may do it
     */
    public Optional<Instant> attemptFrom(String kind, String networkAddress) {
        return records.attempt(secrets.hash(kind, networkAddress), FREE_FAILURES_OF_AN_ADDRESS, clock.instant());
    }

    /** Takes an attempt back that was not made after all. */
    public void takeBack(Guessed guessed, String networkAddress) {
        records.takeBack(hash(guessed), FREE_FAILURES_OF_AN_ACCOUNT);
        takeBackFrom(networkAddress);
    }

    /** Forgets the failures of an account, if it was at one, and takes back that its network address made an attempt. */
    public void succeeded(Guessed guessed, String networkAddress) {
        if (guessed != null) {
            records.succeeded(hash(guessed));
        }
        if (networkAddress != null) {
            takeBackFrom(networkAddress);
        }
    }

    private void takeBackFrom(String networkAddress) {
        records.takeBack(secrets.hash(NETWORK, networkAddress), FREE_FAILURES_OF_AN_ADDRESS);
    }

    /**
     * Ends the use case unless somebody who has signed in knows their password. The failure is kept if the use case does
     * not roll back on {@link InvalidInput}.
     *
     * @param field the field that it was typed into
     */
    public void requirePassword(Person person, String field, String typed) {
        Guessed guessed = new Guessed("account", person.email());
        if (attempt(guessed, null).isPresent()) {
            throw new InvalidInput(List.of(new Violation(field, MESSAGES, "tooManyAttempts", List.of())));
        }
        if (typed == null || !person.knows(typed)) {
            throw new InvalidInput(List.of(new Violation(field, MESSAGES, "wrongPassword", List.of())));
        }
        succeeded(guessed, null);
    }

    private byte[] hash(Guessed guessed) {
        return secrets.hash(guessed.kind(), guessed.account());
    }
}
