package org.tandemportal.engagements.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tandemportal.engagements.api.FlagSubjects;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;

/** Features can be flagged. */
@ApplicationScoped
public class FlagsOnFeatures implements FlagSubjects {

    @Inject
    private FeatureRecords features;

    @Override
    public SubjectType type() {
        return SubjectType.FEATURE;
    }

    @Override
    public SubjectRef require(String key) {
        return features.require(key).subject();
    }
}
