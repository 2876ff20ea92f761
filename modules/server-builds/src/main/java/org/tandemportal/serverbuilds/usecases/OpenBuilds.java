package org.tandemportal.serverbuilds.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.api.WorkQuery;
import org.tandemportal.kernel.api.WorkSource;
import org.tandemportal.serverbuilds.domain.ServerBuildRefused;

/** Server builds that wait for somebody, for My work and an engagement's overview. */
@ApplicationScoped
public class OpenBuilds implements WorkSource {

    private static final WorkQuery QUERY = new WorkQuery(
            SubjectType.SERVER_BUILD,
            ServerBuildRefused.BUNDLE,
            "select key, client_id, title, state, 'state.' || state as label, null::uuid as person_id,"
                    + " waiting_since as since from server_builds.server_build"
                    + " where engagement = code and waiting_for is not null and waiting_for = turn");

    @Override
    public List<WorkQuery> queries() {
        return List.of(QUERY);
    }
}
