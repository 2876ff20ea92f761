package org.tandemportal.changerequests.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.tandemportal.kernel.api.ReportQuery;
import org.tandemportal.kernel.api.ReportQuerySource;
import org.tandemportal.kernel.api.SubjectType;

/** What the status report tells of an engagement's change requests: those that moved in the week, and the open ones. */
@ApplicationScoped
public class ChangesInReport implements ReportQuerySource {

    // What has ended waits for nobody. A state never changes later than the record, whose index finds the week's.
    private static final String SELECT = "select key, title, state, side, state_since as moment, array_remove(array["
            + "case when created_at >= ? then 'requested' end,"
            + " case when state in ('AGREED', 'SCHEDULED') then 'agreed' end,"
            + " case when state = 'DONE' and state_since >= ? and state_since < ? then 'done' end,"
            + " case when state = 'ROLLED_BACK' and state_since >= ? and state_since < ? then 'rolledBack' end,"
            + " case when waiting_for is not null or state_since >= ? then 'open' end], null) as figures"
            + " from change_requests.change_request where engagement = ? and state <> 'DRAFT' and created_at < ?"
            + " and (waiting_for is not null or updated_at >= ? and state_since >= ?)"
            + " order by updated_at desc, key limit " + ReportQuery.MOST_ROWS;

    @Override
    public int order() {
        return 10;
    }

    @Override
    public ReportQuery query(String engagement, Instant start, Instant end) {
        return new ReportQuery(
                "changes",
                "org.tandemportal.changerequests.messages",
                SubjectType.CHANGE_REQUEST,
                "state.",
                List.of("requested", "agreed", "done", "rolledBack", "open"),
                SELECT,
                List.of(start, start, end, start, end, end, engagement, end, start, start));
    }
}
