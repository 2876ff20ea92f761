package org.tandemportal.engagements.usecases;

import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.tandemportal.clients.api.ClientNames;
import org.tandemportal.clients.api.Participant;
import org.tandemportal.clients.api.Participations;
import org.tandemportal.engagements.api.EngagementState;
import org.tandemportal.engagements.domain.Engagement;
import org.tandemportal.engagements.domain.EngagementRecords;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.EngagementCode;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.NotAllowed;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.PeopleNames;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.Role;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.Violation;
import org.tandemportal.kernel.audit.Audit;

/**
 * Administrators begin engagements, name their environments and say who takes part; a client's leads say it for their own
 * side.
 */
@UseCase
@Allowed(Permission.ADMINISTER)
public class SetUpEngagement {

    private static final String BUNDLE = "org.tandemportal.engagements.messages";
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ENVIRONMENT = 60;
    private static final int MOST_ENVIRONMENTS = 30;

    @Inject
    private EngagementRecords engagements;

    @Inject
    private ClientNames clientNames;

    @Inject
    private Participations participations;

    @Inject
    private PeopleNames peopleNames;

    @Inject
    private Audit audit;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private PortalClock clock;

    /**
     * What can be changed of an engagement.
     *
     * @param zone the name of a time zone
     * @param state a constant's name of {@link EngagementState}
     */
    public record Description(String name, String zone, String state) {}

    /**
     * Begins one, without environments and participants yet.
     *
     * @param code as {@link EngagementCode} wants it
     * @param zone the name of a time zone, such as {@code Europe/Berlin}
     * @throws org.tandemportal.kernel.api.InvalidInput telling all that is wrong at once
     */
    public void create(String code, UUID clientId, String name, String zone) {
        create(code, clientId, name, zone, List.of());
    }

    /** As {@link #create(String, UUID, String, String)}, with environments in this order. */
    public void create(String code, UUID clientId, String name, String zone, Collection<String> environments) {
        InputCheck check = new InputCheck();
        if (check.required("client", clientId) != null) {
            check.that(clientNames.all().containsKey(clientId), "client", "unknown", clientId);
        }
        begin(check, code, clientId, name, zone, environments);
    }

    /** As {@link #create(String, UUID, String, String, Collection)}, for a client by name, or by id as text. */
    public void create(String code, String client, String name, String zone, Collection<String> environments) {
        InputCheck check = new InputCheck();
        String wanted = check.requiredLine("client", client, LONGEST_NAME);
        UUID clientId = clientNames.all().entrySet().stream()
                .filter(known -> known.getKey().toString().equals(wanted)
                        || known.getValue().equals(wanted))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        check.that(wanted == null || clientId != null, "client", "unknown", wanted);
        begin(check, code, clientId, name, zone, environments);
    }

    private void begin(
            InputCheck check, String code, UUID clientId, String name, String zone, Collection<String> environments) {
        String checkedCode = check.requiredLine("code", code, 16);
        if (checkedCode != null && !EngagementCode.isCode(checkedCode)) {
            check.add(violation("code", "notACode"));
        } else if (checkedCode != null && engagements.exists(checkedCode)) {
            check.add(violation("code", "codeTaken"));
        }
        String checkedName = check.requiredLine("name", name, LONGEST_NAME);
        ZoneId checkedZone = zone(check, zone);
        List<String> names = check.list("environments", environments, MOST_ENVIRONMENTS).stream()
                .map(environment -> environmentName(check, "environments", environment))
                .distinct()
                .toList();
        check.end();
        Instant now = clock.instant();
        Engagement engagement =
                Engagement.begin(new EngagementCode(checkedCode), clientId, checkedName, checkedZone, now);
        names.forEach(environment -> engagement.addEnvironment(environment, now));
        engagements.add(engagement);
        audit.created(engagement.subject(), "begun", engagement.facts());
    }

    /**
     * Names one more environment.
     *
     * @throws org.tandemportal.engagements.domain.EngagementRefused if there is one of that name
     */
    public void addEnvironment(String code, String name) {
        Engagement engagement = engagements.require(code);
        InputCheck check = new InputCheck();
        String checkedName = environmentName(check, "name", name);
        check.end();
        audit.change(
                engagement.subject(),
                "environmentAdded",
                engagement::facts,
                () -> engagement.addEnvironment(checkedName, clock.instant()));
    }

    /**
     * As {@link #addEnvironment}, for an engagement that somebody has named in a form or body.
     *
     * @return the environment's name
     * @throws org.tandemportal.kernel.api.InvalidInput if there is no such engagement, or the name can't be
     */
    public String nameEnvironment(String code, String name) {
        InputCheck check = new InputCheck();
        String checkedCode = check.requiredLine("engagement", code, 16);
        check.that(checkedCode == null || engagements.exists(checkedCode), "engagement", "unknown", code);
        String checkedName = environmentName(check, "name", name);
        check.end();
        addEnvironment(checkedCode, checkedName);
        return checkedName;
    }

    /**
     * Lets somebody take part, or gives them another role.
     *
     * @throws NotAllowed if the viewer is neither an administrator nor a lead there of the person's side
     * @throws org.tandemportal.kernel.api.InvalidInput if the role does not fit the person's side, or a client's person
     *     is of another client
     */
    @Allowed(Permission.MANAGE_PEOPLE)
    public void addParticipant(String code, UUID personId, Role role) {
        Engagement engagement = engagements.require(code);
        InputCheck check = new InputCheck();
        check.required("person", personId);
        check.required("role", role);
        check.end();
        requireSideOf(code, personId);
        Optional<Role> before = participations.join(personId, code, engagement.clientId(), role);
        if (before.isPresent() && before.get() == role) {
            return;
        }
        engagement.touch(clock.instant());
        Map<String, Object> facts = Map.of("person", nameOf(personId), "role", role.name());
        if (before.isPresent()) {
            audit.write(
                    engagement.subject(),
                    "participantRole",
                    Map.of("role", before.get().name()),
                    facts);
        } else {
            audit.write(engagement.subject(), "participantJoined", null, facts);
        }
    }

    /**
     * Lets people take part who are new and take part in nothing yet; a fixed number of statements.
     *
     * @throws NotAllowed if the viewer is neither an administrator nor a lead there of each person's side
     * @throws org.tandemportal.kernel.api.InvalidInput if a role does not fit the person's side
     */
    @Allowed(Permission.MANAGE_PEOPLE)
    public void addNewcomers(String code, List<Participant> newcomers) {
        Engagement engagement = engagements.require(code);
        Viewer viewer = currentViewer.get();
        viewer.require(Permission.MANAGE_PEOPLE, code);
        if (!viewer.administrator()
                && newcomers.stream().anyMatch(one -> one.person().side() != viewer.side())) {
            throw new NotAllowed(Permission.MANAGE_PEOPLE);
        }
        participations.joinNew(code, engagement.clientId(), newcomers);
        engagement.touch(clock.instant());
        audit.writeAll(newcomers.stream()
                .map(one -> new Audit.Line(
                        engagement.subject(),
                        "participantJoined",
                        null,
                        Map.of("person", one.person().name(), "role", one.role().name())))
                .toList());
    }

    /** Administrators decide for both sides, a lead for their own. */
    private void requireSideOf(String code, UUID personId) {
        Viewer viewer = currentViewer.get();
        viewer.require(Permission.MANAGE_PEOPLE, code);
        PersonName person = peopleNames.of(List.of(personId)).get(personId);
        if (!viewer.administrator() && person != null && person.side() != viewer.side()) {
            throw new NotAllowed(Permission.MANAGE_PEOPLE);
        }
    }

    /**
     * As {@link #addParticipant(String, UUID, Role)}, for somebody by sign-in address or id.
     *
     * @param role a constant's name of {@link Role}
     * @return the person's id
     */
    @Allowed(Permission.MANAGE_PEOPLE)
    public UUID addParticipant(String code, String person, String role) {
        engagements.require(code);
        currentViewer.get().require(Permission.MANAGE_PEOPLE, code);
        InputCheck check = new InputCheck();
        String wanted = check.requiredLine("person", person, 200);
        PersonName found = wanted == null ? null : participations.find(wanted).orElse(null);
        check.that(wanted == null || found != null, "person", "unknown", wanted);
        Role checkedRole = check.required("role", check.constant("role", role, Role.class));
        check.end();
        addParticipant(code, found.id(), checkedRole);
        return found.id();
    }

    /**
     * Ends somebody's part.
     *
     * @throws NotFound if they take no part
     * @throws NotAllowed if the viewer is neither an administrator nor a lead there of the person's side
     */
    @Allowed(Permission.MANAGE_PEOPLE)
    public void removeParticipant(String code, UUID personId) {
        Engagement engagement = engagements.require(code);
        requireSideOf(code, personId);
        if (!participations.leave(personId, code)) {
            throw new NotFound(personId.toString());
        }
        engagement.touch(clock.instant());
        audit.write(engagement.subject(), "participantLeft", Map.of("person", nameOf(personId)), null);
    }

    /**
     * Changes name, zone or state.
     *
     * @param seen the version that the viewer has read; null for any
     * @param change gives what is wanted from what is
     */
    public void change(String code, Integer seen, UnaryOperator<Description> change) {
        Engagement engagement = engagements.require(code, seen);
        Description wanted = change.apply(new Description(
                engagement.name(), engagement.zone().getId(), engagement.state().name()));
        InputCheck check = new InputCheck();
        String name = check.requiredLine("name", wanted.name(), LONGEST_NAME);
        ZoneId zone = zone(check, wanted.zone());
        EngagementState state = check.required("state", check.constant("state", wanted.state(), EngagementState.class));
        check.end();
        audit.change(engagement.subject(), "changed", engagement::facts, () -> {
            engagement.describe(name, zone, clock.instant());
            engagement.enter(state, clock.instant());
        });
    }

    private String nameOf(UUID personId) {
        PersonName person = peopleNames.of(List.of(personId)).get(personId);
        return person == null ? personId.toString() : person.name();
    }

    private static String environmentName(InputCheck check, String field, String name) {
        String checked = check.requiredLine(field, name, LONGEST_ENVIRONMENT);
        if (checked != null && !checked.toLowerCase(Locale.ROOT).matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]*")) {
            check.add(violation(field, "notAnEnvironment"));
        }
        return checked;
    }

    private static ZoneId zone(InputCheck check, String zone) {
        String name = check.requiredLine("zone", zone, 60);
        if (name == null) {
            return null;
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            check.add(violation("zone", "notAZone"));
            return null;
        }
    }

    private static Violation violation(String field, String key) {
        return new Violation(field, BUNDLE, key, List.of());
    }
}
