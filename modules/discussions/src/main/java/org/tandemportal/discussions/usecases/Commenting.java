package org.tandemportal.discussions.usecases;

import java.util.List;
import org.tandemportal.discussions.domain.Comment;
import org.tandemportal.discussions.domain.MentionText;
import org.tandemportal.kernel.api.NotAllowed;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonInRole;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.Viewer;

/** Who may comment on what. */
final class Commenting {

    private Commenting() {}

    /** Whether the viewer may; nobody may on what belongs to no engagement. */
    static boolean may(Viewer viewer, SubjectRef subject) {
        return subject.engagement() != null && viewer.may(Permission.COMMENT, subject.engagement());
    }

    /**
     * The text with the ids of those whom it names, as it is kept. Names that would make it too long stay without.
     *
     * @param participants who can be named
     */
    static String withMentions(String text, List<PersonInRole> participants) {
        String named = MentionText.withIds(
                text, participants.stream().map(PersonInRole::person).toList());
        return named.length() > Comment.LONGEST ? text : named;
    }

    /** As {@link #may}, with {@link NotAllowed} instead of false. */
    static void require(Viewer viewer, SubjectRef subject) {
        if (!may(viewer, subject)) {
            throw new NotAllowed(Permission.COMMENT);
        }
    }
}
