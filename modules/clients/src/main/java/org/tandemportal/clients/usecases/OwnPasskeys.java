package org.tandemportal.clients.usecases;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tandemportal.clients.api.PasskeyChallenge;
import org.tandemportal.clients.api.PasskeyUse;
import org.tandemportal.clients.domain.AttemptLimits;
import org.tandemportal.clients.domain.PasskeyAddress;
import org.tandemportal.clients.domain.PasskeyCeremonies;
import org.tandemportal.clients.domain.Passkeys;
import org.tandemportal.clients.domain.People;
import org.tandemportal.clients.domain.Secrets;
import org.tandemportal.clients.domain.Sessions;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.Violation;
import org.tandemportal.kernel.audit.Audit;

/**
 * The viewer's passkeys. Also for somebody who has to set up a second factor before anything else: a passkey is one. Whoever
 * changes them shows once more who they are, by their password or by having signed in a moment ago.
 */
@UseCase
public class OwnPasskeys {

    private static final Logger LOG = System.getLogger(OwnPasskeys.class.getName());
    private static final String MESSAGES = "org.tandemportal.clients.account.messages";
    private static final Duration A_MOMENT = Duration.ofMinutes(5);
    private static final int LONGEST_NAME = 80;

    @Inject
    private Passkeys passkeys;

    @Inject
    private PasskeyCeremonies ceremonies;

    @Inject
    private People people;

    @Inject
    private Sessions sessions;

    @Inject
    private Secrets secrets;

    @Inject
    private AttemptLimits limits;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private AccountMail accountMail;

    @Inject
    private Audit audit;

    @Inject
    private PortalClock clock;

    /**
     * How it stands.
     *
     * @param passkeys the oldest first
     * @param passwordAsked whether the password is asked for before anything is changed
     */
    public record Shown(List<Passkeys.Passkey> passkeys, boolean passwordAsked) {}

    /**
     * A passkey that is about to be added.
     *
     * @param challenge to be kept until the device has answered
     * @param options what the browser is told, as JSON
     */
    public record Begun(PasskeyChallenge challenge, String options) {}

    /** Shows them. */
    public Shown show(String session) {
        Viewer me = AccountViewer.signedIn(viewer);
        return new Shown(passkeys.of(me.personId()), !hasJustSignedIn(me, session));
    }

    /** Where passkeys are made and used, such as {@code https://tandem.example}; empty if the portal's address can have none. */
    public Optional<String> origin() {
        return ceremonies.address().map(PasskeyAddress::origin);
    }

    /**
     * Begins to add one.
     *
     * @param name what its owner is to know it by
     * @param password the viewer's, unless they have just signed in; guessing it is slowed
     * @param session what the browser's session holds
     * @throws InvalidInput if something cannot be right
     */
    @Transactional(dontRollbackOn = InvalidInput.class)
    public Begun begin(String name, String password, String session) {
        Viewer me = AccountViewer.signedIn(viewer);
        List<Passkeys.Passkey> there = passkeys.of(me.personId());
        InputCheck check = new InputCheck();
        String wanted = check.requiredLine("name", name, LONGEST_NAME);
        check.that(there.size() < Passkeys.MOST, "name", "tooMany", Passkeys.MOST);
        if (ceremonies.address().isEmpty()) {
            check.add(violation("name", "passkey.notHere"));
        }
        check.end();
        requireItIsThem(me, password, session);
        String userHandle =
                there.isEmpty() ? secrets.random() : text(there.get(0).userHandle());
        PasskeyChallenge challenge = new PasskeyChallenge(
                secrets.random(), PasskeyChallenge.Purpose.ADD, me.personId(), wanted, userHandle, clock.instant());
        return new Begun(challenge, ceremonies.creationOptions(challenge, me.email(), me.name(), there));
    }

    /**
     * Adds the one that a device has made.
     *
     * @param answer what the browser sent, as JSON
     * @param challenge what was kept for it, and is kept no longer; null if there was none
     * @throws InvalidInput if the answer is not to this challenge, or not the viewer's
     */
    public void add(String answer, PasskeyChallenge challenge) {
        Viewer me = AccountViewer.signedIn(viewer);
        if (challenge == null
                || challenge.purpose() != PasskeyChallenge.Purpose.ADD
                || !challenge.holdsAt(clock.instant())
                || !me.personId().equals(challenge.person())) {
            throw new InvalidInput(List.of(violation("name", "passkey.tooLate")));
        }
        PasskeyCeremonies.Made made = ceremonies
                .made(answer, challenge)
                .orElseThrow(() -> new InvalidInput(List.of(violation("name", "passkey.refused"))));
        new InputCheck()
                .that(passkeys.count(me.personId()) < Passkeys.MOST, "name", "tooMany", Passkeys.MOST)
                .end();
        byte[] userHandle = Base64.getUrlDecoder().decode(challenge.userHandle());
        if (!passkeys.add(
                UUID.randomUUID(),
                me.personId(),
                AccountViewer.clientId(me),
                challenge.name(),
                userHandle,
                made,
                clock.instant())) {
            throw new InvalidInput(List.of(violation("name", "passkey.refused")));
        }
        audit.write(AccountViewer.subject(me), "passkey added", null, Map.of("passkey", challenge.name()));
        accountMail.tell(people.require(me.personId()), "passkeyAdded", challenge.name());
    }

    /**
     * Calls one something else.
     *
     * @param password the viewer's, unless they have just signed in; guessing it is slowed
     * @throws NotFound if the viewer has no such passkey
     */
    @Transactional(dontRollbackOn = InvalidInput.class)
    public void rename(UUID id, String name, String password, String session) {
        Viewer me = AccountViewer.signedIn(viewer);
        Passkeys.Passkey passkey = require(me, id);
        InputCheck check = new InputCheck();
        String wanted = check.requiredLine("newName", name, LONGEST_NAME);
        check.end();
        requireItIsThem(me, password, session);
        if (!wanted.equals(passkey.name())) {
            passkeys.rename(me.personId(), id, wanted);
            audit.write(
                    AccountViewer.subject(me),
                    "passkey renamed",
                    Map.of("passkey", passkey.name()),
                    Map.of("passkey", wanted));
        }
    }

    /**
     * Takes one away; nobody can sign in with it any more.
     *
     * @param password the viewer's, unless they have just signed in; guessing it is slowed
     * @throws NotFound if the viewer has no such passkey
     */
    @Transactional(dontRollbackOn = InvalidInput.class)
    public void remove(UUID id, String password, String session) {
        Viewer me = AccountViewer.signedIn(viewer);
        Passkeys.Passkey passkey = require(me, id);
        requireItIsThem(me, password, session);
        if (passkeys.remove(me.personId(), id)) {
            audit.write(AccountViewer.subject(me), "passkey removed", Map.of("passkey", passkey.name()), null);
            accountMail.tell(people.require(me.personId()), "passkeyRemoved", passkey.name());
        }
    }

    /** What the browser of somebody whose password was right is told: one of their passkeys is to answer. */
    public String secondStepOptions(PasskeyChallenge challenge) {
        return ceremonies.requestOptions(
                challenge, passkeys.of(AccountViewer.signedIn(viewer).personId()));
    }

    /**
     * Notes at sign-in, as the passkey's owner, that it was used.
     *
     * @return false if its device has counted backwards: then there may be a copy of it, and it is refused
     */
    public boolean use(PasskeyUse use) {
        Viewer me = AccountViewer.signedIn(viewer);
        Passkeys.Passkey passkey = require(me, use.passkey());
        if (!passkeys.use(me.personId(), use.passkey(), use.signCount(), use.backedUp(), clock.instant())) {
            LOG.log(
                    Level.WARNING,
                    "A passkey was refused: its device has counted backwards, so it may have been copied");
            audit.write(
                    AccountViewer.subject(me),
                    "passkey refused, it may have been copied",
                    null,
                    Map.of("passkey", passkey.name()));
            accountMail.tell(people.require(me.personId()), "passkeyRefused", passkey.name());
            return false;
        }
        if (use.purpose() == PasskeyChallenge.Purpose.SECOND_STEP) {
            audit.write(
                    AccountViewer.subject(me), "passkey used as second step", null, Map.of("passkey", passkey.name()));
        }
        return true;
    }

    private Passkeys.Passkey require(Viewer me, UUID id) {
        return passkeys.of(me.personId(), id).orElseThrow(() -> new NotFound("passkey"));
    }

    private void requireItIsThem(Viewer me, String password, String session) {
        if (!hasJustSignedIn(me, session)) {
            limits.requirePassword(people.require(me.personId()), "password", password);
        }
    }

    private boolean hasJustSignedIn(Viewer me, String session) {
        return sessions.hasBegunAfter(
                me.personId(), secrets.hash("session", session), clock.instant().minus(A_MOMENT));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Violation violation(String field, String key) {
        return new Violation(field, MESSAGES, key, List.of());
    }
}
