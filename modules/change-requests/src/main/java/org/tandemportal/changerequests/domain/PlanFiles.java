package org.tandemportal.changerequests.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tandemportal.changerequests.domain.plan.PlanAction;
import org.tandemportal.changerequests.domain.plan.PlanChange;
import org.tandemportal.changerequests.domain.plan.PlanLine;
import org.tandemportal.changerequests.domain.plan.PlanTool;
import org.tandemportal.kernel.api.Cursor;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.data.Sql;

/** The plans that were attached to change requests, and what they change. */
@ApplicationScoped
public class PlanFiles {

    private static final int ROWS_AT_A_TIME = 500;

    @Inject
    private Sql sql;

    private final Jsonb jsonb = JsonbBuilder.create();

    /** The plan with this id; empty if it is not of this change request. */
    public Optional<PlanFile> find(String changeRequest, UUID id) {
        return sql
                .list(
                        "select id, name, tool, tool_version, creates, updates, replaces, destroys, attached_by, attached_at"
                                + " from change_requests.plan_file where id = ? and change_request = ?",
                        PlanFiles::planFile,
                        id,
                        changeRequest)
                .stream()
                .findFirst();
    }

    /** Keeps a plan whose changes come after it. */
    public void add(ChangeRequest request, PlanFile file) {
        sql.update(
                "insert into change_requests.plan_file (id, change_request, client_id, name, tool, tool_version, creates,"
                        + " updates, replaces, destroys, attached_by, attached_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                file.id(),
                request.key().value(),
                request.clientId(),
                file.name(),
                file.tool().name(),
                file.toolVersion(),
                file.creates(),
                file.updates(),
                file.replaces(),
                file.destroys(),
                file.attachedBy(),
                file.attachedAt());
    }

    /** Takes a plan's changes in, some hundred at a time. */
    public final class Intake {

        private final UUID file;
        private final UUID clientId;
        private final List<PlanChange> waiting = new ArrayList<>();
        private final Map<PlanAction, Integer> counts = new EnumMap<>(PlanAction.class);

        private Intake(UUID file, UUID clientId) {
            this.file = file;
            this.clientId = clientId;
        }

        /** Takes one in. */
        public void take(PlanChange change) {
            waiting.add(change);
            counts.merge(change.action(), 1, Integer::sum);
            if (waiting.size() == ROWS_AT_A_TIME) {
                flush();
            }
        }

        /** Writes what is left. */
        public void flush() {
            if (waiting.isEmpty()) {
                return;
            }
            sql.update(
                    "insert into change_requests.plan_change (plan_file, number, client_id, address, action, lines, more)"
                            + " select ?::uuid, c.number, ?::uuid, c.address, c.action, c.lines::jsonb, c.more"
                            + " from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::int[])"
                            + " as c(number, address, action, lines, more)",
                    file,
                    clientId,
                    waiting.stream()
                            .map(change -> Integer.toString(change.number()))
                            .toList(),
                    waiting.stream().map(PlanChange::address).toList(),
                    waiting.stream().map(change -> change.action().name()).toList(),
                    waiting.stream().map(change -> jsonb.toJson(change.lines())).toList(),
                    waiting.stream()
                            .map(change -> Integer.toString(change.more()))
                            .toList());
            waiting.clear();
        }

        /** How many were taken in that do this. */
        public int count(PlanAction action) {
            return counts.getOrDefault(action, 0);
        }
    }

    /** Begins to take in the changes of a plan; it is added itself once they are counted. */
    public Intake intake(UUID file, ChangeRequest request) {
        return new Intake(file, request.clientId());
    }

    /**
     * What a plan changes, in the order of the file; one statement.
     *
     * @param action only what does this; null for all
     * @param after where to go on; null for the beginning
     */
    public Slice<PlanChange> changes(UUID file, PlanAction action, Cursor after, int limit) {
        List<Object> parameters = new ArrayList<>(List.of(file));
        String conditions = "";
        if (action != null) {
            conditions += " and action = ?";
            parameters.add(action.name());
        }
        if (after != null) {
            conditions += " and number > ?";
            parameters.add(after.number(0));
        }
        parameters.add(limit + 1);
        List<PlanChange> rows = sql.list(
                "select number, address, action, lines, more from change_requests.plan_change where plan_file = ?"
                        + conditions + " order by number limit ?",
                this::change,
                parameters.toArray());
        return Slice.of(rows, limit, change -> Cursor.at(change.number()), -1);
    }

    private PlanChange change(ResultSet row) throws SQLException {
        return new PlanChange(
                row.getInt("number"),
                row.getString("address"),
                PlanAction.valueOf(row.getString("action")),
                lines(row.getString("lines")),
                row.getInt("more"));
    }

    private static List<PlanLine> lines(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(line -> new PlanLine(
                            line.getString("path"),
                            line.getString("before", null),
                            line.getString("after", null),
                            line.getBoolean("hidden"),
                            line.getBoolean("unknown")))
                    .toList();
        }
    }

    private static PlanFile planFile(ResultSet row) throws SQLException {
        return new PlanFile(
                row.getObject("id", UUID.class),
                row.getString("name"),
                PlanTool.valueOf(row.getString("tool")),
                row.getString("tool_version"),
                row.getInt("creates"),
                row.getInt("updates"),
                row.getInt("replaces"),
                row.getInt("destroys"),
                row.getObject("attached_by", UUID.class),
                Sql.instant(row, "attached_at"));
    }
}
