package org.tandemportal.engagements.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tandemportal.engagements.api.EngagementState;
import org.tandemportal.kernel.api.Cursor;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.data.Sql;

/** Engagements as lists and pages show them; one statement each. */
@ApplicationScoped
public class EngagementList {

    @Inject
    private Sql sql;

    /**
     * An engagement with what is open in it.
     *
     * @param features that are neither released nor dropped
     * @param flags that are open
     * @param blocking how many of those block
     * @param actions that are to be done
     */
    public record Row(
            String code,
            UUID clientId,
            String name,
            String zone,
            EngagementState state,
            LocalDate startedOn,
            int features,
            int flags,
            int blocking,
            int actions) {}

    /**
     * An engagement with its environments.
     *
     * @param environments names in order
     * @param version grows with each change
     */
    public record Facts(
            String code,
            UUID clientId,
            String name,
            String zone,
            EngagementState state,
            LocalDate startedOn,
            List<String> environments,
            Instant updatedAt,
            int version) {

        /** Points at it. */
        public SubjectRef subject() {
            return new SubjectRef(SubjectType.ENGAGEMENT, code, code, clientId);
        }
    }

    /**
     * An environment.
     *
     * @param position where it stands among those of its engagement
     */
    public record EnvironmentRow(String engagement, String name, int position) {}

    /**
     * A slice of the list, in the order of the codes.
     *
     * @param clients the clients that the viewer sees
     * @param state null for all
     * @param after a cursor of an earlier slice; null for the first
     */
    public Slice<Row> slice(Collection<UUID> clients, EngagementState state, String after, int limit) {
        if (clients.isEmpty()) {
            return new Slice<>(List.of(), null, 0);
        }
        Cursor cursor = Cursor.decode(after, 1);
        StringBuilder condition = new StringBuilder();
        List<Object> parameters = new ArrayList<>(List.of(clients));
        if (state != null) {
            condition.append(" and e.state = ?");
            parameters.add(state.name());
        }
        if (cursor != null) {
            condition.append(" and e.code > ?");
            parameters.add(cursor.values().get(0));
        }
        parameters.add(limit + 1);
        parameters.add(limit + 1);
        List<Row> rows = sql.list(
                "select e.*,"
                        + " (select count(*) from engagements.feature f where f.engagement = e.code"
                        + "   and f.state not in ('RELEASED', 'DROPPED')) features,"
                        + " (select count(*) from engagements.action a where a.engagement = e.code"
                        + "   and a.state = 'OPEN') actions,"
                        + " flag.flags, flag.blocking from"
                        + " (select e.* from unnest(?) client cross join lateral (select e.code, e.client_id, e.name,"
                        + "   e.zone, e.state, e.started_on from engagements.engagement e where e.client_id = client"
                        + condition + " order by e.code limit ?) e order by e.code limit ?) e"
                        + " cross join lateral (select count(*) flags,"
                        + "   count(*) filter (where g.severity = 'BLOCKING') blocking from engagements.flag g"
                        + "   where g.engagement = e.code and g.state in ('RAISED', 'ACKNOWLEDGED')) flag"
                        + " order by e.code",
                EngagementList::row,
                parameters.toArray());
        return Slice.of(rows, limit, row -> Cursor.at(row.code()), -1);
    }

    /** One with its environments; empty if there is none that the viewer may see. */
    public Optional<Facts> facts(String code) {
        return sql
                .list(
                        "select e.*, array(select v.name from engagements.environment v where v.engagement = e.code"
                                + " order by v.position, v.name) environments"
                                + " from engagements.engagement e where e.code = ?",
                        EngagementList::facts,
                        code)
                .stream()
                .findFirst();
    }

    /**
     * A slice of the environments, by engagement and there in order.
     *
     * @param clients the clients that the viewer sees
     * @param engagement a code; null for all
     * @param after a cursor of an earlier slice; null for the first
     */
    public Slice<EnvironmentRow> environments(Collection<UUID> clients, String engagement, String after, int limit) {
        Cursor cursor = Cursor.decode(after, 3);
        StringBuilder condition = new StringBuilder();
        List<Object> parameters = new ArrayList<>(List.of(clients));
        if (engagement != null) {
            condition.append(" and v.engagement = ?");
            parameters.add(engagement);
        }
        if (cursor != null) {
            condition.append(" and (v.engagement, v.position, v.name) > (?, ?, ?)");
            parameters.add(cursor.values().get(0));
            parameters.add(cursor.number(1));
            parameters.add(cursor.values().get(2));
        }
        parameters.add(limit + 1);
        List<EnvironmentRow> rows = sql.list(
                "select v.engagement, v.name, v.position from engagements.environment v where v.client_id = any (?)"
                        + condition + " order by v.engagement, v.position, v.name limit ?",
                row -> new EnvironmentRow(row.getString("engagement"), row.getString("name"), row.getInt("position")),
                parameters.toArray());
        return Slice.of(rows, limit, row -> Cursor.at(row.engagement(), row.position(), row.name()), -1);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("code"),
                row.getObject("client_id", UUID.class),
                row.getString("name"),
                row.getString("zone"),
                EngagementState.valueOf(row.getString("state")),
                row.getObject("started_on", LocalDate.class),
                row.getInt("features"),
                row.getInt("flags"),
                row.getInt("blocking"),
                row.getInt("actions"));
    }

    private static Facts facts(ResultSet row) throws SQLException {
        return new Facts(
                row.getString("code"),
                row.getObject("client_id", UUID.class),
                row.getString("name"),
                row.getString("zone"),
                EngagementState.valueOf(row.getString("state")),
                row.getObject("started_on", LocalDate.class),
                Arrays.asList((String[]) row.getArray("environments").getArray()),
                Sql.instant(row, "updated_at"),
                row.getInt("version"));
    }
}
