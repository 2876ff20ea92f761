package org.tandemportal.incidentreviews.usecases;

import jakarta.inject.Inject;
import java.util.function.Function;
import org.tandemportal.changerequests.api.ChangeRequestKeys;
import org.tandemportal.incidentreviews.domain.Content;
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

/** Either side changes what an open review says as a whole. */
@UseCase
@Allowed(Permission.REVIEW_INCIDENT)
public class EditReview {

    @Inject
    private IncidentReviews reviews;

    @Inject
    private ChangeRequestKeys changeRequestKeys;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Audit audit;

    @Inject
    private PortalClock clock;

    /**
     * Edits it; nothing happens if nothing is different.
     *
     * @param seen the version that the viewer has read; null for any
     * @param input all of its content, worked out from the present one
     */
    public void edit(String key, Integer seen, Function<Content, ReviewInput> input) {
        IncidentReview review = reviews.require(key, seen);
        currentViewer.get().require(Permission.REVIEW_INCIDENT, review.engagement());
        InputCheck check = new InputCheck();
        Content content = input.apply(review.content())
                .checked(check, new ReviewInput.Surroundings(review.engagement(), changeRequestKeys, clock.instant()));
        check.end();
        if (content.equals(review.content())) {
            return;
        }
        PersonName by = currentViewer.get().asPerson();
        audit.change(review.subject(), "edited", review::facts, () -> review.edit(content, by, clock.instant()));
    }
}
