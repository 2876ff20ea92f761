package org.tandemportal.serverbuilds.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.api.WorkItem;
import org.tandemportal.kernel.api.WorkSource;
import org.tandemportal.serverbuilds.domain.Builds;
import org.tandemportal.serverbuilds.domain.ServerBuildRefused;

/** Server builds that wait for somebody. */
@ApplicationScoped
public class OpenBuilds implements WorkSource {

    @Inject
    private Builds builds;

    @Override
    public List<WorkItem> open(Collection<String> engagements, Side waitingFor, int limit) {
        return builds.waiting(engagements, waitingFor, limit).stream()
                .map(build -> new WorkItem(
                        new SubjectRef(SubjectType.SERVER_BUILD, build.key(), build.engagement(), build.clientId()),
                        build.title(),
                        build.state().name(),
                        ServerBuildRefused.BUNDLE + "#state." + build.state(),
                        build.waitingFor(),
                        null,
                        build.waitingSince()))
                .toList();
    }
}
