package org.tandemportal.serverbuilds.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tandemportal.kernel.api.SubjectTitles;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.serverbuilds.domain.Builds;

/** What server builds are called. */
@ApplicationScoped
public class TitlesOfBuilds implements SubjectTitles {

    @Inject
    private Builds builds;

    @Override
    public SubjectType type() {
        return SubjectType.SERVER_BUILD;
    }

    @Override
    public String titleOf(String key) {
        return builds.require(key).title();
    }
}
