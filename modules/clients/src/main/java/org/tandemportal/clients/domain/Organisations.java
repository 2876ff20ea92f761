package org.tandemportal.clients.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tandemportal.kernel.api.ChangedMeanwhile;
import org.tandemportal.kernel.api.Ids;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.data.Sql;

/** The organisations. */
@ApplicationScoped
public class Organisations {

    @PersistenceContext(unitName = "tandem")
    private EntityManager entities;

    @Inject
    private Sql sql;

    /** Keeps a new one. */
    public void add(Organisation organisation) {
        entities.persist(organisation);
    }

    /** The provider; empty before the installation has been set up. */
    public Optional<Organisation> provider() {
        return entities.createQuery("select o from Organisation o where o.kind = :kind", Organisation.class)
                .setParameter("kind", Side.PROVIDER)
                .getResultStream()
                .findFirst();
    }

    /** One that the viewer may see. */
    public Optional<Organisation> find(UUID id) {
        return Optional.ofNullable(entities.find(Organisation.class, id));
    }

    /**
     * A client that the viewer may see, if it is still the version that the viewer has seen.
     *
     * @param seen null for any
     * @throws NotFound if there is none, or it is the provider
     * @throws ChangedMeanwhile if it is another version by now
     */
    public Organisation requireClient(UUID id, Integer seen) {
        Organisation client =
                find(id).filter(found -> found.side() == Side.CLIENT).orElseThrow(() -> new NotFound(id.toString()));
        if (seen != null && seen != client.version()) {
            throw new ChangedMeanwhile(client.name(), null, null);
        }
        return client;
    }

    /** Whether another client that the viewer may see has this name, however it is written. */
    public boolean isNameTaken(String name, UUID except) {
        return !entities.createQuery(
                        "select o.id from Organisation o where lower(o.name) = :name and o.id <> :except", UUID.class)
                .setParameter("name", name.toLowerCase(Locale.ROOT))
                .setParameter("except", except)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Those that the viewer may see with this id or name. */
    public Optional<Organisation> named(String idOrName) {
        return entities.createQuery(
                        "select o from Organisation o where o.name = :name order by o.createdAt", Organisation.class)
                .setParameter("name", idOrName)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .or(() -> Ids.of(idOrName).flatMap(this::find));
    }

    /** Those that the viewer may see with these ids or names, however they are written; at most two statements. */
    public List<Organisation> named(Collection<String> idsOrNames) {
        List<String> wanted = idsOrNames.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        List<UUID> ids = wanted.isEmpty()
                ? List.of()
                : sql.list(
                        "select id from clients.organisation where lower(name) = any (?::text[])"
                                + " or id::text = any (?::text[])",
                        row -> row.getObject("id", UUID.class),
                        wanted,
                        wanted);
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select o from Organisation o where o.id in :ids order by o.createdAt",
                                Organisation.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** Names by id. */
    public Map<UUID, String> namesOf(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : names(entities.createQuery(
                                "select o.id, o.name from Organisation o where o.id in :ids order by o.name",
                                Object[].class)
                        .setParameter("ids", ids)
                        .getResultList());
    }

    /** The visible clients by id, in the order of their names. */
    public Map<UUID, String> clientNames() {
        return names(entities.createQuery(
                        "select o.id, o.name from Organisation o where o.kind = :kind order by o.name", Object[].class)
                .setParameter("kind", Side.CLIENT)
                .getResultList());
    }

    /** All visible organisations by id, the provider first, then in the order of their names. */
    public Map<UUID, String> allNames() {
        return names(entities.createQuery(
                        "select o.id, o.name from Organisation o order by o.kind desc, o.name", Object[].class)
                .getResultList());
    }

    private static Map<UUID, String> names(List<Object[]> rows) {
        Map<UUID, String> names = new LinkedHashMap<>();
        rows.forEach(row -> names.put((UUID) row[0], (String) row[1]));
        return names;
    }
}
