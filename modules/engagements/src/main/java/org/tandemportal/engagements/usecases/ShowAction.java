package org.tandemportal.engagements.usecases;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.clients.api.Participant;
import org.tandemportal.clients.api.Participations;
import org.tandemportal.engagements.domain.Action;
import org.tandemportal.engagements.domain.ActionRecords;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.PeopleNames;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.audit.Audit;

/** An action with what belongs to it. */
@UseCase
@Allowed(Permission.READ)
public class ShowAction {

    private static final int LONGEST_HISTORY = 200;

    @Inject
    private ActionRecords actions;

    @Inject
    private Participations participations;

    @Inject
    private PeopleNames peopleNames;

    @Inject
    private Audit audit;

    /**
     * An action by itself.
     *
     * @param names of everybody who appears in it, as far as the viewer may know them
     */
    public record Bare(Action action, Map<UUID, PersonName> names) {}

    /**
     * One without what stands around it, with the names of everybody in it; two statements.
     *
     * @throws org.tandemportal.kernel.api.NotFound if there is none that the viewer may see
     */
    public Bare bare(String key) {
        Action action = actions.require(key, null);
        return new Bare(action, peopleNames.of(List.of(action.ownerId())));
    }

    /**
     * What its page shows.
     *
     * @param names of those who own it or have owned it
     * @param participants those who could own it
     * @param history the latest first
     */
    public record Shown(
            Action action,
            Map<UUID, PersonName> names,
            List<Participant> participants,
            List<Audit.HistoryEntry> history) {}

    /**
     * The page of one: four statements.
     *
     * @throws org.tandemportal.kernel.api.NotFound if there is none that the viewer may see
     */
    public Shown withKey(String key) {
        Action action = actions.require(key, null);
        List<Audit.HistoryEntry> history = audit.history(action.subject(), LONGEST_HISTORY);
        List<UUID> owners = new ArrayList<>(List.of(action.ownerId()));
        for (Audit.HistoryEntry entry : history) {
            addOwner(owners, entry.before());
            addOwner(owners, entry.after());
        }
        return new Shown(action, peopleNames.of(owners), participations.of(action.engagement()), history);
    }

    private static void addOwner(List<UUID> owners, Map<String, Object> facts) {
        if (facts.get("owner") instanceof String owner) {
            owners.add(UUID.fromString(owner));
        }
    }

    /** Points at it, for whoever wants to hang something on it. */
    public SubjectRef subject(String key) {
        return actions.require(key, null).subject();
    }
}
