package org.tandemportal.changerequests.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.api.WorkItem;
import org.tandemportal.kernel.api.WorkSource;
import org.tandemportal.kernel.data.Sql;

/** Open change requests, for My work and an engagement's overview. */
@ApplicationScoped
public class OpenChanges implements WorkSource {

    private static final String LABEL = "org.tandemportal.changerequests.messages#state.";

    @Inject
    private Sql sql;

    @Override
    public List<WorkItem> open(Collection<String> engagements, Side waitingFor, int limit) {
        if (engagements.isEmpty()) {
            return List.of();
        }
        List<String> sides =
                waitingFor == null ? List.of(Side.CLIENT.name(), Side.PROVIDER.name()) : List.of(waitingFor.name());
        // The first rows of each engagement and side by the index that has them in order, then merged.
        return sql.list(
                "select r.* from unnest(?) code cross join unnest(?) turn cross join lateral"
                        + " (select key, client_id, engagement, title, state, waiting_for, client_owner, provider_owner,"
                        + " state_since from change_requests.change_request c where c.engagement = code"
                        + " and waiting_for is not null and waiting_for = turn"
                        + " order by state_since limit ?) r order by state_since limit ?",
                row -> {
                    Side turn = Side.valueOf(row.getString("waiting_for"));
                    String state = row.getString("state");
                    return new WorkItem(
                            new SubjectRef(
                                    SubjectType.CHANGE_REQUEST,
                                    row.getString("key"),
                                    row.getString("engagement"),
                                    row.getObject("client_id", UUID.class)),
                            row.getString("title"),
                            state,
                            LABEL + state,
                            turn,
                            row.getObject(turn == Side.CLIENT ? "client_owner" : "provider_owner", UUID.class),
                            Sql.instant(row, "state_since"));
                },
                engagements,
                sides,
                limit,
                limit);
    }
}
