package org.tandemportal.incidentreviews.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.tandemportal.incidentreviews.api.IncidentReviewKey;
import org.tandemportal.kernel.api.ChangedMeanwhile;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.data.KeyNumbers;

/** The incident reviews. */
@ApplicationScoped
public class IncidentReviews {

    @PersistenceContext(unitName = "tandem")
    private EntityManager entities;

    @Inject
    private KeyNumbers keyNumbers;

    /** The key for the next one of an engagement. */
    public IncidentReviewKey nextKey(UUID clientId, String engagement) {
        return IncidentReviewKey.of(engagement, keyNumbers.next(clientId, engagement, "R"));
    }

    /** Keeps a new one. */
    public void add(IncidentReview review) {
        entities.persist(review);
    }

    /**
     * The one with this key.
     *
     * @throws NotFound if there is none that the viewer may see
     */
    public IncidentReview require(String key) {
        IncidentReview review = entities.find(IncidentReview.class, key);
        if (review == null) {
            throw new NotFound(key);
        }
        return review;
    }

    /**
     * The one with this key, if it is still the version that the viewer has seen.
     *
     * @param seen null for any
     * @throws ChangedMeanwhile if it is another version by now
     */
    public IncidentReview require(String key, Integer seen) {
        IncidentReview review = require(key);
        if (seen != null && seen != review.version()) {
            throw new ChangedMeanwhile(key, null, review.updatedAt());
        }
        return review;
    }
}
