package org.tandemportal.engagements.usecases;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.discussions.api.Discussions;
import org.tandemportal.discussions.api.ThreadView;
import org.tandemportal.engagements.api.FlagSummary;
import org.tandemportal.engagements.api.Flags;
import org.tandemportal.engagements.domain.Feature;
import org.tandemportal.engagements.domain.FeatureRecords;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.PeopleNames;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.audit.Audit;

/** A feature with what belongs to it. */
@UseCase
@Allowed(Permission.READ)
public class ShowFeature {

    private static final int LONGEST_HISTORY = 200;

    @Inject
    private FeatureRecords features;

    @Inject
    private Flags flags;

    @Inject
    private Discussions discussions;

    @Inject
    private PeopleNames peopleNames;

    @Inject
    private Audit audit;

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

    /**
     * What its page shows.
     *
     * @param names of everybody who appears in the feature itself
     * @param flags that stand on it
     */
    public record Shown(Feature feature, Map<UUID, PersonName> names, List<FlagSummary> flags, ThreadView thread) {}

    /** A feature and its history, the latest first. */
    public record History(Feature feature, List<Audit.HistoryEntry> entries) {}

    /**
     * The page of one: five statements.
     *
     * @throws org.tandemportal.kernel.api.NotFound if there is none that the viewer may see
     */
    public Shown withKey(String key) {
        Bare bare = bare(key);
        SubjectRef subject = bare.feature().subject();
        return new Shown(bare.feature(), bare.names(), flags.on(subject), discussions.of(subject));
    }

    /**
     * What happened to it; two statements.
     *
     * @throws org.tandemportal.kernel.api.NotFound if there is none that the viewer may see
     */
    public History history(String key) {
        Feature feature = features.require(key);
        return new History(feature, audit.history(feature.subject(), LONGEST_HISTORY));
    }

    /** Points at it, for whoever wants to hang something on it. */
    public SubjectRef subject(String key) {
        return features.require(key).subject();
    }
}
