package org.tandemportal.changerequests.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.api.WorkQuery;
import org.tandemportal.kernel.api.WorkSource;

/** Open change requests, for My work and an engagement's overview. */
@ApplicationScoped
public class OpenChanges implements WorkSource {

    private static final WorkQuery QUERY = new WorkQuery(
            SubjectType.CHANGE_REQUEST,
            "org.tandemportal.changerequests.messages",
            "select key, client_id, title, state, 'state.' || state as label,"
                    + " case waiting_for when 'CLIENT' then client_owner else provider_owner end as person_id,"
                    + " state_since as since from change_requests.change_request"
                    + " where engagement = code and waiting_for is not null and waiting_for = turn");

    @Override
    public List<WorkQuery> queries() {
        return List.of(QUERY);
    }
}
