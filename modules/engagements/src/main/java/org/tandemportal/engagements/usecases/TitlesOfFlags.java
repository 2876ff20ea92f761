package org.tandemportal.engagements.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tandemportal.engagements.domain.FlagRecords;
import org.tandemportal.kernel.api.SubjectTitles;
import org.tandemportal.kernel.api.SubjectType;

/** What flags are called: the first line of the concern. */
@ApplicationScoped
public class TitlesOfFlags implements SubjectTitles {

    @Inject
    private FlagRecords flags;

    @Override
    public SubjectType type() {
        return SubjectType.FLAG;
    }

    @Override
    public String titleOf(String key) {
        return flags.require(key).concern().concern().lines().findFirst().orElse("");
    }
}
