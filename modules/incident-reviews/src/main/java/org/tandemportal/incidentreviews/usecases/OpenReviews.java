package org.tandemportal.incidentreviews.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.api.WorkItem;
import org.tandemportal.kernel.api.WorkSource;
import org.tandemportal.kernel.data.Sql;

/** Open incident reviews, for My work and an engagement's overview. Each waits for the side that has not written last. */
@ApplicationScoped
public class OpenReviews implements WorkSource {

    private static final String LABEL = "org.tandemportal.incidentreviews.messages#state.";

    @Inject
    private Sql sql;

    @Override
    public List<WorkItem> open(Collection<String> engagements, Side waitingFor, int limit) {
        if (engagements.isEmpty()) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>(List.of(engagements));
        if (waitingFor != null) {
            parameters.add(waitingFor.name());
        }
        parameters.add(limit);
        parameters.add(limit);
        return sql.list(
                "select r.* from unnest(?) code cross join lateral"
                        + " (select key, client_id, engagement, title, state, waiting_for, waiting_since"
                        + " from incident_reviews.incident_review i where i.engagement = code and waiting_for is not null"
                        + (waitingFor == null ? "" : " and waiting_for = ?")
                        + " order by waiting_since limit ?) r order by waiting_since limit ?",
                row -> {
                    String state = row.getString("state");
                    return new WorkItem(
                            new SubjectRef(
                                    SubjectType.INCIDENT_REVIEW,
                                    row.getString("key"),
                                    row.getString("engagement"),
                                    row.getObject("client_id", UUID.class)),
                            row.getString("title"),
                            state,
                            LABEL + state,
                            Side.valueOf(row.getString("waiting_for")),
                            null,
                            Sql.instant(row, "waiting_since"));
                },
                parameters.toArray());
    }
}
