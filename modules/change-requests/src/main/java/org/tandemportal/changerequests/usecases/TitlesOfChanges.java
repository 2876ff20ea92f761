package org.tandemportal.changerequests.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tandemportal.changerequests.domain.ChangeRequests;
import org.tandemportal.kernel.api.SubjectTitles;
import org.tandemportal.kernel.api.SubjectType;

/** What change requests are called. */
@ApplicationScoped
public class TitlesOfChanges implements SubjectTitles {

    @Inject
    private ChangeRequests changeRequests;

    @Override
    public SubjectType type() {
        return SubjectType.CHANGE_REQUEST;
    }

    @Override
    public String titleOf(String key) {
        return changeRequests.require(key).content().title();
    }
}
