package org.tandemportal.serverbuilds.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.tandemportal.kernel.api.ReportQuery;
import org.tandemportal.kernel.api.ReportQuerySource;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.serverbuilds.domain.ServerBuildRefused;

/** What a week brought for an engagement's server builds, and which of them wait for somebody. */
@ApplicationScoped
public class BuildsInReport implements ReportQuerySource {

    // A build that waits for nobody is told as it was when it last moved in that week, others as they are.
    private static final String SELECT = "select b.key, b.title,"
            + " case when b.waiting_for is null then week.states[1] else b.state end as state, b.waiting_for as side,"
            + " coalesce(week.last_at, b.waiting_since) as moment, array_remove(array["
            + "case when b.created_at >= ? then 'drafted' end,"
            + " case when 'AGREED' = any (week.states) then 'agreed' end,"
            + " case when 'HANDED_OVER' = any (week.states) then 'handedOver' end,"
            + " case when 'IN_SERVICE' = any (week.states) then 'inService' end,"
            + " case when b.waiting_for is not null then 'open' end], null) as figures"
            + " from server_builds.server_build b cross join lateral"
            + " (select max(s.at) as last_at, array_agg(s.state order by s.at desc) as states"
            + " from server_builds.step s where s.build = b.key and s.at >= ? and s.at < ?) week"
            + " where b.engagement = ? and b.created_at < ? and (week.last_at is not null or b.waiting_for is not null)"
            + " order by week.last_at nulls last, b.waiting_since, b.key limit " + ReportQuery.MOST_ROWS;

    @Override
    public int order() {
        return 20;
    }

    @Override
    public ReportQuery query(String engagement, Instant start, Instant end) {
        return new ReportQuery(
                "builds",
                ServerBuildRefused.BUNDLE,
                SubjectType.SERVER_BUILD,
                "state.",
                List.of("drafted", "agreed", "handedOver", "inService", "open"),
                SELECT,
                List.of(start, start, end, engagement, end));
    }
}
