package org.tandemportal.changerequests.domain;

import java.time.Instant;
import java.util.UUID;
import org.tandemportal.kernel.api.Side;

/**
 * A template as listed.
 *
 * @param waitingFor the side whose turn it is; null for nobody's
 * @param revision the current one
 * @param agreedRevision the one that changes are made from; null if there is none
 * @param usualMinutes how long a change usually takes by the current revision, in minutes
 */
public record TemplateSummary(
        UUID id,
        String engagement,
        String name,
        TemplateState state,
        Side waitingFor,
        int revision,
        Integer agreedRevision,
        int usualMinutes,
        Instant updatedAt) {

    /** Whether changes can be made from it. */
    public boolean isUsable() {
        return agreedRevision != null && state != TemplateState.RETIRED;
    }
}
