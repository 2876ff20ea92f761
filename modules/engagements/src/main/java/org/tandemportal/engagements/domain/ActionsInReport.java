package org.tandemportal.engagements.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.ReportQuery;
import org.tandemportal.kernel.api.ReportQuerySource;
import org.tandemportal.kernel.api.SubjectType;

/** A report's section on actions: those that were open at its end, and those that were done within its time. */
@ApplicationScoped
public class ActionsInReport implements ReportQuerySource {

    // The whole of an action's last day is left, in the engagement's zone.
    private static final String SELECT = "select key, title, state, owner_side as side,"
            + " case when state = 'DONE' then state_since else due_at end as moment, array_remove(array["
            + "case when created_at >= ? then 'added' end,"
            + " case when state = 'DONE' and state_since >= ? and state_since < ? then 'done' end,"
            + " case when to_do then 'open' end,"
            + " case when to_do and over_at <= ? then 'overdue' end], null) as figures"
            + " from (select a.*, a.state = 'OPEN' or a.state_since >= ? as to_do,"
            + " (a.due + 1)::timestamp at time zone e.zone as over_at, a.due::timestamp at time zone e.zone as due_at"
            + " from engagements.action a join engagements.engagement e on e.code = a.engagement"
            + " where a.engagement = ? and a.created_at < ? and (a.state = 'OPEN' or a.state_since >= ?)) actions"
            + " order by coalesce(due, 'infinity'::date), key limit " + ReportQuery.MOST_ROWS;

    @Inject
    private PortalClock clock;

    @Override
    public int order() {
        return 60;
    }

    @Override
    public ReportQuery query(String engagement, Instant start, Instant end) {
        Instant now = clock.instant();
        // What falls due in the rest of the week is not overdue yet.
        Instant seen = now.isBefore(end) ? now : end;
        return new ReportQuery(
                "actions",
                "org.tandemportal.engagements.messages",
                SubjectType.ACTION,
                "actionState.",
                List.of("added", "done", "open", "overdue"),
                SELECT,
                List.of(start, start, end, seen, end, engagement, end, start));
    }
}
