package org.tandemportal.serverbuilds.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tandemportal.kernel.api.ChangedMeanwhile;
import org.tandemportal.kernel.api.PeopleNames;
import org.tandemportal.serverbuilds.domain.ServerBuild;

/** Whether a build is still as the viewer has seen it. */
@ApplicationScoped
class SeenVersion {

    @Inject
    private PeopleNames peopleNames;

    /**
     * Ends the use case if it is not.
     *
     * @param seen the version that the viewer has seen; null for any
     * @throws ChangedMeanwhile with who changed it last, and when
     */
    void check(ServerBuild build, Integer seen) {
        if (seen != null && seen != build.version()) {
            throw new ChangedMeanwhile(
                    build.key(), peopleNames.of(List.of(build.updatedBy())).get(build.updatedBy()), build.updatedAt());
        }
    }
}
