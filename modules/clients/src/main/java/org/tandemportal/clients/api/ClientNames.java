package org.tandemportal.clients.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.clients.domain.Organisations;

/** What clients are called. */
@ApplicationScoped
public class ClientNames {

    @Inject
    private Organisations organisations;

    /** The names of these clients as far as the viewer may know them; one statement. */
    public Map<UUID, String> of(Collection<UUID> clientIds) {
        return organisations.namesOf(clientIds);
    }

    /** All clients that the viewer may know, by name; one statement. */
    public Map<UUID, String> all() {
        return organisations.clientNames();
    }
}
