package org.tandemportal.serverbuilds.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tandemportal.engagements.api.FlagSubjects;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.serverbuilds.domain.Builds;

/** Flags can stand on server builds. */
@ApplicationScoped
public class FlaggedBuilds implements FlagSubjects {

    @Inject
    private Builds builds;

    @Override
    public SubjectType type() {
        return SubjectType.SERVER_BUILD;
    }

    @Override
    public SubjectRef require(String key) {
        return builds.require(key).subject();
    }
}
