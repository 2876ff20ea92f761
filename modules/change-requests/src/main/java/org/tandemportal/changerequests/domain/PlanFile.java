package org.tandemportal.changerequests.domain;

import java.time.Instant;
import java.util.UUID;
import org.tandemportal.changerequests.domain.plan.PlanAction;
import org.tandemportal.changerequests.domain.plan.PlanTool;

/**
 * A plan that was attached to a change request.
 *
 * @param toolVersion null if the file did not say
 */
public record PlanFile(
        UUID id,
        String name,
        PlanTool tool,
        String toolVersion,
        int creates,
        int updates,
        int replaces,
        int destroys,
        UUID attachedBy,
        Instant attachedAt) {

    /** How many resources it does something with. */
    public int count(PlanAction action) {
        return switch (action) {
            case CREATE -> creates;
            case UPDATE -> updates;
            case REPLACE -> replaces;
            case DESTROY -> destroys;
        };
    }

    /** How many resources it changes in all. */
    public int total() {
        return creates + updates + replaces + destroys;
    }
}
