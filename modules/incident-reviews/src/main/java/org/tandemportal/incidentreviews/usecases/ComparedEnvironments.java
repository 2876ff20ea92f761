package org.tandemportal.incidentreviews.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tandemportal.engagements.api.Environments;
import org.tandemportal.incidentreviews.domain.IncidentReviewRefused;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Violation;
import org.tandemportal.serverbuilds.api.Parity;
import org.tandemportal.serverbuilds.api.ServerBuilds;

/** Compares two environments by name, for attaching. */
@ApplicationScoped
class ComparedEnvironments {

    @Inject
    private Environments environments;

    @Inject
    private ServerBuilds serverBuilds;

    /**
     * How they differ now; null, and told to {@code check}, if there are no such environments or they are the same one.
     * Two statements.
     */
    Parity now(InputCheck check, String engagement, String left, String right) {
        String checkedLeft = check.requiredLine("left", left, 200);
        String checkedRight = check.requiredLine("right", right, 200);
        if (checkedLeft == null || checkedRight == null) {
            return null;
        }
        List<String> known = environments.namesOf(engagement);
        check.that(known.contains(checkedLeft), "left", "unknown", checkedLeft);
        check.that(known.contains(checkedRight), "right", "unknown", checkedRight);
        if (checkedLeft.equals(checkedRight)) {
            check.add(new Violation("right", IncidentReviewRefused.BUNDLE, "wrong.sameEnvironment", List.of()));
        }
        return known.contains(checkedLeft) && known.contains(checkedRight) && !checkedLeft.equals(checkedRight)
                ? serverBuilds.between(engagement, checkedLeft, checkedRight)
                : null;
    }
}
