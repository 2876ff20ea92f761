package org.tandemportal.incidentreviews.usecases;

import jakarta.inject.Inject;
import org.tandemportal.engagements.api.Actions;
import org.tandemportal.incidentreviews.api.State;
import org.tandemportal.incidentreviews.domain.IncidentReview;
import org.tandemportal.incidentreviews.domain.IncidentReviews;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.audit.Audit;

/** Either side closes a review, or opens it again. */
@UseCase
@Allowed(Permission.REVIEW_INCIDENT)
public class MoveReview {

    @Inject
    private IncidentReviews reviews;

    @Inject
    private Actions actions;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Audit audit;

    @Inject
    private PortalClock clock;

    /**
     * Moves it.
     *
     * @param seen the version that the viewer has read; null for any
     * @param to the name of the state to reach
     * @param reason on closing without an action, why none is needed; on reopening, why; else may be null
     */
    public void move(String key, Integer seen, String to, String reason) {
        IncidentReview review = reviews.require(key, seen);
        currentViewer.get().require(Permission.REVIEW_INCIDENT, review.engagement());
        InputCheck check = new InputCheck();
        State target = check.required("to", check.constant("to", to, State.class));
        String checkedReason = check.optionalText("reason", reason, ReviewInput.LONGEST_SENTENCE);
        check.end();
        PersonName by = currentViewer.get().asPerson();
        if (target == State.CLOSED) {
            int present = actions.of(review.subject()).size();
            audit.change(
                    review.subject(),
                    "closed",
                    review::facts,
                    () -> review.close(present, checkedReason, by, clock.instant()));
        } else {
            audit.change(
                    review.subject(),
                    "reopened",
                    review::facts,
                    () -> review.reopen(checkedReason, by, clock.instant()));
        }
    }
}
