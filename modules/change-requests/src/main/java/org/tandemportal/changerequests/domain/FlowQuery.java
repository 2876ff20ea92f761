package org.tandemportal.changerequests.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Week;
import org.tandemportal.kernel.data.Sql;

/**
 * Reads how changes went through, from what the database keeps of each change of state: three statements, whatever there is.
 * None gives back more rows than can be drawn.
 */
@ApplicationScoped
public class FlowQuery {

    private static final String FINISHED = "with ended as (select r.* from unnest(?) client cross join lateral"
            + " (select c.change_request, c.moment, c.state from change_requests.state_change c where c.client_id = client"
            + " and c.state in ('DONE', 'ROLLED_BACK') and coalesce(c.left_state, 'DRAFT') <> c.state and c.moment >= ?%1$s"
            + " order by c.moment desc limit ?) r order by moment desc limit ?)"
            + " select c.key, c.engagement, c.kind, c.side, c.title, ended.state, ended.moment, f.requested, f.agreed, f.begun"
            + " from ended join change_requests.change_request c on c.key = ended.change_request cross join lateral"
            + " (select least(min(moment) filter (where state = 'REQUESTED'),"
            + " min(left_since) filter (where left_state = 'REQUESTED')) as requested,"
            + " max(moment) filter (where state = 'AGREED' and left_state is distinct from state) as agreed,"
            + " max(moment) filter (where state = 'IN_PROGRESS') as begun"
            + " from change_requests.state_change s where s.change_request = ended.change_request) f"
            + " order by ended.moment desc, c.key";

    private static final String MOVES =
            "select date_trunc('week', c.moment at time zone ?)::date as week, coalesce(c.left_state, 'DRAFT') as left_state,"
                    + " c.state, count(*) as n from change_requests.state_change c where c.client_id = any (?)"
                    + " and coalesce(c.left_state, 'DRAFT') <> c.state and c.moment >= ?%1$s group by 1, 2, 3"
                    + " union all select null, null, c.state, count(*) from change_requests.change_request c"
                    + " where c.client_id = any (?) and c.state = any (?)%1$s group by c.state";

    private static final String OPEN = "select o.*, coalesce((select min(moment) from change_requests.state_change s"
            + " where s.change_request = o.key and s.state = 'REQUESTED'), o.state_since) as requested"
            + " from (select r.* from unnest(?) client cross join unnest(?::text[]) as s(state) cross join lateral"
            + " (select c.key, c.engagement, c.kind, c.title, c.state, c.waiting_for, c.state_since"
            + " from change_requests.change_request c where c.client_id = client and c.state = s.state%1$s"
            + " order by c.state_since, c.key limit ?) r order by state_since, key limit ?) o";

    /** The states of what is under way. */
    private static final List<String> UNDER_WAY = Stream.of(BoardColumn.values())
            .filter(column -> column != BoardColumn.ENDED)
            .flatMap(column -> column.states().stream())
            .map(Enum::name)
            .toList();

    @Inject
    private Sql sql;

    /**
     * How they went through.
     *
     * @param clients the clients that the viewer sees
     * @param engagement a code; null for all
     * @param kind null for all
     * @param weeks one after the other, the present one last
     * @param zone the zone in which weeks begin
     */
    public Flow read(Collection<UUID> clients, String engagement, Kind kind, List<Week> weeks, ZoneId zone) {
        Instant from = weeks.get(0).start(zone);
        Only only = new Only(engagement, kind);
        List<Flow.Finished> finished = sql.list(
                FINISHED.formatted(only.condition()),
                FlowQuery::finished,
                only.after(List.of(clients, from), List.of(Flow.MOST_FINISHED + 1, Flow.MOST_FINISHED + 1)));
        List<Flow.Open> open = sql.list(
                OPEN.formatted(only.condition()),
                FlowQuery::open,
                only.after(List.of(clients, UNDER_WAY), List.of(Flow.MOST_OPEN + 1, Flow.MOST_OPEN + 1)));
        return new Flow(
                from,
                first(finished, Flow.MOST_FINISHED),
                finished.size() > Flow.MOST_FINISHED,
                cumulative(clients, only, weeks, from, zone),
                first(open, Flow.MOST_OPEN),
                open.size() > Flow.MOST_OPEN);
    }

    private CumulativeFlow cumulative(
            Collection<UUID> clients, Only only, List<Week> weeks, Instant from, ZoneId zone) {
        Map<BoardColumn, Integer> now = new EnumMap<>(BoardColumn.class);
        List<CumulativeFlow.Moves> moves = new ArrayList<>();
        List<Object> parameters = new ArrayList<>(List.of(only.after(List.of(zone.getId(), clients, from), List.of())));
        parameters.addAll(List.of(only.after(List.of(clients, UNDER_WAY), List.of())));
        sql.list(
                MOVES.formatted(only.condition()),
                row -> {
                    State state = State.valueOf(row.getString("state"));
                    LocalDate monday = row.getObject("week", LocalDate.class);
                    int count = row.getInt("n");
                    if (monday == null) {
                        now.put(BoardColumn.of(state).orElseThrow(), count);
                    } else {
                        moves.add(new CumulativeFlow.Moves(
                                Week.of(monday), State.valueOf(row.getString("left_state")), state, count));
                    }
                    return null;
                },
                parameters.toArray());
        return CumulativeFlow.of(weeks, now, moves);
    }

    private static <T> List<T> first(List<T> rows, int most) {
        return rows.size() > most ? rows.subList(0, most) : rows;
    }

    /** The filter as SQL. */
    private record Only(String engagement, Kind kind) {

        String condition() {
            return (engagement == null ? "" : " and c.engagement = ?") + (kind == null ? "" : " and c.kind = ?");
        }

        Object[] after(List<?> before, List<?> behind) {
            List<Object> parameters = new ArrayList<>(before);
            if (engagement != null) {
                parameters.add(engagement);
            }
            if (kind != null) {
                parameters.add(kind.name());
            }
            parameters.addAll(behind);
            return parameters.toArray();
        }
    }

    private static Flow.Finished finished(ResultSet row) throws SQLException {
        return new Flow.Finished(
                row.getString("key"),
                row.getString("engagement"),
                Kind.valueOf(row.getString("kind")),
                Side.valueOf(row.getString("side")),
                row.getString("title"),
                State.valueOf(row.getString("state")) == State.ROLLED_BACK,
                Sql.instant(row, "requested"),
                Sql.instant(row, "agreed"),
                Sql.instant(row, "begun"),
                Sql.instant(row, "moment"));
    }

    private static Flow.Open open(ResultSet row) throws SQLException {
        String waitingFor = row.getString("waiting_for");
        return new Flow.Open(
                row.getString("key"),
                row.getString("engagement"),
                Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                State.valueOf(row.getString("state")),
                waitingFor == null ? null : Side.valueOf(waitingFor),
                Sql.instant(row, "requested"));
    }
}
