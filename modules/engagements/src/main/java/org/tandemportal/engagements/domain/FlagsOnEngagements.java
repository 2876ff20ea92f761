package org.tandemportal.engagements.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tandemportal.engagements.api.EngagementSummary;
import org.tandemportal.engagements.api.Engagements;
import org.tandemportal.engagements.api.FlagSubjects;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;

/** Engagements can be flagged. */
@ApplicationScoped
public class FlagsOnEngagements implements FlagSubjects {

    @Inject
    private Engagements engagements;

    @Override
    public SubjectType type() {
        return SubjectType.ENGAGEMENT;
    }

    @Override
    public SubjectRef require(String key) {
        EngagementSummary engagement = engagements.require(key);
        return new SubjectRef(SubjectType.ENGAGEMENT, engagement.code(), engagement.code(), engagement.clientId());
    }
}
