package org.tandemportal.clients.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.clients.domain.People;
import org.tandemportal.kernel.api.Role;

/** Who takes part in which engagement, in which role. Engagements decide it; it is kept here, beside the people. */
@ApplicationScoped
public class Participations {

    @Inject
    private People people;

    /** The participants of an engagement, the client's first, then by name; one statement. */
    public List<Participant> of(String engagement) {
        return people.participantsOf(List.of(engagement)).getOrDefault(engagement, List.of());
    }

    /** The participants of several engagements, by code; one statement. */
    public Map<String, List<Participant>> of(Collection<String> engagements) {
        return people.participantsOf(engagements);
    }

    /**
     * Lets somebody take part, or changes their role. Joins the caller's transaction.
     *
     * @param clientId the engagement's client
     * @throws org.tandemportal.kernel.api.InvalidInput if the role does not fit the person's side, or a client's person
     *     is of another client
     * @throws org.tandemportal.kernel.api.NotFound if there is no such person
     */
    public void join(UUID personId, String engagement, UUID clientId, Role role) {
        people.join(personId, engagement, clientId, role);
    }

    /** Ends somebody's part. Joins the caller's transaction. Nothing happens if they took no part. */
    public void leave(UUID personId, String engagement) {
        people.leave(personId, engagement);
    }
}
