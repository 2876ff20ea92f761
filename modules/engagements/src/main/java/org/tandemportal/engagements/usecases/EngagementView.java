package org.tandemportal.engagements.usecases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.clients.api.Participant;
import org.tandemportal.clients.api.Parties;
import org.tandemportal.engagements.api.EngagementState;
import org.tandemportal.engagements.domain.EngagementList;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.WorkItem;

/**
 * An engagement with its people and what is open in it.
 *
 * @param open what is open, from all modules, those that have waited longest first
 * @param names of the people whose turn it is
 */
public record EngagementView(
        EngagementList.Facts facts, Parties parties, List<WorkItem> open, Map<UUID, PersonName> names) {

    /** For pages. */
    public String getCode() {
        return facts.code();
    }

    /** For pages. */
    public String getName() {
        return facts.name();
    }

    /** For pages: the client's name. */
    public String getClient() {
        return parties.client();
    }

    /** For pages. */
    public String getZone() {
        return facts.zone();
    }

    /** For pages. */
    public EngagementState getState() {
        return facts.state();
    }

    /** For pages. */
    public LocalDate getStartedOn() {
        return facts.startedOn();
    }

    /** For pages: names in order. */
    public List<String> getEnvironments() {
        return facts.environments();
    }

    /** Who takes part for the client. */
    public List<Participant> getClientPeople() {
        return parties.of(Side.CLIENT);
    }

    /** Who takes part for the provider. */
    public List<Participant> getProviderPeople() {
        return parties.of(Side.PROVIDER);
    }

    /** For pages: whether the client is archived, so that the records can only be read. */
    public boolean isArchived() {
        return parties.archived();
    }

    /** Whether the client has people here, but none who can agree on its behalf. */
    public boolean isNobodyAgreesForClient() {
        return nobodyAgrees(getClientPeople());
    }

    /** Whether the provider has people here, but none who can agree on its behalf. */
    public boolean isNobodyAgreesForProvider() {
        return nobodyAgrees(getProviderPeople());
    }

    private static boolean nobodyAgrees(List<Participant> people) {
        return !people.isEmpty()
                && people.stream().noneMatch(participant -> Permission.AGREE.isGivenTo(participant.role()));
    }
}
