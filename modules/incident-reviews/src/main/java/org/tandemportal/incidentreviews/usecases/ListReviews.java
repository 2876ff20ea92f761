package org.tandemportal.incidentreviews.usecases;

import jakarta.inject.Inject;
import org.tandemportal.incidentreviews.api.IncidentReviewSummary;
import org.tandemportal.incidentreviews.api.State;
import org.tandemportal.incidentreviews.domain.IncidentReviewList;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.api.UseCase;

/** The list of incident reviews, filtered. */
@UseCase
@Allowed(Permission.READ)
public class ListReviews {

    @Inject
    private IncidentReviewList list;

    @Inject
    private CurrentViewer currentViewer;

    /**
     * A slice of it, the latest changed first; two statements.
     *
     * @param engagement a code; null or blank for all
     * @param state a constant's name; null or blank for all
     * @param after a cursor of an earlier slice; null for the first
     * @param counted whether the page shows how many there are
     * @throws org.tandemportal.kernel.api.InvalidInput for a filter that can't be
     */
    public Slice<IncidentReviewSummary> slice(
            String engagement, String state, String after, int limit, boolean counted) {
        InputCheck check = new InputCheck();
        String checkedEngagement = check.optionalText("engagement", engagement, 16);
        State checkedState = check.constant("state", state, State.class);
        check.end();
        return list.slice(
                currentViewer.get().clients(),
                new IncidentReviewList.Filter(checkedEngagement, checkedState),
                after,
                limit,
                counted);
    }
}
