package org.tandemportal.clients.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tandemportal.clients.api.EngagementsToJoin;
import org.tandemportal.clients.domain.Organisation;
import org.tandemportal.clients.domain.Organisations;
import org.tandemportal.clients.domain.People;
import org.tandemportal.clients.domain.PeopleFile;
import org.tandemportal.clients.domain.PeopleFile.Column;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.EngagementCode;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Messages;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.Role;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.Violation;

/** Finds out what becomes of each line of a file of people to be invited, by at most six statements for the whole file. */
@ApplicationScoped
class FileChecks {

    private static final String BUNDLE = "org.tandemportal.clients.messages";
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    @Inject
    private Organisations organisations;

    @Inject
    private People people;

    @Inject
    private EngagementsToJoin engagements;

    @Inject
    private CurrentViewer currentViewer;

    /**
     * Checks a file.
     *
     * @param ownOrganisation whom lines belong to that name none, by id or name; null where each line has to name one
     * @param keep whether its people are about to be invited, so that nobody else may be at the same time
     */
    CheckedFile check(PeopleFile file, String ownOrganisation, boolean keep) {
        return new Run(file, ownOrganisation, keep).check();
    }

    /** One file's check. */
    private final class Run {

        private final Viewer viewer = currentViewer.get();
        private final PeopleFile file;
        private final Organisation own;
        private final Map<String, Organisation> named;
        private final Map<String, EngagementsToJoin.Choice> known;
        private final Set<String> taken;
        private final Set<String> here;
        private final Map<String, Role> roles = rolesByWord();
        private final Map<String, CheckedFile.ToInvite> toInvite = new LinkedHashMap<>();
        private final Map<String, Integer> seen = new HashMap<>();

        Run(PeopleFile file, String ownOrganisation, boolean keep) {
            this.file = file;
            List<Organisation> found = organisationsOf(ownOrganisation);
            named = new HashMap<>();
            // Where two have the same name it is the older one's.
            found.forEach(one -> named.putIfAbsent(one.name().toLowerCase(Locale.ROOT), one));
            found.forEach(one -> named.put(one.id().toString(), one));
            own = ownOrganisation == null ? null : named.get(ownOrganisation.toLowerCase(Locale.ROOT));
            known = engagements
                    .of(distinct(Column.ENGAGEMENT, Function.identity()).stream()
                            .filter(EngagementCode::isCode)
                            .toList())
                    .stream()
                    .collect(Collectors.toMap(EngagementsToJoin.Choice::code, Function.identity()));
            List<String> addresses = distinct(Column.EMAIL, email -> email.toLowerCase(Locale.ROOT));
            taken = people.addressesTaken(addresses, keep);
            here = people.addressesInOrganisations(addresses);
        }

        private List<String> distinct(Column column, Function<String, String> as) {
            return file.lines().stream()
                    .map(line -> line.in(column))
                    .filter(Objects::nonNull)
                    .map(as)
                    .distinct()
                    .toList();
        }

        /** Whoever is no administrator is not to learn what other organisations there are, so none is looked for. */
        private List<Organisation> organisationsOf(String ownOrganisation) {
            if (!viewer.administrator()) {
                return Optional.ofNullable(viewer.organisationId()).flatMap(organisations::find).stream()
                        .toList();
            }
            Collection<String> wanted = new ArrayList<>(distinct(Column.ORGANISATION, Function.identity()));
            if (ownOrganisation != null) {
                wanted.add(ownOrganisation);
            }
            return organisations.named(wanted);
        }

        CheckedFile check() {
            List<CheckedFile.GoodLine> good = new ArrayList<>();
            List<CheckedFile.BadLine> bad = new ArrayList<>();
            for (PeopleFile.Line line : file.lines()) {
                InputCheck check = new InputCheck();
                CheckedFile.ToInvite person = person(check, line);
                if (check.isClean()) {
                    good.add(new CheckedFile.GoodLine(line, person));
                } else {
                    bad.add(new CheckedFile.BadLine(line, check.violations()));
                }
            }
            return new CheckedFile(file, good, bad, List.copyOf(toInvite.values()));
        }

        private CheckedFile.ToInvite person(InputCheck check, PeopleFile.Line line) {
            if (line.overflowing()) {
                check.add(violation("line", "import.tooManyCells"));
            }
            String name = check.requiredLine("name", line.in(Column.NAME), 120);
            String email = InvitePeople.address(check, line.in(Column.EMAIL));
            Organisation organisation = organisation(check, line.in(Column.ORGANISATION));
            if (email != null && organisation != null) {
                checkTaken(check, email, organisation);
            }
            Map.Entry<String, Role> part = part(check, line, organisation);
            if (!check.isClean()) {
                return null;
            }
            CheckedFile.ToInvite person = toInvite.get(email);
            if (person == null) {
                person = new CheckedFile.ToInvite(organisation, name, email, taken.contains(email), line.number());
            } else if (!person.name().equalsIgnoreCase(name)) {
                check.add(violation("name", "import.otherName", person.firstLine()));
            } else if (!person.organisation().id().equals(organisation.id())) {
                check.add(violation("organisation", "import.otherOrganisation", person.firstLine()));
            }
            Integer earlier = seen.putIfAbsent(email + ' ' + (part == null ? "" : part.getKey()), line.number());
            if (earlier != null) {
                check.add(violation("email", "import.twice", earlier));
            }
            if (check.isClean()) {
                toInvite.put(email, person);
                if (part != null) {
                    person.parts().put(part.getKey(), part.getValue());
                }
            }
            return person;
        }

        /** Whoever is no administrator must not learn that somebody signs in with an address elsewhere. */
        private void checkTaken(InputCheck check, String email, Organisation organisation) {
            boolean isHere = here.contains(organisation.id() + " " + email);
            if (viewer.administrator()) {
                check.that(!isHere && !taken.contains(email), "email", "addressTaken");
            } else if (isHere) {
                check.add(violation("email", "invite.addressHere"));
            }
        }

        private Organisation organisation(InputCheck check, String typed) {
            if (typed == null && own == null && viewer.administrator()) {
                check.violated("organisation", "required");
                return null;
            }
            Organisation organisation = typed != null
                    ? named.get(typed.toLowerCase(Locale.ROOT))
                    : own != null ? own : named.get(String.valueOf(viewer.organisationId()));
            if (organisation == null) {
                check.add(violation("organisation", "import.unknownOrganisation"));
            } else if (organisation.archivedAt() != null) {
                check.add(violation("organisation", "refused.archived", organisation.name()));
            }
            return organisation;
        }

        private Map.Entry<String, Role> part(InputCheck check, PeopleFile.Line line, Organisation organisation) {
            String code = line.in(Column.ENGAGEMENT);
            String word = line.in(Column.ROLE);
            if (code == null && word == null || organisation == null) {
                return null;
            }
            if (code == null) {
                check.add(violation("engagement", "import.roleAlone"));
                return null;
            }
            EngagementsToJoin.Choice engagement = known.get(code);
            if (engagement == null
                    || organisation.side() == Side.CLIENT
                            && !engagement.clientId().equals(organisation.id())) {
                check.add(violation("engagement", "import.unknownEngagement"));
                return null;
            }
            if (!viewer.may(Permission.MANAGE_PEOPLE, code)) {
                check.add(violation("engagement", "import.notYourEngagement"));
                return null;
            }
            if (word == null) {
                check.violated("role", "required");
                return null;
            }
            Role role = roles.get(word.toLowerCase(Locale.ROOT));
            if (role == null) {
                check.add(violation("role", "import.unknownRole"));
                return null;
            }
            if (!role.fits(organisation.side())) {
                check.add(violation("role", "invite.roleDoesNotFit", role, code));
                return null;
            }
            return Map.entry(code, role);
        }

        private static Map<String, Role> rolesByWord() {
            Map<String, Role> roles = new HashMap<>();
            for (Role role : Role.values()) {
                roles.put(role.name().toLowerCase(Locale.ROOT), role);
                for (Locale language : LANGUAGES) {
                    roles.put(
                            Messages.text(BUNDLE, language, "role." + role.name())
                                    .toLowerCase(Locale.ROOT),
                            role);
                }
            }
            return roles;
        }
    }

    private static Violation violation(String field, String key, Object... arguments) {
        return new Violation(field, BUNDLE, key, List.of(arguments));
    }
}
