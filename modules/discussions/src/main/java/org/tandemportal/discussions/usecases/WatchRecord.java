package org.tandemportal.discussions.usecases;

import jakarta.inject.Inject;
import org.tandemportal.discussions.domain.Watches;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.NotAllowed;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;

/** Somebody wants to be told of what happens to a record, or no longer. */
@UseCase
@Allowed(Permission.READ)
public class WatchRecord {

    @Inject
    private Watches watches;

    @Inject
    private CurrentViewer viewer;

    /**
     * Says so. Who stops watching is told still when they are named or when it is their turn.
     *
     * @param subject the record, which the caller has loaded
     * @throws NotAllowed if they take no part in its engagement: only participants are told of anything
     */
    public void choose(SubjectRef subject, boolean watching) {
        if (!may(viewer.get(), subject)) {
            throw new NotAllowed(Permission.READ);
        }
        watches.choose(subject, viewer.get().personId(), watching);
    }

    /** Whether somebody can watch a record. */
    static boolean may(Viewer viewer, SubjectRef subject) {
        return viewer.isSignedIn() && viewer.participations().containsKey(subject.engagement());
    }
}
