package org.tandemportal.incidentreviews.usecases;

import jakarta.inject.Inject;
import org.tandemportal.changerequests.api.ChangeRequestKeys;
import org.tandemportal.engagements.api.EngagementSummary;
import org.tandemportal.engagements.api.Engagements;
import org.tandemportal.incidentreviews.api.IncidentReviewKey;
import org.tandemportal.incidentreviews.domain.Content;
import org.tandemportal.incidentreviews.domain.IncidentReview;
import org.tandemportal.incidentreviews.domain.IncidentReviews;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.audit.Audit;
import org.tandemportal.serverbuilds.api.Parity;

/** Somebody of either side opens the review of a problem. */
@UseCase
@Allowed(Permission.REVIEW_INCIDENT)
public class OpenReview {

    @Inject
    private IncidentReviews reviews;

    @Inject
    private Engagements engagements;

    @Inject
    private ChangeRequestKeys changeRequestKeys;

    @Inject
    private ComparedEnvironments comparedEnvironments;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Audit audit;

    @Inject
    private PortalClock clock;

    /**
     * A new review.
     *
     * @param engagement its code
     * @return its key
     * @throws org.tandemportal.kernel.api.InvalidInput telling all that is wrong at once
     */
    public IncidentReviewKey open(String engagement, ReviewInput input) {
        return open(engagement, input, null, null);
    }

    /**
     * A new review with a comparison of two environments as they are now.
     *
     * @param left the name of an environment; null, like {@code right}, for no comparison
     * @param right the name of another
     */
    public IncidentReviewKey open(String engagement, ReviewInput input, String left, String right) {
        Viewer viewer = currentViewer.get();
        InputCheck check = new InputCheck();
        EngagementSummary where = null;
        if (engagement == null || engagement.isBlank()) {
            check.violated("engagement", "required");
        } else {
            where = engagements.find(engagement).orElse(null);
            check.that(where != null, "engagement", "unknown", engagement);
        }
        if (where == null) {
            check.end();
        }
        viewer.require(Permission.REVIEW_INCIDENT, engagement);
        Content content =
                input.checked(check, new ReviewInput.Surroundings(engagement, changeRequestKeys, clock.instant()));
        Parity parity = left == null && right == null ? null : comparedEnvironments.now(check, engagement, left, right);
        check.end();
        IncidentReview review = IncidentReview.open(
                reviews.nextKey(where.clientId(), engagement),
                where.clientId(),
                engagement,
                content,
                viewer.asPerson(),
                clock.instant());
        if (parity != null) {
            review.attach(parity, viewer.asPerson(), clock.instant());
        }
        reviews.add(review);
        audit.created(review.subject(), "opened", review.facts());
        return review.key();
    }
}
