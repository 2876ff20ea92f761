package org.tandemportal.clients.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tandemportal.clients.api.Participant;
import org.tandemportal.clients.api.Parties;
import org.tandemportal.clients.api.PartySizes;
import org.tandemportal.kernel.api.ChangedMeanwhile;
import org.tandemportal.kernel.api.EngagementPeople;
import org.tandemportal.kernel.api.Ids;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.PeopleNames;
import org.tandemportal.kernel.api.PersonInRole;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.Role;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.data.Sql;

/** The people, and what they take part in. */
@ApplicationScoped
public class People implements PeopleNames, EngagementPeople {

    @PersistenceContext(unitName = "tandem")
    private EntityManager entities;

    @Inject
    private Sql sql;

    @Inject
    private PortalClock clock;

    /** Keeps a new one. */
    public void add(Person person) {
        entities.persist(person);
        // Tokens and links are kept by plain SQL and point at the person.
        entities.flush();
    }

    /** Keeps new ones; one statement. They are not watched for changes: what changes later reads them anew. */
    public void addAll(List<Person> newcomers) {
        sql.update(
                "insert into clients.person (id, organisation_id, client_id, side, name, email, asked_email, administrator, zone,"
                        + " language, theme, created_at, version)"
                        + " select p.id, p.organisation_id, p.client_id, p.side, p.name, p.email, p.asked_email, p.administrator::boolean,"
                        + " p.zone, p.language, p.theme, ?::timestamptz, 1"
                        + " from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],"
                        + " ?::text[], ?::text[], ?::text[], ?::text[]) as p(id, organisation_id, client_id, side, name, email,"
                        + " asked_email, administrator, zone, language, theme)",
                clock.instant(),
                each(newcomers, Person::id),
                each(newcomers, Person::organisationId),
                each(newcomers, Person::clientId),
                each(newcomers, person -> person.side().name()),
                each(newcomers, Person::name),
                each(newcomers, person -> person.isKnownElsewhere() ? null : person.email()),
                each(newcomers, person -> person.isKnownElsewhere() ? person.email() : null),
                each(newcomers, person -> Boolean.toString(person.isAdministrator())),
                each(newcomers, Person::zone),
                each(newcomers, Person::language),
                each(newcomers, Person::theme));
    }

    private static <T> List<Object> each(List<T> of, Function<T, Object> what) {
        List<Object> values = new ArrayList<>(of.size());
        of.forEach(one -> values.add(what.apply(one)));
        return values;
    }

    /** One that the viewer may see. */
    public Person require(UUID id) {
        return Optional.ofNullable(entities.find(Person.class, id)).orElseThrow(() -> new NotFound(String.valueOf(id)));
    }

    /**
     * As {@link #require(UUID)}, if they are still the version that the viewer has seen.
     *
     * @param seen null for any
     * @throws ChangedMeanwhile if they are another version by now
     */
    public Person require(UUID id, Integer seen) {
        Person person = require(id);
        if (seen != null && seen != person.version()) {
            throw new ChangedMeanwhile(person.name(), null, null);
        }
        return person;
    }

    /** Those with these ids that the viewer may see, by id; one statement. */
    public Map<UUID, Person> withIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery("select p from Person p where p.id in :ids", Person.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /** Whether anybody signs in with this address, whether the viewer may see them or not. */
    public boolean isAddressTaken(String email) {
        return sql.list("select clients.address_taken(?)", row -> row.getBoolean(1), email)
                .get(0);
    }

    /**
     * With which of these addresses anybody signs in, whether the viewer may see them or not; one statement.
     *
     * @param keep whether nobody else is to be invited until the transaction ends
     */
    public Set<String> addressesTaken(Collection<String> addresses, boolean keep) {
        return addresses.isEmpty()
                ? Set.of()
                : new HashSet<>(sql.list(
                        "select clients.addresses_taken(?::text[], ?)", row -> row.getString(1), addresses, keep));
    }

    /**
     * Who of an organisation has which of these addresses, whether they sign in with it or only asked for it, as far as the
     * viewer may see them; one statement.
     *
     * @return the organisation's id, a blank and the address, for each
     */
    public Set<String> addressesInOrganisations(Collection<String> addresses) {
        return addresses.isEmpty()
                ? Set.of()
                : new HashSet<>(sql.list(
                        "select organisation_id || ' ' || coalesce(email, asked_email) from clients.person"
                                + " where email = any (?::text[]) or asked_email = any (?::text[])",
                        row -> row.getString(1),
                        addresses,
                        addresses));
    }

    /** Something that is shown with them has changed, so that their version moves. */
    public void touch(Person person) {
        entities.lock(person, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** By sign-in address, in lower case, as far as the viewer may see them. */
    public Optional<Person> withEmail(String email) {
        return entities.createQuery("select p from Person p where p.email = :email", Person.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Map<UUID, PersonName> of(Collection<UUID> ids) {
        List<UUID> wanted = ids.stream().filter(Objects::nonNull).distinct().toList();
        if (wanted.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select p.id, p.name, p.side from Person p where p.id in :ids", Object[].class)
                .setParameter("ids", wanted)
                .getResultStream()
                .map(row -> new PersonName((UUID) row[0], (String) row[1], (Side) row[2]))
                .collect(Collectors.toMap(PersonName::id, person -> person));
    }

    @Override
    public List<PersonInRole> in(String engagement) {
        return participantsOf(List.of(engagement)).getOrDefault(engagement, List.of()).stream()
                .map(participant -> new PersonInRole(participant.person(), participant.role()))
                .toList();
    }

    /** The participants of engagements, by code: the client's first, then by name. */
    public Map<String, List<Participant>> participantsOf(Collection<String> engagements) {
        if (engagements.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Participant>> participants = new LinkedHashMap<>();
        entities.createQuery(
                        "select a.engagement, p.id, p.name, p.side, a.role from Participation a, Person p"
                                + " where a.personId = p.id and a.engagement in :engagements and p.active = true"
                                + " order by p.side, p.name",
                        Object[].class)
                .setParameter("engagements", engagements)
                .getResultList()
                .forEach(row -> participants
                        .computeIfAbsent((String) row[0], code -> new ArrayList<>())
                        .add(new Participant(
                                new PersonName((UUID) row[1], (String) row[2], (Side) row[3]), (Role) row[4])));
        return participants;
    }

    /** See {@link org.tandemportal.clients.api.Participations#parties}. */
    public Parties partiesOf(String engagement, UUID clientId) {
        String[] client = new String[1];
        boolean[] archived = new boolean[1];
        List<Participant> participants = new ArrayList<>();
        sql.list(
                "select o.name client, o.archived_at is not null archived, p.id, p.name, p.side, a.role"
                        + " from clients.organisation o"
                        + " left join (clients.participation a join clients.person p on p.id = a.person_id and p.active)"
                        + " on a.engagement = ? where o.id = ? order by p.side, p.name",
                row -> {
                    client[0] = row.getString("client");
                    archived[0] = row.getBoolean("archived");
                    UUID person = row.getObject("id", UUID.class);
                    return person != null
                            && participants.add(new Participant(
                                    new PersonName(person, row.getString("name"), Side.valueOf(row.getString("side"))),
                                    Role.valueOf(row.getString("role"))));
                },
                engagement,
                clientId);
        return new Parties(client[0], archived[0], participants);
    }

    /** See {@link org.tandemportal.clients.api.Participations#sizes}. */
    public Map<String, PartySizes> partySizes(Map<String, UUID> clients) {
        Map<String, PartySizes> sizes = new LinkedHashMap<>();
        if (!clients.isEmpty()) {
            List<String> codes = List.copyOf(clients.keySet());
            sql.list(
                    "select e.code, min(o.name) client, count(p.id) filter (where p.side = 'CLIENT') of_client,"
                            + " count(p.id) filter (where p.side = 'PROVIDER') of_provider"
                            + " from unnest(?, ?) as e(code, client_id)"
                            + " left join clients.organisation o on o.id = e.client_id"
                            + " left join (clients.participation a join clients.person p on p.id = a.person_id and p.active)"
                            + " on a.engagement = e.code group by e.code",
                    row -> sizes.put(
                            row.getString("code"),
                            new PartySizes(
                                    row.getString("client"), row.getInt("of_client"), row.getInt("of_provider"))),
                    codes,
                    codes.stream().map(clients::get).toList());
        }
        return sizes;
    }

    /** See {@link org.tandemportal.clients.api.Participations#join}. */
    public Optional<Role> join(UUID personId, String engagement, UUID clientId, Role role) {
        Person person = require(personId);
        new InputCheck()
                .that(role.fits(person.side()), "role", "notOneOf", rolesOf(person.side()))
                .that(person.isActive(), "person", "unknown", person.email())
                .that(
                        person.side() == Side.PROVIDER || person.clientId().equals(clientId),
                        "person",
                        "unknown",
                        person.email())
                .end();
        Participation present = entities.find(Participation.class, new Participation.Key(personId, engagement));
        if (present == null) {
            entities.persist(new Participation(personId, engagement, clientId, role, clock.instant()));
            return Optional.empty();
        }
        Role before = present.role();
        present.takeRole(role);
        return Optional.of(before);
    }

    /** See {@link org.tandemportal.clients.api.Participations#joinNew}. */
    public void joinNew(String engagement, UUID clientId, List<Participant> newcomers) {
        InputCheck check = new InputCheck();
        newcomers.forEach(newcomer -> check.that(
                newcomer.role().fits(newcomer.person().side()),
                "role",
                "notOneOf",
                rolesOf(newcomer.person().side())));
        check.end();
        sql.update(
                "insert into clients.participation (person_id, engagement, client_id, role, since)"
                        + " select n.person_id, ?::text, ?::uuid, n.role, ?::timestamptz"
                        + " from unnest(?::uuid[], ?::text[]) as n(person_id, role)",
                engagement,
                clientId,
                clock.instant(),
                each(newcomers, newcomer -> newcomer.person().id()),
                each(newcomers, newcomer -> newcomer.role().name()));
    }

    /** See {@link org.tandemportal.clients.api.Participations#candidates}. */
    public List<PersonName> candidates(String engagement, UUID clientId, boolean ofProviderToo, int most) {
        return sql.list(
                "select p.id, p.name, p.side from clients.person p where p.active"
                        + " and (p.client_id = ? or ? and p.side = 'PROVIDER')"
                        + " and not exists (select 1 from clients.participation a"
                        + "   where a.person_id = p.id and a.engagement = ?) order by p.side, p.name, p.id limit ?",
                row -> new PersonName(
                        row.getObject("id", UUID.class), row.getString("name"), Side.valueOf(row.getString("side"))),
                clientId,
                ofProviderToo,
                engagement,
                most);
    }

    private static String rolesOf(Side side) {
        return Arrays.stream(Role.values())
                .filter(role -> role.fits(side))
                .map(Role::name)
                .collect(Collectors.joining(", "));
    }

    /** See {@link org.tandemportal.clients.api.Participations#leave}. */
    public boolean leave(UUID personId, String engagement) {
        Participation present = entities.find(Participation.class, new Participation.Key(personId, engagement));
        if (present != null) {
            entities.remove(present);
        }
        return present != null;
    }

    private Optional<Person> askedFor(String email) {
        return entities.createQuery(
                        "select p from Person p where p.askedEmail = :email order by p.createdAt", Person.class)
                .setParameter("email", email)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** See {@link org.tandemportal.clients.api.Participations#find}. */
    public Optional<PersonName> find(String idOrAddress) {
        String wanted = idOrAddress.strip().toLowerCase(Locale.ROOT);
        return withEmail(wanted)
                .or(() -> askedFor(wanted))
                .or(() -> Ids.of(wanted).map(id -> entities.find(Person.class, id)))
                .map(Person::asName);
    }
}
