package org.tandemportal.engagements.usecases;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.engagements.domain.Action;
import org.tandemportal.engagements.domain.ActionRecords;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.PeopleNames;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.UseCase;

/** An action with what belongs to it. */
@UseCase
@Allowed(Permission.READ)
public class ShowAction {

    @Inject
    private ActionRecords actions;

    @Inject
    private PeopleNames peopleNames;

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

    /** Points at it, for whoever wants to hang something on it. */
    public SubjectRef subject(String key) {
        return actions.require(key, null).subject();
    }
}
