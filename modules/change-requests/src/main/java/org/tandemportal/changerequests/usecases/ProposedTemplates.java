package org.tandemportal.changerequests.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.api.WorkQuery;
import org.tandemportal.kernel.api.WorkSource;

/** Templates that wait for a side, for My work and an engagement's overview. */
@ApplicationScoped
public class ProposedTemplates implements WorkSource {

    private static final WorkQuery QUERY = new WorkQuery(
            SubjectType.TEMPLATE,
            "org.tandemportal.changerequests.messages",
            "select id::text as key, client_id, name as title, state, 'templateState.' || state as label,"
                    + " null::uuid as person_id, state_since as since from change_requests.template"
                    + " where engagement = code and waiting_for is not null and waiting_for = turn");

    @Override
    public List<WorkQuery> queries() {
        return List.of(QUERY);
    }
}
