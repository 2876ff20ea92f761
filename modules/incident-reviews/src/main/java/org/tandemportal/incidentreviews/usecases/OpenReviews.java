package org.tandemportal.incidentreviews.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tandemportal.incidentreviews.domain.IncidentReviewRefused;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.api.WorkQuery;
import org.tandemportal.kernel.api.WorkSource;

/** Open incident reviews, for My work and an engagement's overview. Each waits for the side that has not written last. */
@ApplicationScoped
public class OpenReviews implements WorkSource {

    private static final WorkQuery QUERY = new WorkQuery(
            SubjectType.INCIDENT_REVIEW,
            IncidentReviewRefused.BUNDLE,
            "select key, client_id, title, state, 'state.' || state as label, null::uuid as person_id,"
                    + " waiting_since as since from incident_reviews.incident_review"
                    + " where engagement = code and waiting_for is not null and waiting_for = turn");

    @Override
    public List<WorkQuery> queries() {
        return List.of(QUERY);
    }
}
