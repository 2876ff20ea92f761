package org.tandemportal.engagements.usecases;

import jakarta.inject.Inject;
import org.tandemportal.engagements.domain.Feature;
import org.tandemportal.engagements.domain.FeatureRecords;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.audit.Audit;

/** Operations take note of a feature's target date and expected load. */
@UseCase
@Allowed(Permission.ACKNOWLEDGE_FEATURE)
public class AcknowledgeFeature {

    @Inject
    private FeatureRecords features;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Audit audit;

    @Inject
    private PortalClock clock;

    /**
     * Acknowledges it as it is now.
     *
     * @param seen the version that the viewer has read; null for any
     * @throws org.tandemportal.engagements.domain.FeatureRefused once it has ended, or if that was done already
     */
    public void acknowledge(String key, Integer seen) {
        Feature feature = features.require(key, seen);
        viewer.get().require(Permission.ACKNOWLEDGE_FEATURE, feature.engagement());
        audit.change(
                feature.subject(),
                "acknowledged",
                feature::facts,
                () -> feature.acknowledge(viewer.get().asPerson(), clock.instant()));
    }
}
