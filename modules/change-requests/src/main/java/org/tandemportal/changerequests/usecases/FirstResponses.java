package org.tandemportal.changerequests.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tandemportal.changerequests.domain.TargetWatch;
import org.tandemportal.discussions.api.Commented;
import org.tandemportal.kernel.api.SubjectType;

/** Notices that the side which was asked for a change has said something about it. Within the transaction of the comment. */
@ApplicationScoped
class FirstResponses {

    @Inject
    private TargetWatch watch;

    void commented(@Observes Commented commented) {
        // A note of one side is no word to the other.
        if (commented.subject().type() == SubjectType.CHANGE_REQUEST && commented.onlyFor() == null) {
            watch.responded(commented.subject().key(), commented.by(), commented.at());
        }
    }
}
