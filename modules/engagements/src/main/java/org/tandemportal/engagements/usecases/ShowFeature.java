package org.tandemportal.engagements.usecases;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.engagements.domain.Feature;
import org.tandemportal.engagements.domain.FeatureRecords;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.PeopleNames;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.UseCase;

/** A feature with what belongs to it. */
@UseCase
@Allowed(Permission.READ)
public class ShowFeature {

    @Inject
    private FeatureRecords features;

    @Inject
    private PeopleNames peopleNames;

    /**
     * A feature by itself.
     *
     * @param names of everybody who appears in it, as far as the viewer may know them
     */
    public record Bare(Feature feature, Map<UUID, PersonName> names) {}

    /**
     * One without what stands around it, with the names of everybody in it; two statements.
     *
     * @throws org.tandemportal.kernel.api.NotFound if there is none that the viewer may see
     */
    public Bare bare(String key) {
        Feature feature = features.require(key);
        return new Bare(
                feature,
                peopleNames.of(Arrays.asList(feature.announcedBy(), feature.updatedBy(), feature.acknowledgedBy())));
    }

    /** Points at it, for whoever wants to hang something on it. */
    public SubjectRef subject(String key) {
        return features.require(key).subject();
    }
}
