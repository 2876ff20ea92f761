package org.tandemportal.engagements.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.tandemportal.kernel.api.ReportQuery;
import org.tandemportal.kernel.api.ReportQuerySource;
import org.tandemportal.kernel.api.SubjectType;

/** A report's section on flags: those that were open at its end, and those that ended within its time. */
@ApplicationScoped
public class FlagsInReport implements ReportQuerySource {

    private static final String SELECT = "select key, split_part(concern, chr(10), 1) as title, state,"
            + " raised_side as side, state_since as moment, array_remove(array["
            + "case when raised_at >= ? then 'raised' end,"
            + " case when state = 'LOWERED' and ended then 'lowered' end,"
            + " case when state = 'ACCEPTED' and ended then 'accepted' end,"
            + " case when open then 'open' end,"
            + " case when open and severity = 'BLOCKING' then 'blocking' end], null) as figures"
            + " from (select *, state_since >= ? and state_since < ? as ended,"
            + " state in ('RAISED', 'ACKNOWLEDGED') or state_since >= ? as open from engagements.flag"
            + " where engagement = ? and raised_at < ? and (state in ('RAISED', 'ACKNOWLEDGED') or state_since >= ?)) flags"
            + " order by raised_at desc, key desc limit " + ReportQuery.MOST_ROWS;

    @Override
    public int order() {
        return 40;
    }

    @Override
    public ReportQuery query(String engagement, Instant start, Instant end) {
        return new ReportQuery(
                "flags",
                "org.tandemportal.engagements.messages",
                SubjectType.FLAG,
                "flagState.",
                List.of("raised", "lowered", "accepted", "open", "blocking"),
                SELECT,
                List.of(start, start, end, end, engagement, end, start));
    }
}
