package org.tandemportal.engagements.usecases;

import org.tandemportal.engagements.api.EngagementSummary;
import org.tandemportal.engagements.api.Engagements;
import org.tandemportal.engagements.domain.EngagementRefused;
import org.tandemportal.kernel.api.InputCheck;

/** The field {@code engagement} of something new. */
final class Where {

    private Where() {}

    /**
     * Something new may be begun in this engagement.
     *
     * @throws EngagementRefused if it is closed
     */
    static void requireActive(Engagements engagements, String code) {
        if (!engagements.require(code).isActive()) {
            throw new EngagementRefused("closed", code);
        }
    }

    /**
     * The engagement with this code.
     *
     * @throws org.tandemportal.kernel.api.InvalidInput if none is named, or none that the viewer may see
     */
    static EngagementSummary check(InputCheck check, Engagements engagements, String code) {
        EngagementSummary found = null;
        if (code == null || code.isBlank()) {
            check.violated("engagement", "required");
        } else {
            found = engagements.find(code).orElse(null);
            check.that(found != null, "engagement", "unknown", code);
        }
        if (found == null) {
            check.end();
        }
        return found;
    }
}
