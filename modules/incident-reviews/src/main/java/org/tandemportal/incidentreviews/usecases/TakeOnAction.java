package org.tandemportal.incidentreviews.usecases;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.tandemportal.engagements.api.Actions;
import org.tandemportal.incidentreviews.domain.IncidentReview;
import org.tandemportal.incidentreviews.domain.IncidentReviews;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.UseCase;

/** Somebody takes on something that came from a review, of either side. */
@UseCase
@Allowed(Permission.REVIEW_INCIDENT)
public class TakeOnAction {

    @Inject
    private IncidentReviews reviews;

    @Inject
    private Actions actions;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Additions additions;

    @Inject
    private PortalClock clock;

    /**
     * Adds the action.
     *
     * @param owner the id of a participant, as text
     * @param due ISO 8601; may be null
     * @return the action's key
     */
    public String add(String key, String title, String owner, String due) {
        IncidentReview review = reviews.require(key);
        currentViewer.get().require(Permission.REVIEW_INCIDENT, review.engagement());
        InputCheck check = new InputCheck();
        check.requiredLine("title", title, 200);
        UUID ownerId = owner(check, owner);
        LocalDate checkedDue = check.date("due", due);
        check.end();
        review.takeOnAction(currentViewer.get().asPerson(), clock.instant());
        String action = actions.add(review.subject(), title, ownerId, checkedDue);
        additions.write(review, "took on an action", "action", action + " · " + title.strip());
        return action;
    }

    private static UUID owner(InputCheck check, String owner) {
        if (owner == null || owner.isBlank()) {
            check.violated("owner", "required");
            return null;
        }
        try {
            return UUID.fromString(owner.strip());
        } catch (IllegalArgumentException e) {
            check.violated("owner", "unknown", owner);
            return null;
        }
    }
}
