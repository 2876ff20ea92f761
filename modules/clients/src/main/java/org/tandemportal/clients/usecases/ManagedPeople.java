package org.tandemportal.clients.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.tandemportal.clients.domain.People;
import org.tandemportal.clients.domain.Person;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Viewer;

/** The people whom the viewer manages: those of their own organisation, and all for administrators. */
@ApplicationScoped
class ManagedPeople {

    @Inject
    private People people;

    @Inject
    private CurrentViewer currentViewer;

    /** Whether the viewer manages the people of an organisation. */
    boolean areOf(UUID organisationId) {
        Viewer viewer = currentViewer.get();
        return viewer.administrator() || organisationId.equals(viewer.organisationId());
    }

    /**
     * One of them.
     *
     * @param seen the version that the viewer has seen; null for any
     * @throws NotFound if there is none whom the viewer manages
     */
    Person require(UUID id, Integer seen) {
        if (!areOf(people.require(id).organisationId())) {
            throw new NotFound(id.toString());
        }
        return people.require(id, seen);
    }
}
