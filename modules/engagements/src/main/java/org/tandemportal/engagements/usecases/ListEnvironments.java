package org.tandemportal.engagements.usecases;

import jakarta.inject.Inject;
import org.tandemportal.engagements.domain.EngagementList;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.api.UseCase;

/** The environments of the engagements that the viewer may see. */
@UseCase
@Allowed(Permission.READ)
public class ListEnvironments {

    @Inject
    private EngagementList list;

    @Inject
    private CurrentViewer viewer;

    /**
     * A slice, by engagement and there in order; one statement.
     *
     * @param engagement a code; null or blank for all
     * @param after a cursor of an earlier slice; null for the first
     * @throws org.tandemportal.kernel.api.InvalidInput for a filter or cursor that can't be
     */
    public Slice<EngagementList.EnvironmentRow> slice(String engagement, String after, int limit) {
        InputCheck check = new InputCheck();
        String code = check.optionalText("engagement", engagement, 16);
        check.end();
        return list.environments(viewer.get().clients(), code, after, limit);
    }
}
