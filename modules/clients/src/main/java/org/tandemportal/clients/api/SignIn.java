package org.tandemportal.clients.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.tandemportal.clients.domain.PasswordHash;
import org.tandemportal.clients.domain.Secrets;
import org.tandemportal.clients.domain.SignInRecords;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.Viewer;

/**
 * Finds out who somebody is: by address and password, by token, or by the session of an earlier sign-in.
 *
 * <p>Guessing is slowed per account (from the sixth failure on) and per network address (from the thirty-first on), kept
 * in the database so that a restart or another node changes nothing.
 */
@ApplicationScoped
public class SignIn {

    private static final int FREE_FAILURES_OF_AN_ACCOUNT = 5;
    private static final int FREE_FAILURES_OF_AN_ADDRESS = 30;

    @Inject
    private SignInRecords records;

    @Inject
    private Secrets secrets;

    @Inject
    private PortalClock clock;

    /** How an attempt ended. */
    public sealed interface Attempt {
        /** Somebody has signed in. */
        record Accepted(Viewer viewer) implements Attempt {}

        /** Address and password don't fit; whether the address is known is not told. */
        record Rejected() implements Attempt {}

        /** Too many failures: try again at {@code until}. */
        record Blocked(Instant until) implements Attempt {}
    }

    /**
     * An attempt with address and password.
     *
     * @param email as typed
     * @param networkAddress where the attempt comes from
     */
    public Attempt withPassword(String email, String password, String networkAddress) {
        Instant now = clock.instant();
        String address = email.strip().toLowerCase(Locale.ROOT);
        byte[] account = secrets.hash("account", address);
        byte[] network = secrets.hash("network", networkAddress);
        Optional<Instant> blocked = records.blockedUntil(account, now).or(() -> records.blockedUntil(network, now));
        if (blocked.isPresent()) {
            return new Attempt.Blocked(blocked.get());
        }
        Optional<SignInRecords.Password> known = records.password(address);
        boolean fits = PasswordHash.matches(
                password, known.map(SignInRecords.Password::hash).orElse(null));
        Optional<Viewer> viewer = fits ? known.flatMap(found -> records.viewer(found.personId())) : Optional.empty();
        if (viewer.isEmpty()) {
            records.failed(account, FREE_FAILURES_OF_AN_ACCOUNT, now);
            records.failed(network, FREE_FAILURES_OF_AN_ADDRESS, now);
            return new Attempt.Rejected();
        }
        records.succeeded(account);
        return new Attempt.Accepted(viewer.get());
    }

    /** The viewer of a bearer token; one statement. */
    public Optional<Viewer> withToken(String token) {
        return records.viewerOfToken(secrets.hash("token", token), clock.instant());
    }

    /** The viewer that a session belongs to, as they are now; empty once deactivated; one statement. */
    public Optional<Viewer> again(UUID personId) {
        return records.viewer(personId);
    }
}
