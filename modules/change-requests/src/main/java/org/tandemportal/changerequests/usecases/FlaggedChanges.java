package org.tandemportal.changerequests.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tandemportal.changerequests.domain.ChangeRequests;
import org.tandemportal.engagements.api.FlagSubjects;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;

/** Lets flags stand on change requests. */
@ApplicationScoped
public class FlaggedChanges implements FlagSubjects {

    @Inject
    private ChangeRequests changeRequests;

    @Override
    public SubjectType type() {
        return SubjectType.CHANGE_REQUEST;
    }

    @Override
    public SubjectRef require(String key) {
        return changeRequests.require(key).subject();
    }
}
