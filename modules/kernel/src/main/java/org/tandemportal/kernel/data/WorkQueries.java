package org.tandemportal.kernel.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.WorkItem;
import org.tandemportal.kernel.api.WorkQuery;
import org.tandemportal.kernel.api.WorkSource;

/** Reads the open records of all modules by one statement, within a transaction of the caller's. */
@ApplicationScoped
public class WorkQueries {

    private static final List<String> SIDES = List.of(Side.CLIENT.name(), Side.PROVIDER.name());
    private static final List<String> ALL = List.of(Side.CLIENT.name(), Side.PROVIDER.name(), WorkQuery.NOBODY);

    @Inject
    private Sql sql;

    @Inject
    @Any
    private Instance<WorkSource> sources;

    /**
     * The records that wait for one of the sides, those that have waited longest first; one statement.
     *
     * @param engagements codes; may be empty
     * @param limit at most so many of each kind for each side
     */
    public List<WorkItem> waiting(Collection<String> engagements, int limit) {
        return read(engagements, SIDES, limit);
    }

    /** As {@link #waiting}, with the records that are open and wait for no side in particular. */
    public List<WorkItem> open(Collection<String> engagements, int limit) {
        return read(engagements, ALL, limit);
    }

    private List<WorkItem> read(Collection<String> engagements, List<String> turns, int limit) {
        List<WorkQuery> queries =
                sources.stream().flatMap(source -> source.queries().stream()).toList();
        if (queries.isEmpty() || engagements.isEmpty()) {
            return List.of();
        }
        return sql.list(statement(queries, limit), row -> item(row, queries), engagements, turns);
    }

    /** The first rows of each kind, engagement and turn by the index that has them in order, then merged. */
    static String statement(List<WorkQuery> queries, int limit) {
        List<String> kinds = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            kinds.add("select w.* from (select " + i + " as query, asked.code, asked.turn, q.key, q.client_id, q.title,"
                    + " q.state, q.label, q.person_id, q.since,"
                    + " row_number() over (partition by asked.turn order by q.since, q.key) as place"
                    + " from asked cross join lateral ("
                    + queries.get(i).select() + " order by since limit " + limit + ") q) w where w.place <= " + limit);
        }
        return "with asked as (select code, turn from unnest(?) code cross join unnest(?) turn) "
                + String.join(" union all ", kinds) + " order by since, key";
    }

    private static WorkItem item(ResultSet row, List<WorkQuery> queries) throws SQLException {
        WorkQuery query = queries.get(row.getInt("query"));
        String turn = row.getString("turn");
        return new WorkItem(
                new SubjectRef(
                        query.type(),
                        row.getString("key"),
                        row.getString("code"),
                        row.getObject("client_id", UUID.class)),
                query.titles().apply(row.getString("title")),
                row.getString("state"),
                query.bundle() + "#" + row.getString("label"),
                turn.equals(WorkQuery.NOBODY) ? null : Side.valueOf(turn),
                row.getObject("person_id", UUID.class),
                Sql.instant(row, "since"));
    }
}
