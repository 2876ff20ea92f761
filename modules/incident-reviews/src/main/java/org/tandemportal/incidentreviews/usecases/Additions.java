package org.tandemportal.incidentreviews.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.tandemportal.incidentreviews.domain.IncidentReview;
import org.tandemportal.kernel.audit.Audit;

/** Writes down what has been added to a review, so that its history shows the added words. */
@ApplicationScoped
class Additions {

    @Inject
    private Audit audit;

    /**
     * Writes down an addition.
     *
     * @param action the verb in the past tense
     * @param field the name of what was added, as the review's facts have it, such as {@code facts.3}
     */
    void write(IncidentReview review, String action, String field) {
        write(review, action, field, review.facts().get(field));
    }

    /** Writes down an addition that the review's facts do not hold. */
    void write(IncidentReview review, String action, String field, Object added) {
        audit.write(review.subject(), action, Map.of(field, ""), Map.of(field, added));
    }
}
