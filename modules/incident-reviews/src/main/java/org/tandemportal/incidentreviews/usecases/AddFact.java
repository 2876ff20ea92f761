package org.tandemportal.incidentreviews.usecases;

import jakarta.inject.Inject;
import java.time.Instant;
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

/** Either side adds to the timeline, whatever the other side is writing at the same time. */
@UseCase
@Allowed(Permission.REVIEW_INCIDENT)
public class AddFact {

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

    /**
     * Adds a fact.
     *
     * @param at when it happened, ISO 8601 with offset
     * @param what what happened
     * @param source where it is known from; may be null
     */
    public void add(String key, String at, String what, String source) {
        IncidentReview review = review(key);
        Instant now = clock.instant();
        InputCheck check = new InputCheck();
        Instant checkedAt = ReviewInput.past(check, "at", at, now);
        check.that(at != null && !at.isBlank(), "at", "required");
        String checkedWhat = check.requiredText("what", what, ReviewInput.LONGEST_SENTENCE);
        String checkedSource = check.optionalText("source", source, 500);
        check.end();
        PersonName by = currentViewer.get().asPerson();
        int number = review.addFact(checkedAt, checkedWhat, checkedSource, by, now);
        additions.write(review, "added a fact", "facts." + number);
    }

    /** Takes a fact out that turned out not to be one. */
    public void takeOut(String key, int number) {
        IncidentReview review = review(key);
        PersonName by = currentViewer.get().asPerson();
        audit.change(
                review.subject(),
                "took out a fact",
                review::facts,
                () -> review.takeOutFact(number, by, clock.instant()));
    }

    private IncidentReview review(String key) {
        IncidentReview review = reviews.require(key);
        currentViewer.get().require(Permission.REVIEW_INCIDENT, review.engagement());
        return review;
    }
}
