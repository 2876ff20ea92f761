package org.tandemportal.incidentreviews.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tandemportal.incidentreviews.domain.IncidentReviews;
import org.tandemportal.kernel.api.SubjectTitles;
import org.tandemportal.kernel.api.SubjectType;

/** What incident reviews are called. */
@ApplicationScoped
public class TitlesOfReviews implements SubjectTitles {

    @Inject
    private IncidentReviews reviews;

    @Override
    public SubjectType type() {
        return SubjectType.INCIDENT_REVIEW;
    }

    @Override
    public String titleOf(String key) {
        return reviews.require(key).content().title();
    }
}
