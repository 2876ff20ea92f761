package org.tandemportal.changerequests.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.Priority;
import org.tandemportal.changerequests.api.Risk;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.kernel.api.PeopleNames;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.data.Sql;

/**
 * Reads the board: three statements, whatever there is. Like a list it reads the first cards of each visible client by an
 * index that has them in order, and merges those.
 */
@ApplicationScoped
public class BoardQuery {

    /** How far back it is looked for what to compare a change's age with. */
    private static final int DAYS_COMPARED = 180;

    /** The latest that left a state are compared with, of each engagement at most so many. */
    private static final int MOST_COMPARED = 200;

    private static final String STATES = Stream.of(BoardColumn.values())
            .flatMap(column -> column.states().stream()
                    .map(state -> "(" + column.ordinal() + ", '" + state + "', " + (column == BoardColumn.ENDED) + ")"))
            .collect(Collectors.joining(", ", "(values ", ") s(place, state, ended)"));

    private static final String LIMITED = Stream.of(BoardColumn.values())
            .filter(BoardColumn::isLimited)
            .map(column -> "('" + column + "')")
            .collect(Collectors.joining(", ", "(values ", ") s(state)"));

    private static final String COLUMNS =
            "c.key, c.version, c.engagement, c.kind, c.priority, c.risk, c.title, c.state,"
                    + " c.state_since, c.waiting_for, c.client_owner, c.provider_owner, c.side, c.window_start, c.window_end";

    private static final String TABLE = "change_requests.change_request c";

    /** The cards of each client in order, and how many there are in all. */
    private static final String BY_STATE = "with cards as ("
            + "select s.place, s.ended, r.* from unnest(?) client cross join " + STATES + " cross join lateral (select "
            + COLUMNS + " from " + TABLE + " where not s.ended and c.client_id = client and c.state = s.state%1$s"
            + " order by c.state_since, c.key limit ?) r union all "
            + "select s.place, s.ended, r.* from unnest(?) client cross join " + STATES + " cross join lateral (select "
            + COLUMNS + " from " + TABLE + " where s.ended and c.client_id = client and c.state = s.state"
            + " and c.state_since >= ?%1$s order by c.state_since desc, c.key desc limit ?) r"
            + "), totals as (select place, (select count(*) from (select 1 from " + TABLE
            + " where c.client_id = any (?) and c.state = any (array_agg(s.state))"
            + " and c.state_since >= case when bool_or(s.ended) then ?::timestamptz else '-infinity' end%1$s limit "
            + (Board.COUNTED + 1) + ") counted) as total from " + STATES + " group by place)";

    /**
     * The same by words. As a view, since the database searches no index of words where it has to be afraid of leaks; and
     * once for all, since that index does not know of clients and states.
     */
    private static final String BY_WORDS = "with cards as materialized (select s.place, s.ended, " + COLUMNS
            + " from change_requests.change_request_in_sight c join " + STATES + " on s.state = c.state"
            + " where c.client_id = any (?) and c.search @@ websearch_to_tsquery('simple', ?)"
            + " and (not s.ended or c.state_since >= ?)%1$s"
            + "), totals as (select place, least(count(*), " + (Board.COUNTED + 1)
            + ") as total from cards group by place)";

    private static final String FIRST_OF_EACH =
            " select * from (select cards.*, total, row_number() over (partition by place"
                    + " order by case when not ended then state_since end, case when ended then state_since end desc, key) as rank"
                    + " from cards join totals using (place)) placed where rank <= ? order by place, rank";

    /** What is known of the engagements in sight: how many, how many at most, and how long it used to take. */
    private static final String FIGURES = "with sight as (select unnest(?::text[]) as engagement)"
            + " select 'COUNT' as what, engagement, state, null as kind, null as side, n, null::float8[] as seconds from sight"
            + " cross join " + LIMITED + " cross join lateral (select count(*) as n from (select 1 from " + TABLE
            + " where c.engagement = sight.engagement and c.state = s.state limit " + (Board.COUNTED + 1)
            + ") counted) k"
            + " union all select 'LIMIT', engagement, l.state, null, side, l.most, null from change_requests.side_limits"
            + " join sight using (engagement) cross join lateral (values ('IN_ASSESSMENT', in_assessment), ('AGREED', agreed),"
            + " ('SCHEDULED', scheduled), ('IN_PROGRESS', in_progress)) l(state, most) where l.most is not null"
            + " union all select 'STAY', engagement, state, kind, null, count(*),"
            + " percentile_cont(array[0.5, 0.85, 0.95]::float8[]) within group (order by extract(epoch from moment - left_since)::float8)"
            + " from sight cross join (values ('REQUESTED'), ('IN_ASSESSMENT'), ('AGREED'), ('SCHEDULED'), ('IN_PROGRESS')) s(state)"
            + " cross join lateral (select c.kind, c.moment, c.left_since from change_requests.state_change c"
            + " where c.engagement = sight.engagement and c.left_state = s.state and c.left_state <> c.state and c.moment >= ?"
            + " order by c.moment desc limit " + MOST_COMPARED + ") stay"
            + " group by grouping sets ((engagement, state, kind), (engagement, state)) having count(*) >= "
            + Percentiles.FEWEST;

    @Inject
    private Sql sql;

    @Inject
    private PeopleNames peopleNames;

    /**
     * The board.
     *
     * @param clients the clients that the viewer sees
     * @param engagement a code; null for all
     * @param text words that must occur in key, title or reason; null for all
     */
    public Board read(Collection<UUID> clients, String engagement, String text, Instant now) {
        List<Row> rows = cards(clients, engagement, text, now.minus(Board.DAYS_OF_ENDED, ChronoUnit.DAYS));
        Map<UUID, PersonName> names = peopleNames.of(
                rows.stream().map(Row::owner).filter(Objects::nonNull).collect(Collectors.toSet()));
        TreeSet<String> sight = rows.stream().map(Row::engagement).collect(Collectors.toCollection(TreeSet::new));
        if (engagement != null) {
            sight.add(engagement);
        }
        Figures figures = figures(sight, now);
        List<Board.Column> columns = new ArrayList<>();
        for (BoardColumn column : BoardColumn.values()) {
            List<Row> inColumn =
                    rows.stream().filter(row -> row.place == column.ordinal()).toList();
            columns.add(new Board.Column(
                    column,
                    inColumn.isEmpty() ? 0 : inColumn.get(0).total,
                    figures.limits(column),
                    inColumn.stream()
                            .map(row -> row.card(names, figures.stays, now))
                            .toList()));
        }
        return new Board(columns);
    }

    private List<Row> cards(Collection<UUID> clients, String engagement, String text, Instant endedSince) {
        String only = engagement == null ? "" : " and c.engagement = ?";
        List<Object> parameters = new ArrayList<>();
        Runnable onlyOf = () -> {
            if (engagement != null) {
                parameters.add(engagement);
            }
        };
        parameters.add(clients);
        if (text != null) {
            parameters.add(text);
            parameters.add(endedSince);
            onlyOf.run();
        } else {
            onlyOf.run();
            parameters.add(Board.MOST_CARDS);
            parameters.add(clients);
            parameters.add(endedSince);
            onlyOf.run();
            parameters.add(Board.MOST_CARDS);
            parameters.add(clients);
            parameters.add(endedSince);
            onlyOf.run();
        }
        parameters.add(Board.MOST_CARDS);
        return sql.list(
                (text == null ? BY_STATE : BY_WORDS).formatted(only) + FIRST_OF_EACH, Row::of, parameters.toArray());
    }

    private Figures figures(Collection<String> engagements, Instant now) {
        Figures figures = new Figures();
        sql.list(
                FIGURES,
                row -> {
                    figures.take(row);
                    return null;
                },
                engagements,
                now.minus(DAYS_COMPARED, ChronoUnit.DAYS));
        return figures;
    }

    /** What the rows of {@link #FIGURES} say. */
    private static final class Figures {

        private final Map<BoardColumn, Map<String, Integer>> counts = new EnumMap<>(BoardColumn.class);
        private final Map<BoardColumn, Map<String, Board.Limit>> lowest = new EnumMap<>(BoardColumn.class);
        private final StayTimes stays = new StayTimes();

        void take(ResultSet row) throws SQLException {
            String engagement = row.getString("engagement");
            State state = State.valueOf(row.getString("state"));
            BoardColumn column = BoardColumn.of(state).orElseThrow();
            int number = row.getInt("n");
            switch (row.getString("what")) {
                case "COUNT" ->
                    counts.computeIfAbsent(column, any -> new TreeMap<>()).put(engagement, number);
                case "LIMIT" ->
                    lowest.computeIfAbsent(column, any -> new TreeMap<>())
                            .merge(
                                    engagement,
                                    new Board.Limit(engagement, 0, number, Side.valueOf(row.getString("side"))),
                                    (one, other) -> other.most() < one.most() ? other : one);
                default -> {
                    String kind = row.getString("kind");
                    Object[] seconds = (Object[]) row.getArray("seconds").getArray();
                    stays.add(
                            engagement,
                            state,
                            kind == null ? null : Kind.valueOf(kind),
                            new Percentiles(number, time(seconds[0]), time(seconds[1]), time(seconds[2])));
                }
            }
        }

        List<Board.Limit> limits(BoardColumn column) {
            return lowest.getOrDefault(column, Map.of()).values().stream()
                    .map(limit -> new Board.Limit(
                            limit.engagement(),
                            counts.getOrDefault(column, Map.of()).getOrDefault(limit.engagement(), 0),
                            limit.most(),
                            limit.side()))
                    .toList();
        }

        private static Duration time(Object seconds) {
            return Duration.ofMillis(Math.round(((Number) seconds).doubleValue() * 1_000));
        }
    }

    private record Row(
            int place,
            int total,
            String key,
            int version,
            String engagement,
            Kind kind,
            Priority priority,
            Risk risk,
            String title,
            State state,
            Instant since,
            Side waitingFor,
            UUID owner,
            Side side,
            Instant windowStart,
            Instant windowEnd) {

        static Row of(ResultSet row) throws SQLException {
            String waitingFor = row.getString("waiting_for");
            Side turn = waitingFor == null ? null : Side.valueOf(waitingFor);
            return new Row(
                    row.getInt("place"),
                    row.getInt("total"),
                    row.getString("key"),
                    row.getInt("version"),
                    row.getString("engagement"),
                    Kind.valueOf(row.getString("kind")),
                    Priority.valueOf(row.getString("priority")),
                    Risk.valueOf(row.getString("risk")),
                    row.getString("title"),
                    State.valueOf(row.getString("state")),
                    Sql.instant(row, "state_since"),
                    turn,
                    turn == null
                            ? null
                            : row.getObject(turn == Side.CLIENT ? "client_owner" : "provider_owner", UUID.class),
                    Side.valueOf(row.getString("side")),
                    Sql.instant(row, "window_start"),
                    Sql.instant(row, "window_end"));
        }

        Board.Card card(Map<UUID, PersonName> names, StayTimes stays, Instant now) {
            return new Board.Card(
                    key,
                    version,
                    engagement,
                    kind,
                    priority,
                    risk,
                    title,
                    state,
                    since,
                    waitingFor,
                    owner == null ? null : names.get(owner),
                    side,
                    windowStart,
                    windowEnd,
                    state.isEnd() ? null : stays.of(engagement, state, kind, Duration.between(since, now)));
        }
    }
}
