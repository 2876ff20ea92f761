package org.tandemportal.clients.usecases;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tandemportal.clients.api.EngagementsToJoin;
import org.tandemportal.clients.domain.ClientRefused;
import org.tandemportal.clients.domain.Invitations;
import org.tandemportal.clients.domain.Organisation;
import org.tandemportal.clients.domain.Organisations;
import org.tandemportal.clients.domain.People;
import org.tandemportal.clients.domain.Person;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.NotAllowed;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Outbox;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.Role;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.Violation;
import org.tandemportal.kernel.audit.Audit;

/**
 * Administrators invite anybody, a client's leads invite people of their own organisation: by a mail with a one-time link
 * to set a password. A link that is sent anew makes the earlier one useless.
 */
@UseCase
@Allowed(Permission.MANAGE_PEOPLE)
public class InvitePeople {

    private static final String BUNDLE = "org.tandemportal.clients.messages";
    private static final int MOST_CHOICES = 100;

    private static final Pattern ADDRESS =
            Pattern.compile("[^@\\s,;:<>()\\[\\]\"\\\\]{1,64}@[\\p{L}\\p{N}.-]+\\.[\\p{L}\\p{N}-]+");

    @Inject
    private Organisations organisations;

    @Inject
    private People people;

    @Inject
    private ManagedPeople managedPeople;

    @Inject
    private Invitations invitations;

    @Inject
    private EngagementsToJoin engagements;

    @Inject
    private Newcomers newcomers;

    @Inject
    private Outbox outbox;

    @Inject
    private Audit audit;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private PortalClock clock;

    /**
     * What the form offers for an organisation.
     *
     * @param engagements that its people could be let take part in by the viewer
     * @param roles that its people can have
     */
    public record Choices(
            UUID organisationId,
            String organisation,
            Side side,
            List<EngagementsToJoin.Choice> engagements,
            List<Role> roles) {}

    /**
     * What the form offers; two statements.
     *
     * @param organisation by id or name; null for the viewer's own
     * @throws NotFound if there is none whose people the viewer manages
     * @throws ClientRefused if it is archived
     */
    public Choices choices(String organisation) {
        Viewer viewer = currentViewer.get();
        Organisation found = find(organisation).orElseThrow(() -> new NotFound(String.valueOf(organisation)));
        requireOpen(found);
        return new Choices(
                found.id(),
                found.name(),
                found.side(),
                engagements.active(found.side() == Side.CLIENT ? found.id() : null, MOST_CHOICES).stream()
                        .filter(choice -> viewer.may(Permission.MANAGE_PEOPLE, choice.code()))
                        .toList(),
                List.of(Role.values()).stream()
                        .filter(role -> role.fits(found.side()))
                        .toList());
    }

    /**
     * Invites somebody new.
     *
     * @return their id
     * @throws org.tandemportal.kernel.api.InvalidInput telling all that is wrong at once
     * @throws ClientRefused if the organisation is archived
     */
    public UUID invite(InvitationInput input) {
        Viewer viewer = currentViewer.get();
        if (input.administrator() && !viewer.administrator()) {
            throw new NotAllowed(Permission.ADMINISTER);
        }
        InputCheck check = new InputCheck();
        Organisation organisation = find(input.organisation()).orElse(null);
        check.that(organisation != null, "organisation", "unknown", String.valueOf(input.organisation()));
        String name = check.requiredLine("name", input.name(), 120);
        String email = address(check, input.email());
        if (organisation != null) {
            requireOpen(organisation);
            if (input.administrator() && organisation.side() != Side.PROVIDER) {
                check.add(violation("administrator", "invite.administratorOfProvider"));
            }
        }
        Map<String, Role> parts = parts(check, input.engagements(), organisation, viewer);
        boolean elsewhere = check.isClean() && isKnownElsewhere(check, email, organisation);
        check.end();
        Person person = new Person(organisation, name, email, input.administrator(), clock.instant());
        person.speaks(viewer.language());
        if (elsewhere) {
            person.waitForAnAddress();
        }
        newcomers.bringIn(List.of(new Newcomers.Newcomer(person, organisation, parts)));
        return person.id();
    }

    /**
     * Sends a new link; the earlier one ends. Somebody whose invitation was withdrawn is invited again by it.
     *
     * @throws ClientRefused if they have come in already
     */
    public void again(UUID personId) {
        Person person = managedPeople.require(personId, null);
        if (person.hasComeIn()) {
            throw new ClientRefused("alreadyIn", person.name());
        }
        Organisation organisation = organisations.find(person.organisationId()).orElseThrow();
        requireOpen(organisation);
        end(person);
        boolean taken = people.isAddressTaken(person.email());
        audit.change(person.subject(), "invitedAgain", person::facts, person::reactivate);
        if (person.isKnownElsewhere() && !taken) {
            person.takeAddress(person.email());
        }
        people.touch(person);
        newcomers.send(List.of(new Newcomers.Newcomer(person, organisation, Map.of())));
    }

    /**
     * Invites somebody under another address who was invited under one with which somebody signs in elsewhere.
     *
     * @param email what they are to sign in with
     * @param seen the version that the viewer has seen; null for any
     * @throws NotFound if they don't wait for another address
     * @throws org.tandemportal.kernel.api.InvalidInput if somebody signs in with this one too, or it is none
     */
    @Allowed(Permission.ADMINISTER)
    public void underAnotherAddress(UUID personId, String email, Integer seen) {
        Person person = managedPeople.require(personId, seen);
        if (!person.isKnownElsewhere()) {
            throw new NotFound(personId.toString());
        }
        Organisation organisation = organisations.find(person.organisationId()).orElseThrow();
        requireOpen(organisation);
        InputCheck check = new InputCheck();
        String address = address(check, email);
        if (check.isClean()) {
            isKnownElsewhere(check, address, organisation);
        }
        check.end();
        end(person);
        audit.change(person.subject(), "invitedUnderAnotherAddress", person::facts, () -> {
            person.takeAddress(address);
            person.reactivate();
        });
        newcomers.send(List.of(new Newcomers.Newcomer(person, organisation, Map.of())));
    }

    /**
     * Ends the link, so that they can't come in by it.
     *
     * @param seen the version that the viewer has seen; null for any
     * @throws ClientRefused if they have come in already, or are deactivated
     */
    public void withdraw(UUID personId, Integer seen) {
        Person person = managedPeople.require(personId, seen);
        if (person.hasComeIn()) {
            throw new ClientRefused("alreadyIn", person.name());
        }
        if (!person.isActive()) {
            throw new ClientRefused("notInvited", person.name());
        }
        end(person);
        audit.change(person.subject(), "invitationWithdrawn", person::facts, person::deactivate);
    }

    private void end(Person person) {
        invitations.of(person.id()).ifPresent(sent -> outbox.recall(sent.mailId()));
        invitations.end(person.id());
    }

    private Optional<Organisation> find(String organisation) {
        Viewer viewer = currentViewer.get();
        Optional<Organisation> found = organisation == null || organisation.isBlank()
                ? Optional.ofNullable(viewer.organisationId()).flatMap(organisations::find)
                : organisations.named(organisation.strip());
        return found.filter(one -> managedPeople.areOf(one.id()));
    }

    private static void requireOpen(Organisation organisation) {
        if (organisation.archivedAt() != null) {
            throw new ClientRefused("archived", organisation.name());
        }
    }

    /** An address as typed, in lower case; null if there is none. */
    static String address(InputCheck check, String email) {
        String typed = check.requiredLine("email", email, 254);
        if (typed == null) {
            return null;
        }
        String address = typed.toLowerCase(Locale.ROOT);
        if (!ADDRESS.matcher(address).matches()) {
            check.violated("email", "notAnAddress");
        }
        return address;
    }

    /**
     * Whether with an address somebody signs in at another organisation. Whoever is no administrator must not learn it, so
     * to them nothing is wrong with the address then, and nothing takes longer; see docs/adr/0010.
     */
    private boolean isKnownElsewhere(InputCheck check, String address, Organisation organisation) {
        boolean taken = people.isAddressTaken(address);
        boolean here = people.addressesInOrganisations(List.of(address)).contains(organisation.id() + " " + address);
        if (currentViewer.get().administrator()) {
            check.that(!taken && !here, "email", "addressTaken");
        } else if (here) {
            check.add(violation("email", "invite.addressHere"));
        }
        return taken && !here;
    }

    private Map<String, Role> parts(
            InputCheck check, List<InvitationInput.Part> wanted, Organisation organisation, Viewer viewer) {
        List<InvitationInput.Part> given = check.list("engagements", wanted, MOST_CHOICES);
        Map<String, Role> parts = new LinkedHashMap<>();
        if (given.isEmpty() || organisation == null) {
            return parts;
        }
        Map<String, EngagementsToJoin.Choice> known =
                engagements
                        .of(given.stream()
                                .map(InvitationInput.Part::engagement)
                                .filter(Objects::nonNull)
                                .toList())
                        .stream()
                        .filter(choice -> organisation.side() == Side.PROVIDER
                                || choice.clientId().equals(organisation.id()))
                        .collect(Collectors.toMap(EngagementsToJoin.Choice::code, Function.identity()));
        for (InvitationInput.Part part : given) {
            if (part.engagement() == null || !known.containsKey(part.engagement())) {
                check.violated("engagements", "unknown", String.valueOf(part.engagement()));
                continue;
            }
            viewer.require(Permission.MANAGE_PEOPLE, part.engagement());
            Role role = check.required("engagements", check.constant("engagements", part.role(), Role.class));
            if (role != null && !role.fits(organisation.side())) {
                check.add(violation("engagements", "invite.roleDoesNotFit", role, part.engagement()));
            } else if (role != null) {
                parts.put(part.engagement(), role);
            }
        }
        return parts;
    }

    private static Violation violation(String field, String key, Object... arguments) {
        return new Violation(field, BUNDLE, key, List.of(arguments));
    }
}
