package org.tandemportal.incidentreviews.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.tandemportal.incidentreviews.domain.IncidentReviewRefused;
import org.tandemportal.kernel.api.ReportQuery;
import org.tandemportal.kernel.api.ReportQuerySource;
import org.tandemportal.kernel.api.SubjectType;

/** What the status report tells of an engagement's incident reviews: opened and closed in the week, and open at its end. */
@ApplicationScoped
public class ReviewsInReport implements ReportQuerySource {

    private static final String SELECT = "select key, title, state, waiting_for as side, state_since as moment,"
            + " array_remove(array[case when created_at >= ? then 'opened' end,"
            + " case when state = 'CLOSED' and state_since < ? then 'closed' end,"
            + " case when state = 'OPEN' or state_since >= ? then 'open' end], null) as figures"
            + " from incident_reviews.incident_review where engagement = ? and created_at < ?"
            + " and (state = 'OPEN' or state_since >= ?)"
            + " order by updated_at desc, key desc limit " + ReportQuery.MOST_ROWS;

    @Override
    public int order() {
        return 50;
    }

    @Override
    public ReportQuery query(String engagement, Instant start, Instant end) {
        return new ReportQuery(
                "reviews",
                IncidentReviewRefused.BUNDLE,
                SubjectType.INCIDENT_REVIEW,
                "state.",
                List.of("opened", "closed", "open"),
                SELECT,
                List.of(start, end, end, engagement, end, start));
    }
}
