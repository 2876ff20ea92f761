package org.tandemportal.clients.usecases;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.tandemportal.clients.domain.AttemptLimits;
import org.tandemportal.clients.domain.Passkeys;
import org.tandemportal.clients.domain.People;
import org.tandemportal.clients.domain.Person;
import org.tandemportal.clients.domain.SecondFactors;
import org.tandemportal.clients.domain.Secrets;
import org.tandemportal.clients.domain.Totp;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.NotAllowed;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.Role;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.Violation;
import org.tandemportal.kernel.audit.Audit;

/**
 * The viewer's second factor: codes of an app, asked for after the password, unless one of their passkeys answers. Also for somebody who has to set one up before
 * anything else.
 */
@UseCase
public class OwnSecondFactor {

    private static final String MESSAGES = "org.tandemportal.clients.account.messages";
    private static final int RECOVERY_CODES = 10;

    @Inject
    private SecondFactors secondFactors;

    @Inject
    private Passkeys passkeys;

    @Inject
    private People people;

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
     * @param secret what the app has to know, while it is being set up; else null
     * @param recoveryCodes how many are left
     * @param required whether the viewer's organisation wants everybody to have one
     * @param maySayRequired whether the viewer may say so
     * @param passkeys how many passkeys the viewer has; each is a second factor too
     */
    public record Shown(
            boolean on, String secret, int recoveryCodes, boolean required, boolean maySayRequired, int passkeys) {}

    /**
     * What is asked for after the password; one of them is enough.
     *
     * @param code whether a code of an app can be typed
     * @param passkey whether a passkey can answer
     */
    public record SecondStep(boolean code, boolean passkey) {}

    /** Shows it. */
    public Shown show() {
        Viewer me = AccountViewer.signedIn(viewer);
        SecondFactors.SecondFactor present = secondFactors.of(me.personId()).orElse(null);
        boolean on = present != null && present.isOn();
        return new Shown(
                on,
                present == null || on ? null : Totp.text(open(me.personId(), present)),
                on ? secondFactors.recoveryCodes(me.personId()) : 0,
                secondFactors.isRequired(me.organisationId()),
                maySayRequired(me),
                passkeys.count(me.personId()));
    }

    /** Begins to set one up; nothing is asked for at sign-in before it is confirmed. */
    public void begin() {
        Viewer me = AccountViewer.signedIn(viewer);
        byte[] sealed = secrets.seal("second-factor", me.personId().toString(), Totp.newSecret());
        if (!secondFactors.begin(me.personId(), AccountViewer.clientId(me), sealed)) {
            throw new InvalidInput(List.of(violation("code", "factor.isOn")));
        }
    }

    /**
     * Switches it on by a first code of the app.
     *
     * @return recovery codes, which nobody can be told again
     * @throws InvalidInput if the code is not the app's
     */
    public List<String> confirm(String code) {
        Viewer me = AccountViewer.signedIn(viewer);
        SecondFactors.SecondFactor present = secondFactors
                .of(me.personId())
                .filter(factor -> !factor.isOn())
                .orElseThrow(() -> new InvalidInput(List.of(violation("code", "factor.notBegun"))));
        OptionalLong step = Totp.stepOf(open(me.personId(), present), code, clock.instant(), present.lastStep());
        if (step.isEmpty() || !secondFactors.use(me.personId(), step.getAsLong())) {
            throw new InvalidInput(List.of(violation("code", "wrongCode")));
        }
        secondFactors.confirm(me.personId(), clock.instant());
        List<String> codes = newRecoveryCodes(me);
        audit.write(AccountViewer.subject(me), "second factor set up", null, Map.of("secondFactor", "on"));
        accountMail.tell(people.require(me.personId()), "factorOn");
        return codes;
    }

    /**
     * Makes new recovery codes in place of those that there are.
     *
     * @param password the viewer's; guessing it is slowed
     */
    @Transactional(dontRollbackOn = InvalidInput.class)
    public List<String> renewRecoveryCodes(String password) {
        Viewer me = AccountViewer.signedIn(viewer);
        Person person = people.require(me.personId());
        limits.requirePassword(person, "password", password);
        List<String> codes = newRecoveryCodes(me);
        audit.write(AccountViewer.subject(me), "recovery codes made", null, Map.of("recoveryCodes", RECOVERY_CODES));
        accountMail.tell(person, "recoveryCodesMade");
        return codes;
    }

    /**
     * Switches it off.
     *
     * @param password the viewer's; guessing it is slowed
     */
    @Transactional(dontRollbackOn = InvalidInput.class)
    public void switchOff(String password) {
        Viewer me = AccountViewer.signedIn(viewer);
        Person person = people.require(me.personId());
        limits.requirePassword(person, "password", password);
        secondFactors.remove(me.personId());
        audit.write(person.subject(), "second factor switched off", Map.of("secondFactor", "on"), null);
        accountMail.tell(person, "factorOff");
    }

    /** Says whether everybody of the viewer's organisation has to have one. */
    public void require(boolean required) {
        Viewer me = AccountViewer.signedIn(viewer);
        if (!maySayRequired(me)) {
            throw new NotAllowed(Permission.ADMINISTER);
        }
        if (secondFactors.require(me.organisationId(), required)) {
            audit.write(
                    new SubjectRef(
                            SubjectType.CLIENT, me.organisationId().toString(), null, AccountViewer.clientId(me)),
                    "second factor required",
                    Map.of("requiredSecondFactor", !required),
                    Map.of("requiredSecondFactor", required));
        }
    }

    /** Administrators for the provider; for a client its leads. */
    private static boolean maySayRequired(Viewer me) {
        return !me.isHeldBack()
                && (me.side() == Side.PROVIDER
                        ? me.administrator()
                        : me.participations().containsValue(Role.LEAD));
    }

    /** Whether anything is asked for after somebody's password. */
    public boolean isOn() {
        SecondStep step = secondStep();
        return step.code() || step.passkey();
    }

    /** What is asked for after somebody's password. */
    public SecondStep secondStep() {
        UUID person = AccountViewer.signedIn(viewer).personId();
        return new SecondStep(
                secondFactors.of(person).map(SecondFactors.SecondFactor::isOn).orElse(false),
                passkeys.count(person) > 0);
    }

    /**
     * Checks a code at sign-in, as the viewer whose password was right, and uses it up. Guessing is slowed by the caller.
     *
     * @param typed a code of the app, or a recovery code
     * @return whether it was right
     */
    public boolean enter(String typed) {
        Viewer me = AccountViewer.signedIn(viewer);
        SecondFactors.SecondFactor present = secondFactors
                .of(me.personId())
                .filter(SecondFactors.SecondFactor::isOn)
                .orElse(null);
        if (present == null || typed == null) {
            return false;
        }
        Instant now = clock.instant();
        OptionalLong step = Totp.stepOf(open(me.personId(), present), typed, now, present.lastStep());
        if (step.isPresent()) {
            return secondFactors.use(me.personId(), step.getAsLong());
        }
        if (secondFactors.useRecoveryCode(me.personId(), hash(me.personId(), typed))) {
            int left = secondFactors.recoveryCodes(me.personId());
            audit.write(AccountViewer.subject(me), "recovery code used", null, Map.of("recoveryCodes", left));
            accountMail.tell(people.require(me.personId()), "recoveryCodeUsed", left);
            return true;
        }
        return false;
    }

    private List<String> newRecoveryCodes(Viewer me) {
        List<String> codes =
                Stream.generate(secrets::shortCode).limit(RECOVERY_CODES).toList();
        secondFactors.renewRecoveryCodes(
                me.personId(),
                AccountViewer.clientId(me),
                codes.stream().map(code -> hash(me.personId(), code)).toList());
        return codes;
    }

    /** However it is typed: with or without the dash, in small letters or not. */
    private byte[] hash(UUID person, String code) {
        return secrets.hash(
                "recovery", person + ":" + code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
    }

    private byte[] open(UUID person, SecondFactors.SecondFactor factor) {
        return secrets.open("second-factor", person.toString(), factor.sealedSecret());
    }

    private static Violation violation(String field, String key) {
        return new Violation(field, MESSAGES, key, List.of());
    }
}
