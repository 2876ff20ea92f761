package org.tandemportal.engagements.usecases;

import org.tandemportal.engagements.api.EngagementSummary;
import org.tandemportal.engagements.api.Engagements;
import org.tandemportal.kernel.api.InputCheck;

/** The field {@code engagement} of something new. */
final class Where {

    private Where() {}

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
