package org.tandemportal.incidentreviews.usecases;

import jakarta.inject.Inject;
import org.tandemportal.incidentreviews.domain.IncidentReview;
import org.tandemportal.incidentreviews.domain.IncidentReviews;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.serverbuilds.api.Parity;

/** Either side keeps with a review how two environments differ now. */
@UseCase
@Allowed(Permission.REVIEW_INCIDENT)
public class AttachComparison {

    @Inject
    private IncidentReviews reviews;

    @Inject
    private ComparedEnvironments comparedEnvironments;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Additions additions;

    @Inject
    private PortalClock clock;

    /**
     * Compares two environments of the review's engagement and keeps the outcome.
     *
     * @param left the name of one
     * @param right the name of the other
     */
    public void attach(String key, String left, String right) {
        IncidentReview review = reviews.require(key);
        currentViewer.get().require(Permission.REVIEW_INCIDENT, review.engagement());
        InputCheck check = new InputCheck();
        Parity parity = comparedEnvironments.now(check, review.engagement(), left, right);
        check.end();
        PersonName by = currentViewer.get().asPerson();
        int number = review.attach(parity, by, clock.instant());
        additions.write(review, "attached a comparison", "comparisons." + number);
    }
}
