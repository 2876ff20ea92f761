package org.tandemportal.engagements.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tandemportal.engagements.domain.FeatureRecords;
import org.tandemportal.kernel.api.SubjectTitles;
import org.tandemportal.kernel.api.SubjectType;

/** What features are called. */
@ApplicationScoped
public class TitlesOfFeatures implements SubjectTitles {

    @Inject
    private FeatureRecords features;

    @Override
    public SubjectType type() {
        return SubjectType.FEATURE;
    }

    @Override
    public String titleOf(String key) {
        return features.require(key).content().title();
    }
}
