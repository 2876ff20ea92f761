package org.tandemportal.clients.usecases;

import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.tandemportal.clients.domain.Organisation;
import org.tandemportal.clients.domain.Organisations;
import org.tandemportal.clients.domain.PasswordHash;
import org.tandemportal.clients.domain.People;
import org.tandemportal.clients.domain.Person;
import org.tandemportal.clients.domain.Secrets;
import org.tandemportal.clients.domain.SignInRecords;
import org.tandemportal.clients.domain.Tokens;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.Scope;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.audit.Audit;

/** Brings organisations and their people on board. */
@UseCase
@Allowed(Permission.ADMINISTER)
public class SetUpPeople {

    @Inject
    private Organisations organisations;

    @Inject
    private People people;

    @Inject
    private SignInRecords signInRecords;

    @Inject
    private Tokens tokens;

    @Inject
    private Secrets secrets;

    @Inject
    private Audit audit;

    @Inject
    private PortalClock clock;

    /** The provider, made with this name if there is none yet. */
    public UUID provider(String name) {
        return organisations
                .provider()
                .map(Organisation::id)
                .orElseGet(() -> add(new Organisation(Side.PROVIDER, checkedName(name), clock.instant())));
    }

    /** Whether there is nobody yet, not even a provider. */
    public boolean isNobodyThere() {
        return organisations.provider().isEmpty();
    }

    /** A new client. */
    public UUID client(String name) {
        return add(new Organisation(Side.CLIENT, checkedName(name), clock.instant()));
    }

    private static String checkedName(String name) {
        InputCheck check = new InputCheck();
        String text = check.requiredLine("name", name, 120);
        check.end();
        return text;
    }

    private UUID add(Organisation organisation) {
        organisations.add(organisation);
        audit.created(organisation.subject(), "created", organisation.facts());
        return organisation.id();
    }

    /**
     * Somebody new of an organisation.
     *
     * @param passwordHash as {@link PasswordHash#of} makes it; null for somebody who sets a password by a one-time link
     * @throws org.tandemportal.kernel.api.InvalidInput if the address is taken or is none
     */
    public UUID person(UUID organisationId, String name, String email, boolean administrator, String passwordHash) {
        Organisation organisation =
                organisations.find(organisationId).orElseThrow(() -> new NotFound(organisationId.toString()));
        InputCheck check = new InputCheck();
        String fullName = check.requiredLine("name", name, 120);
        String typed = check.requiredLine("email", email, 254);
        String address = typed == null ? "" : typed.toLowerCase(Locale.ROOT);
        check.that(typed == null || address.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"), "email", "notAnAddress");
        check.that(people.withEmail(address).isEmpty(), "email", "addressTaken");
        check.end();
        Person person = new Person(organisation, fullName, address, administrator, clock.instant());
        if (passwordHash != null) {
            person.usePassword(passwordHash);
        }
        people.add(person);
        audit.created(person.subject(), "created", person.facts());
        return person.id();
    }

    /** Lets programs act as a person by this token, which is kept as a hash. */
    public void token(UUID personId, String name, String token) {
        Person person = people.require(personId);
        tokens.add(
                secrets.hash("token", token),
                person.id(),
                person.clientId(),
                new Tokens.Token(UUID.randomUUID(), name, Scope.ALL, null, clock.instant(), null, null));
        audit.write(person.subject(), "token made", null, java.util.Map.of("token", name));
    }

    /** A one-time link's secret, by which the person can set a password within 72 hours. */
    public String passwordLink(UUID personId) {
        Person person = people.require(personId);
        String secret = secrets.random();
        signInRecords.addLink(
                secrets.hash("link", secret), person, clock.instant().plus(java.time.Duration.ofHours(72)));
        audit.write(person.subject(), "link made", null, java.util.Map.of("for", "password"));
        return secret;
    }
}
