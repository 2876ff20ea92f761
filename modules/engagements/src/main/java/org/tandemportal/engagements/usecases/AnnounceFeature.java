package org.tandemportal.engagements.usecases;

import jakarta.inject.Inject;
import org.tandemportal.engagements.api.EngagementSummary;
import org.tandemportal.engagements.api.Engagements;
import org.tandemportal.engagements.api.Environments;
import org.tandemportal.engagements.domain.EngagementRefused;
import org.tandemportal.engagements.domain.Feature;
import org.tandemportal.engagements.domain.FeatureRecords;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.audit.Audit;

/** The client's people tell what they plan to release. */
@UseCase
@Allowed(Permission.ANNOUNCE_FEATURE)
public class AnnounceFeature {

    @Inject
    private FeatureRecords features;

    @Inject
    private Engagements engagements;

    @Inject
    private Environments environments;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Audit audit;

    @Inject
    private PortalClock clock;

    /**
     * Announces one.
     *
     * @param engagement its code
     * @return the feature's key
     * @throws org.tandemportal.kernel.api.InvalidInput telling all that is wrong at once
     */
    public String announce(String engagement, FeatureInput input) {
        Viewer viewer = currentViewer.get();
        InputCheck check = new InputCheck();
        EngagementSummary where = Where.check(check, engagements, engagement);
        viewer.require(Permission.ANNOUNCE_FEATURE, where.code());
        FeatureInput.Checked checked = input.checked(check, where.code(), environments);
        if (!where.isActive()) {
            throw new EngagementRefused("closed", where.code());
        }
        Feature feature = Feature.announce(
                features.nextKey(where.clientId(), where.code()),
                where.clientId(),
                where.code(),
                checked.content(),
                checked.state(),
                viewer.asPerson(),
                clock.instant());
        features.add(feature);
        audit.created(feature.subject(), "announced", feature.facts());
        return feature.key();
    }
}
