package org.tandemportal.engagements.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.api.WorkQuery;
import org.tandemportal.kernel.api.WorkSource;

/**
 * The open features, flags and actions. A feature that the provider has not acknowledged waits for the provider, else for
 * nobody; a flag waits as {@link Flag} tells; an action waits for its owner.
 */
@ApplicationScoped
public class OpenWork implements WorkSource {

    private static final String BUNDLE = "org.tandemportal.engagements.messages";

    private static final String FEATURES = "select key, client_id, title, state, 'featureState.' || state as label,"
            + " null::uuid as person_id, waiting_since as since from engagements.feature"
            + " where engagement = code and state not in ('RELEASED', 'DROPPED') and ";

    private static final List<WorkQuery> QUERIES = List.of(
            new WorkQuery(SubjectType.FEATURE, BUNDLE, FEATURES + "waiting_for = turn"),
            new WorkQuery(
                    SubjectType.FEATURE,
                    BUNDLE,
                    FEATURES + "waiting_for is null and turn = '" + WorkQuery.NOBODY + "'"),
            new WorkQuery(
                    SubjectType.FLAG,
                    BUNDLE,
                    "select key, client_id, split_part(concern, E'\\n', 1) as title, state,"
                            + " 'flagState.' || state as label, null::uuid as person_id, waiting_since as since"
                            + " from engagements.flag"
                            + " where engagement = code and state in ('RAISED', 'ACKNOWLEDGED') and waiting_for = turn"),
            new WorkQuery(
                    SubjectType.ACTION,
                    BUNDLE,
                    "select key, client_id, title, state, 'actionState.' || state as label, owner_id as person_id,"
                            + " created_at as since from engagements.action"
                            + " where engagement = code and state = 'OPEN' and owner_side = turn"));

    @Override
    public List<WorkQuery> queries() {
        return QUERIES;
    }
}
