package org.tandemportal.discussions.usecases;

import org.tandemportal.kernel.api.NotAllowed;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.Viewer;

/** Who may comment on what. */
final class Commenting {

    private Commenting() {}

    /** Whether the viewer may; nobody may on what belongs to no engagement. */
    static boolean may(Viewer viewer, SubjectRef subject) {
        return subject.engagement() != null && viewer.may(Permission.COMMENT, subject.engagement());
    }

    /** As {@link #may}, with {@link NotAllowed} instead of false. */
    static void require(Viewer viewer, SubjectRef subject) {
        if (!may(viewer, subject)) {
            throw new NotAllowed(Permission.COMMENT);
        }
    }
}
