package org.tandemportal.clients.usecases;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tandemportal.clients.domain.AttemptLimits;
import org.tandemportal.clients.domain.People;
import org.tandemportal.clients.domain.Person;
import org.tandemportal.clients.domain.Secrets;
import org.tandemportal.clients.domain.SignInRecords;
import org.tandemportal.kernel.api.Messages;
import org.tandemportal.kernel.api.Outbox;
import org.tandemportal.kernel.api.PortalAddress;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.ViewerContext;
import org.tandemportal.kernel.audit.Audit;

/** Somebody has forgotten their password and asks for a link by mail. Called as the portal, since nobody is signed in. */
@UseCase
public class ForgottenPassword {

    /** How long the link can be used. */
    public static final Duration VALID = Duration.ofHours(1);

    private static final String MESSAGES = "org.tandemportal.clients.account.messages";

    @Inject
    private People people;

    @Inject
    private SignInRecords records;

    @Inject
    private AttemptLimits limits;

    @Inject
    private Secrets secrets;

    @Inject
    private Outbox outbox;

    @Inject
    private PortalAddress portalAddress;

    @Inject
    private Audit audit;

    @Inject
    private PortalClock clock;

    /**
     * Sends a link to whoever signs in with the address. Whether somebody does is told to nobody. After five times the next
     * link has to wait, so that nobody's mailbox is filled.
     *
     * @param email as typed
     * @param networkAddress where it is asked from; who asks for many is not heard for a while
     */
    public void ask(String email, String networkAddress) {
        if (ViewerContext.current() != Viewer.PORTAL) {
            throw new IllegalStateException("Called as the portal only");
        }
        String address = email.strip().toLowerCase(Locale.ROOT);
        AttemptLimits.Guessed asked = new AttemptLimits.Guessed("forgotten", address);
        if (networkAddress != null
                && limits.attemptFrom("forgotten-from", networkAddress).isPresent()) {
            return;
        }
        Optional<Person> found = people.withEmail(address).filter(Person::isActive);
        if (found.isEmpty() || limits.attempt(asked, null).isPresent()) {
            return;
        }
        Person person = found.get();
        String secret = secrets.random();
        records.addLink(secrets.hash("link", secret), person, clock.instant().plus(VALID));
        Locale locale = Locale.forLanguageTag(person.language());
        outbox.mail(
                person.clientId(),
                person.email(),
                Messages.text(MESSAGES, locale, "forgotten.mail.subject"),
                Messages.text(
                        MESSAGES,
                        locale,
                        "forgotten.mail.text",
                        person.asName().name(),
                        portalAddress.of("/password/" + secret)));
        audit.write(person.subject(), "link made", null, Map.of("for", "password"));
    }
}
