package org.tandemportal.engagements.usecases;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.tandemportal.engagements.api.Environments;
import org.tandemportal.engagements.api.FeatureState;
import org.tandemportal.engagements.api.Flags;
import org.tandemportal.engagements.domain.Feature;
import org.tandemportal.engagements.domain.FeatureRecords;
import org.tandemportal.engagements.domain.FeatureRefused;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.audit.Audit;

/** The client's people change what a feature says, or move it on. */
@UseCase
@Allowed(Permission.ANNOUNCE_FEATURE)
public class EditFeature {

    @Inject
    private FeatureRecords features;

    @Inject
    private Environments environments;

    @Inject
    private Flags flags;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Audit audit;

    @Inject
    private PortalClock clock;

    /**
     * Edits it, and moves it if another state is wanted.
     *
     * @param seen the version that the viewer has read; null for any
     * @param change gives what is wanted from what is
     * @throws org.tandemportal.kernel.api.InvalidInput telling all that is wrong at once
     * @throws FeatureRefused once it has ended, or for a release that an open blocking flag holds back
     */
    public void edit(String key, Integer seen, UnaryOperator<FeatureInput> change) {
        Feature feature = features.require(key, seen);
        viewer.get().require(Permission.ANNOUNCE_FEATURE, feature.engagement());
        FeatureInput.Checked wanted =
                change.apply(FeatureInput.of(feature)).checked(new InputCheck(), feature.engagement(), environments);
        PersonName by = viewer.get().asPerson();
        Instant now = clock.instant();
        if (!wanted.content().equals(feature.content())) {
            audit.change(feature.subject(), "edited", feature::facts, () -> feature.edit(wanted.content(), by, now));
        }
        if (wanted.state() != feature.state()) {
            move(feature, wanted.state(), by, now);
        }
    }

    /**
     * Moves it to another state.
     *
     * @param seen the version that the viewer has read; null for any
     * @throws FeatureRefused once it has ended, or for a release that an open blocking flag holds back
     */
    public void moveTo(String key, Integer seen, FeatureState next) {
        Feature feature = features.require(key, seen);
        viewer.get().require(Permission.ANNOUNCE_FEATURE, feature.engagement());
        if (next != feature.state()) {
            move(feature, next, viewer.get().asPerson(), clock.instant());
        }
    }

    private void move(Feature feature, FeatureState next, PersonName by, Instant now) {
        if (next == FeatureState.RELEASED && flags.blocked(feature.subject())) {
            throw new FeatureRefused("blocked", feature.key());
        }
        audit.change(feature.subject(), "moved", feature::facts, () -> feature.moveTo(next, by, now));
    }
}
