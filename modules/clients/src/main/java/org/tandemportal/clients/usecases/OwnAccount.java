package org.tandemportal.clients.usecases;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.Set;
import org.tandemportal.clients.domain.AttemptLimits;
import org.tandemportal.clients.domain.PasswordHash;
import org.tandemportal.clients.domain.People;
import org.tandemportal.clients.domain.Person;
import org.tandemportal.clients.domain.Secrets;
import org.tandemportal.clients.domain.Sessions;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.audit.Audit;

/** What the viewer can see and change of their own account. */
@UseCase
@Allowed(Permission.READ)
public class OwnAccount {

    private static final Set<String> LANGUAGES = Set.of("en", "de");
    private static final Set<String> THEMES = Set.of("light", "dark", "system");

    @Inject
    private People people;

    @Inject
    private Sessions sessions;

    @Inject
    private AttemptLimits limits;

    @Inject
    private Secrets secrets;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private AccountMail accountMail;

    @Inject
    private Audit audit;

    /** What stands in the account. */
    public record Shown(String name, String email, String language, String zone, String theme) {}

    /** Shows it. */
    public Shown show() {
        Person person = people.require(AccountViewer.signedIn(viewer).personId());
        return new Shown(person.asName().name(), person.email(), person.language(), person.zone(), person.theme());
    }

    /**
     * Changes it.
     *
     * @param language {@code en} or {@code de}
     * @param zone the id of a time zone, such as {@code Europe/Berlin}
     * @param theme {@code light}, {@code dark} or {@code system}
     * @throws InvalidInput if something cannot be right
     */
    public void change(String name, String language, String zone, String theme) {
        InputCheck check = new InputCheck();
        String fullName = check.requiredLine("name", name, 120);
        check.that(language != null && LANGUAGES.contains(language), "language", "notOneOf", "en, de");
        check.that(zone != null && ZoneId.getAvailableZoneIds().contains(zone), "zone", "unknown", "zone");
        check.that(theme != null && THEMES.contains(theme), "theme", "notOneOf", "light, dark, system");
        check.end();
        Person person = people.require(AccountViewer.signedIn(viewer).personId());
        audit.change(
                person.subject(),
                "account changed",
                person::account,
                () -> person.describe(fullName, language, zone, theme));
    }

    /**
     * Makes the hash of the password anew if it is of an earlier kind.
     *
     * @param password as typed a moment ago, and found to be right
     */
    public void renewPasswordHash(String password) {
        Person person = people.require(AccountViewer.signedIn(viewer).personId());
        if (person.hasOutdatedPasswordHash()) {
            person.usePassword(PasswordHash.of(password));
        }
    }

    /**
     * Changes the password and ends the other sessions.
     *
     * @param present the password as it was until now; guessing it is slowed as on the sign-in page
     * @param wanted 12 to 128 characters
     * @param session what the browser's session holds; that one goes on
     * @throws InvalidInput if the present password is another one, or the wanted one too short
     */
    @Transactional(dontRollbackOn = InvalidInput.class)
    public void changePassword(String present, String wanted, String session) {
        InputCheck check = new InputCheck();
        check.that(wanted != null && wanted.length() >= 12, "password", "passwordTooShort", 12);
        check.that(wanted == null || wanted.length() <= 128, "password", "tooLong", 128);
        check.end();
        Person person = people.require(AccountViewer.signedIn(viewer).personId());
        limits.requirePassword(person, "present", present);
        audit.change(
                person.subject(), "password changed", person::facts, () -> person.usePassword(PasswordHash.of(wanted)));
        sessions.endAll(person.id(), secrets.hash("session", session));
        accountMail.tell(person, "passwordChanged");
    }
}
