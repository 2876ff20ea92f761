package org.tandemportal.engagements.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.api.WorkItem;
import org.tandemportal.kernel.api.WorkSource;
import org.tandemportal.kernel.data.Sql;

/**
 * The open features, flags and actions, all in one statement. A feature that the provider has not acknowledged waits for
 * the provider, else for nobody; a flag waits as {@link Flag} tells; an action waits for its owner.
 */
@ApplicationScoped
public class OpenWork implements WorkSource {

    private static final String LABEL = "org.tandemportal.engagements.messages#";

    /** Each part gives its longest-waiting rows by its index on what is open. */
    private static final String QUERY = "(select 'FEATURE' type, key, client_id, engagement, title, state, waiting_for,"
            + " null::uuid person_id, waiting_since since from engagements.feature"
            + " where engagement = any (?) and state not in ('RELEASED', 'DROPPED') and (? or waiting_for = ?)"
            + " order by waiting_since limit ?)"
            + " union all (select 'FLAG', key, client_id, engagement, split_part(concern, E'\\n', 1), state, waiting_for,"
            + " null, waiting_since from engagements.flag"
            + " where engagement = any (?) and state in ('RAISED', 'ACKNOWLEDGED') and (? or waiting_for = ?)"
            + " order by waiting_since limit ?)"
            + " union all (select 'ACTION', key, client_id, engagement, title, state, owner_side, owner_id, created_at"
            + " from engagements.action where engagement = any (?) and state = 'OPEN' and (? or owner_side = ?)"
            + " order by created_at limit ?)"
            + " order by since limit ?";

    @Inject
    private Sql sql;

    @Override
    public List<WorkItem> open(Collection<String> engagements, Side waitingFor, int limit) {
        if (engagements.isEmpty()) {
            return List.of();
        }
        boolean all = waitingFor == null;
        String side = all ? "" : waitingFor.name();
        return sql.list(
                QUERY,
                OpenWork::item,
                engagements,
                all,
                side,
                limit,
                engagements,
                all,
                side,
                limit,
                engagements,
                all,
                side,
                limit,
                limit);
    }

    private static WorkItem item(ResultSet row) throws SQLException {
        SubjectType type = SubjectType.valueOf(row.getString("type"));
        String state = row.getString("state");
        String waitingFor = row.getString("waiting_for");
        String kind =
                switch (type) {
                    case FEATURE -> "featureState.";
                    case FLAG -> "flagState.";
                    default -> "actionState.";
                };
        return new WorkItem(
                new SubjectRef(
                        type,
                        row.getString("key"),
                        row.getString("engagement"),
                        row.getObject("client_id", UUID.class)),
                row.getString("title"),
                state,
                LABEL + kind + state,
                waitingFor == null ? null : Side.valueOf(waitingFor),
                row.getObject("person_id", UUID.class),
                Sql.instant(row, "since"));
    }
}
