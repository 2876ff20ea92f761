package org.tandemportal.clients.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tandemportal.kernel.api.Side;

/** The organisations. */
@ApplicationScoped
public class Organisations {

    @PersistenceContext(unitName = "tandem")
    private EntityManager entities;

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

    private static Map<UUID, String> names(List<Object[]> rows) {
        Map<UUID, String> names = new LinkedHashMap<>();
        rows.forEach(row -> names.put((UUID) row[0], (String) row[1]));
        return names;
    }
}
