package org.tandemportal.changerequests.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.tandemportal.kernel.data.Sql;

/** Reads the change requests of an engagement that were asked for since a moment, for measuring them against the targets. */
@ApplicationScoped
public class TargetsQuery {

    /** More are not measured at once. */
    public static final int MOST = 1_000;

    @Inject
    private Sql sql;

    /**
     * One that was asked for.
     *
     * @param requested when it first was
     */
    public record Asked(String key, String title, Instant requested, TargetClock clock) {}

    /** The latest first, one more than {@link #MOST} if there are more; one statement. */
    public List<Asked> since(String engagement, Instant from) {
        return sql.list(
                "select c.key, c.title, c.priority, c.side, c.window_start, t.responded_at, r.moment, "
                        + Turn.SELECT.formatted("c.key") + "::text as turns from (select change_request, moment"
                        + " from change_requests.state_change where engagement = ? and state = 'REQUESTED'"
                        + " and left_state is distinct from 'REQUESTED' and moment >= ? order by moment desc limit ?) r"
                        + " join change_requests.change_request c on c.key = r.change_request"
                        + " left join change_requests.target_clock t on t.change_request = c.key"
                        + " order by r.moment desc, c.key",
                row -> new Asked(
                        row.getString("key"),
                        row.getString("title"),
                        Sql.instant(row, "moment"),
                        TargetWatch.clock(row)),
                engagement,
                from,
                MOST + 1);
    }
}
