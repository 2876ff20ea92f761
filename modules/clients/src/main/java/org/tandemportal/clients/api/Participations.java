package org.tandemportal.clients.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tandemportal.clients.domain.People;
import org.tandemportal.kernel.api.PersonName;
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

    /** An engagement's client by name, and the participants of both sides; one statement. */
    public Parties parties(String engagement, UUID clientId) {
        return people.partiesOf(engagement, clientId);
    }

    /**
     * Engagements' clients by name, and how many of each side take part; one statement.
     *
     * @param clients each engagement's client, by the engagement's code
     * @return by code; an entry for each that was asked for
     */
    public Map<String, PartySizes> sizes(Map<String, UUID> clients) {
        return people.partySizes(clients);
    }

    /**
     * Lets somebody take part, or changes their role. Joins the caller's transaction.
     *
     * @param clientId the engagement's client
     * @return the role that they had before; empty if they took no part
     * @throws org.tandemportal.kernel.api.InvalidInput if the role does not fit the person's side, or a client's person
     *     is of another client or deactivated
     * @throws org.tandemportal.kernel.api.NotFound if there is no such person
     */
    public Optional<Role> join(UUID personId, String engagement, UUID clientId, Role role) {
        return people.join(personId, engagement, clientId, role);
    }

    /**
     * Lets people take part who take no part yet; one statement. Joins the caller's transaction.
     *
     * @throws org.tandemportal.kernel.api.InvalidInput if a role does not fit the person's side
     */
    public void joinNew(String engagement, UUID clientId, List<Participant> newcomers) {
        people.joinNew(engagement, clientId, newcomers);
    }

    /**
     * Active people who take no part in an engagement yet but could, the client's first, then by name; one statement.
     *
     * @param ofProviderToo whether also the provider's
     */
    public List<PersonName> candidates(String engagement, UUID clientId, boolean ofProviderToo, int most) {
        return people.candidates(engagement, clientId, ofProviderToo, most);
    }

    /**
     * Ends somebody's part. Joins the caller's transaction.
     *
     * @return whether they took part
     */
    public boolean leave(UUID personId, String engagement) {
        return people.leave(personId, engagement);
    }

    /** Somebody who could take part, by sign-in address or id, if the viewer may see them; at most three statements. */
    public Optional<PersonName> find(String idOrAddress) {
        return people.find(idOrAddress);
    }
}
