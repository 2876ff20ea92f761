package org.tandemportal.engagements.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.tandemportal.kernel.api.ReportQuery;
import org.tandemportal.kernel.api.ReportQuerySource;
import org.tandemportal.kernel.api.SubjectType;

/** A report's section on features: those that were upcoming at its end, and those that ended within its time. */
@ApplicationScoped
public class FeaturesInReport implements ReportQuerySource {

    private static final String SELECT = "select key, title, state, waiting_for as side, state_since as moment,"
            + " array_remove(array["
            + "case when created_at >= ? then 'announced' end,"
            + " case when state = 'RELEASED' and ended then 'released' end,"
            + " case when state = 'DROPPED' and ended then 'dropped' end,"
            + " case when upcoming then 'upcoming' end,"
            + " case when waiting_for is not null then 'unacknowledged' end], null) as figures"
            + " from (select *, state_since >= ? and state_since < ? as ended,"
            + " state not in ('RELEASED', 'DROPPED') or state_since >= ? as upcoming from engagements.feature"
            + " where engagement = ? and created_at < ? and (state not in ('RELEASED', 'DROPPED') or state_since >= ?))"
            + " features order by coalesce(target_date, 'infinity'::date), key limit " + ReportQuery.MOST_ROWS;

    @Override
    public int order() {
        return 30;
    }

    @Override
    public ReportQuery query(String engagement, Instant start, Instant end) {
        return new ReportQuery(
                "features",
                "org.tandemportal.engagements.messages",
                SubjectType.FEATURE,
                "featureState.",
                List.of("announced", "released", "dropped", "upcoming", "unacknowledged"),
                SELECT,
                List.of(start, start, end, end, engagement, end, start));
    }
}
