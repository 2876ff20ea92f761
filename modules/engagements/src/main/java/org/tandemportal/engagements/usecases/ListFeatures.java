package org.tandemportal.engagements.usecases;

import jakarta.inject.Inject;
import java.util.List;
import org.tandemportal.engagements.api.Engagements;
import org.tandemportal.engagements.api.FeatureState;
import org.tandemportal.engagements.api.FeatureSummary;
import org.tandemportal.engagements.domain.FeatureList;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.api.UseCase;

/** The list of features, filtered. */
@UseCase
@Allowed(Permission.READ)
public class ListFeatures {

    @Inject
    private FeatureList list;

    @Inject
    private Engagements engagements;

    @Inject
    private CurrentViewer viewer;

    /**
     * A slice of it, by target date; one statement.
     *
     * @param engagement a code; null or blank for all
     * @param states constants' names, separated by commas; {@code OPEN} stands for all that have not ended, null or blank
     *     for all
     * @param after a cursor of an earlier slice; null for the first
     * @throws org.tandemportal.kernel.api.InvalidInput for a filter that can't be
     */
    public Slice<FeatureSummary> slice(String engagement, String states, String after, int limit) {
        InputCheck check = new InputCheck();
        String code = check.optionalText("engagement", engagement, 16);
        List<FeatureState> wanted = States.checked(check, states, FeatureState.class, state -> !state.isEnd());
        check.end();
        return list.slice(viewer.get().clients(), new FeatureList.Filter(code, wanted), after, limit);
    }

    /**
     * A slice of one engagement's list.
     *
     * @throws org.tandemportal.kernel.api.NotFound if there is no such engagement that the viewer may see
     */
    public Slice<FeatureSummary> ofEngagement(String code, String states, String after, int limit) {
        Slice<FeatureSummary> slice = slice(code, states, after, limit);
        if (slice.items().isEmpty()) {
            engagements.require(code);
        }
        return slice;
    }
}
