package org.tandemportal.clients.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import org.tandemportal.clients.domain.AttemptLimits;
import org.tandemportal.clients.domain.PasskeyCeremonies;
import org.tandemportal.clients.domain.PasswordHash;
import org.tandemportal.clients.domain.PasswordQueue;
import org.tandemportal.clients.domain.Secrets;
import org.tandemportal.clients.domain.SignInRecords;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.SecurityLog;
import org.tandemportal.kernel.api.Viewer;

/**
 * Finds out who somebody is: by address and password, by passkey, by token, or by the session of an earlier sign-in. Guessing is
 * slowed, see {@link AttemptLimits}.
 */
@ApplicationScoped
public class SignIn {

    /** Attribute of the browser's session: the secret of the session that is kept in the database, a text. */
    public static final String SESSION = "tandem.session";

    @Inject
    private SignInRecords records;

    @Inject
    private AttemptLimits limits;

    @Inject
    private PasswordQueue passwordQueue;

    @Inject
    private PasskeyCeremonies ceremonies;

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

        /** Too many sign in at this moment: try again in some seconds. */
        record Busy() implements Attempt {}

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
        String address = email.strip().toLowerCase(Locale.ROOT);
        AttemptLimits.Guessed guessed = new AttemptLimits.Guessed("account", address);
        Optional<Instant> blocked = limits.attempt(guessed, networkAddress);
        if (blocked.isPresent()) {
            SecurityLog.write("sign-in blocked", null, networkAddress);
            return new Attempt.Blocked(blocked.get());
        }
        Optional<SignInRecords.Password> known = records.password(address);
        Optional<Boolean> fits = passwordQueue.check(() -> PasswordHash.matches(
                password, known.map(SignInRecords.Password::hash).orElse(null)));
        UUID person = known.map(SignInRecords.Password::personId).orElse(null);
        if (fits.isEmpty()) {
            SecurityLog.write("sign-in put off", null, networkAddress);
            limits.takeBack(guessed, networkAddress);
            return new Attempt.Busy();
        }
        Optional<Viewer> viewer = fits.get() ? records.viewer(person) : Optional.empty();
        if (viewer.isEmpty()) {
            SecurityLog.write("password rejected", person, networkAddress);
            return new Attempt.Rejected();
        }
        SecurityLog.write("password accepted", person, networkAddress);
        limits.succeeded(guessed, networkAddress);
        return new Attempt.Accepted(viewer.get());
    }

    /**
     * Whom a program acts for.
     *
     * @param tokenId tells its token from others
     * @param viewer the person, narrowed by the token
     */
    public record Program(UUID tokenId, Viewer viewer) {}

    /** The program that a bearer token was made for; empty if it is unknown or has expired; one statement. */
    public Optional<Program> withToken(String token) {
        return records.viewerOfToken(secrets.hash("token", token), clock.instant())
                .map(holder -> new Program(holder.tokenId(), holder.viewer()));
    }

    /**
     * An attempt with a code, after the password was right.
     *
     * @param viewer whose password was right
     * @param check tells whether the code is right, and uses it up
     * @param networkAddress where the attempt comes from
     */
    public Attempt withCode(Viewer viewer, BooleanSupplier check, String networkAddress) {
        AttemptLimits.Guessed guessed =
                new AttemptLimits.Guessed("code", viewer.personId().toString());
        Optional<Instant> blocked = limits.attempt(guessed, networkAddress);
        if (blocked.isPresent()) {
            SecurityLog.write("code blocked", viewer.personId(), networkAddress);
            return new Attempt.Blocked(blocked.get());
        }
        if (!check.getAsBoolean()) {
            SecurityLog.write("code rejected", viewer.personId(), networkAddress);
            return new Attempt.Rejected();
        }
        SecurityLog.write("code accepted", viewer.personId(), networkAddress);
        limits.succeeded(guessed, networkAddress);
        return new Attempt.Accepted(viewer);
    }

    /**
     * Makes a challenge for signing in, to be kept in the browser's session until it is answered.
     *
     * @param person whose passkey has to answer; null for anybody's
     */
    public PasskeyChallenge passkeyChallenge(PasskeyChallenge.Purpose purpose, UUID person) {
        return new PasskeyChallenge(secrets.random(), purpose, person, null, null, clock.instant());
    }

    /** What a browser is told, as JSON, to let anybody's passkey answer. */
    public String passkeyOptions(PasskeyChallenge challenge) {
        return ceremonies.requestOptions(challenge, List.of());
    }

    /**
     * An attempt with a passkey. Whatever is wrong with the answer, it is refused in the same words: an unknown passkey cannot be
     * told from a wrong signature.
     *
     * @param answer what the browser sent, as JSON
     * @param challenge what was kept for it, and is kept no longer; null if there was none
     * @param keep notes as the passkey's owner that it was used; false if its device has counted backwards
     * @param networkAddress where the attempt comes from
     */
    public Attempt withPasskey(
            String answer, PasskeyChallenge challenge, BiPredicate<Viewer, PasskeyUse> keep, String networkAddress) {
        UUID person = challenge == null ? null : challenge.person();
        AttemptLimits.Guessed guessed = person == null ? null : new AttemptLimits.Guessed("code", person.toString());
        Optional<Instant> blocked = limits.attempt(guessed, networkAddress);
        if (blocked.isPresent()) {
            SecurityLog.write("passkey blocked", person, networkAddress);
            return new Attempt.Blocked(blocked.get());
        }
        Optional<Viewer> owner = challenge == null || !challenge.holdsAt(clock.instant())
                ? Optional.empty()
                : owner(answer, challenge, keep);
        if (owner.isEmpty()) {
            SecurityLog.write("passkey rejected", person, networkAddress);
            return new Attempt.Rejected();
        }
        SecurityLog.write("passkey accepted", owner.get().personId(), networkAddress);
        limits.succeeded(guessed, networkAddress);
        return new Attempt.Accepted(owner.get());
    }

    private Optional<Viewer> owner(String json, PasskeyChallenge challenge, BiPredicate<Viewer, PasskeyUse> keep) {
        PasskeyCeremonies.Answer answer = PasskeyCeremonies.Answer.read(json).orElse(null);
        SignInRecords.KnownPasskey known = answer == null
                ? null
                : records.passkey(answer.credentialId())
                        .filter(passkey ->
                                challenge.person() == null || challenge.person().equals(passkey.personId()))
                        .orElse(null);
        if (known == null) {
            return Optional.empty();
        }
        return ceremonies.used(answer, challenge, known).flatMap(used -> records.viewer(known.personId())
                .filter(owner -> keep.test(
                        owner, new PasskeyUse(known.id(), used.signCount(), used.backedUp(), challenge.purpose()))));
    }

    /** What a session is known by in the database, in hexadecimal digits; tells nothing of its secret. */
    public String hashOf(String session) {
        return HexFormat.of().formatHex(secrets.hash("session", session));
    }

    /** The viewer that a person is, as they are now; empty once deactivated; one statement. */
    public Optional<Viewer> again(UUID personId) {
        return records.viewer(personId);
    }

    /**
     * The viewer that a session belongs to, as they are now; one statement.
     *
     * @param session the session's secret
     * @return empty once the session is over or the person has been deactivated; a viewer that is {@linkplain
     *     Viewer#isHeldBack held back} if they have to set up a second factor before anything else
     */
    public Optional<Viewer> withSession(String session) {
        return records.viewerOfSession(secrets.hash("session", session), clock.instant());
    }
}
