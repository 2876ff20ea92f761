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
import org.tandemportal.kernel.audit.Audit;

/** Either side adds to the conditions that let a problem come about. */
@UseCase
@Allowed(Permission.REVIEW_INCIDENT)
public class AddCondition {

    @Inject
    private IncidentReviews reviews;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Additions additions;

    @Inject
    private Audit audit;

    @Inject
    private PortalClock clock;

    /** Adds a condition. */
    public void add(String key, String text) {
        IncidentReview review = review(key);
        InputCheck check = new InputCheck();
        String checkedText = check.requiredText("text", text, ReviewInput.LONGEST_SENTENCE);
        check.end();
        PersonName by = currentViewer.get().asPerson();
        int number = review.addCondition(checkedText, by, clock.instant());
        additions.write(review, "added a condition", "conditions." + number);
    }

    /** Takes a condition out that turned out not to have mattered. */
    public void takeOut(String key, int number) {
        IncidentReview review = review(key);
        PersonName by = currentViewer.get().asPerson();
        audit.change(
                review.subject(),
                "took out a condition",
                review::facts,
                () -> review.takeOutCondition(number, by, clock.instant()));
    }

    private IncidentReview review(String key) {
        IncidentReview review = reviews.require(key);
        currentViewer.get().require(Permission.REVIEW_INCIDENT, review.engagement());
        return review;
    }
}
