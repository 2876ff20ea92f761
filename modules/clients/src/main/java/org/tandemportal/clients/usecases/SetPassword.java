package org.tandemportal.clients.usecases;

import jakarta.inject.Inject;
import java.util.UUID;
import org.tandemportal.clients.domain.PasswordHash;
import org.tandemportal.clients.domain.People;
import org.tandemportal.clients.domain.Person;
import org.tandemportal.clients.domain.Secrets;
import org.tandemportal.clients.domain.Sessions;
import org.tandemportal.clients.domain.SignInRecords;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.ViewerContext;
import org.tandemportal.kernel.audit.Audit;

/** Somebody sets their password by a one-time link. Called as the portal, since nobody is signed in. */
@UseCase
public class SetPassword {

    @Inject
    private SignInRecords signInRecords;

    @Inject
    private Secrets secrets;

    @Inject
    private People people;

    @Inject
    private Sessions sessions;

    @Inject
    private AccountMail accountMail;

    @Inject
    private Audit audit;

    @Inject
    private PortalClock clock;

    /** Whether the link can still be used. */
    public boolean canUse(String secret) {
        return signInRecords
                .personOfLink(secrets.hash("link", secret), clock.instant())
                .isPresent();
    }

    /**
     * Sets the password, uses the link up and ends the sessions that there are.
     *
     * @throws NotFound if the link is unknown, used or has expired
     * @throws org.tandemportal.kernel.api.InvalidInput if the password is shorter than 12 or longer than 128 characters
     */
    public void byLink(String secret, String password) {
        if (ViewerContext.current() != Viewer.PORTAL) {
            throw new IllegalStateException("Called as the portal only");
        }
        InputCheck check = new InputCheck();
        check.that(password != null && password.length() >= 12, "password", "passwordTooShort", 12);
        check.that(password == null || password.length() <= 128, "password", "tooLong", 128);
        check.end();
        byte[] hash = secrets.hash("link", secret);
        UUID personId = signInRecords.personOfLink(hash, clock.instant()).orElseThrow(() -> new NotFound("link"));
        if (!signInRecords.useLink(hash, clock.instant())) {
            throw new NotFound("link");
        }
        Person person = people.require(personId);
        boolean first = !person.hasPassword();
        audit.change(
                person.subject(), "password set", person::facts, () -> person.usePassword(PasswordHash.of(password)));
        sessions.endAll(person.id(), null);
        if (!first) {
            accountMail.tell(person, "passwordChanged");
        }
    }
}
