package org.tandemportal.incidentreviews.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tandemportal.engagements.api.FlagSubjects;
import org.tandemportal.incidentreviews.domain.IncidentReviews;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;

/** Lets flags and actions stand on incident reviews. */
@ApplicationScoped
public class FlaggedReviews implements FlagSubjects {

    @Inject
    private IncidentReviews reviews;

    @Override
    public SubjectType type() {
        return SubjectType.INCIDENT_REVIEW;
    }

    @Override
    public SubjectRef require(String key) {
        return reviews.require(key).subject();
    }
}
