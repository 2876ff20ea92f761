package org.tandemportal.engagements.usecases;

import jakarta.inject.Inject;
import org.tandemportal.engagements.api.ActionState;
import org.tandemportal.engagements.api.ActionSummary;
import org.tandemportal.engagements.api.Engagements;
import org.tandemportal.engagements.domain.ActionList;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.api.UseCase;

/** The list of actions, filtered. */
@UseCase
@Allowed(Permission.READ)
public class ListActions {

    @Inject
    private ActionList list;

    @Inject
    private Engagements engagements;

    @Inject
    private CurrentViewer viewer;

    /**
     * A slice of it, by due date; two statements.
     *
     * @param engagement a code; null or blank for all
     * @param state a constant's name of {@link ActionState}; null or blank for all
     * @param after a cursor of an earlier slice; null for the first
     * @throws org.tandemportal.kernel.api.InvalidInput for a filter that can't be
     */
    public Slice<ActionSummary> slice(String engagement, String state, String after, int limit) {
        InputCheck check = new InputCheck();
        String code = check.optionalText("engagement", engagement, 16);
        ActionState wanted = check.constant("state", state, ActionState.class);
        check.end();
        return list.slice(viewer.get().clients(), new ActionList.Filter(code, wanted), after, limit);
    }

    /**
     * A slice of one engagement's list.
     *
     * @throws org.tandemportal.kernel.api.NotFound if there is no such engagement that the viewer may see
     */
    public Slice<ActionSummary> ofEngagement(String code, String state, String after, int limit) {
        Slice<ActionSummary> slice = slice(code, state, after, limit);
        if (slice.items().isEmpty()) {
            engagements.require(code);
        }
        return slice;
    }
}
