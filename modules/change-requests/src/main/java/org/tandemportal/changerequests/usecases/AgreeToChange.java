package org.tandemportal.changerequests.usecases;

import jakarta.inject.Inject;
import java.util.Optional;
import org.tandemportal.changerequests.domain.ChangeRequest;
import org.tandemportal.changerequests.domain.ChangeRequests;
import org.tandemportal.changerequests.domain.Speaker;
import org.tandemportal.engagements.api.Flags;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.RecordMoved;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.audit.Audit;

/** A lead says, on behalf of their side, that it agrees to a revision of a change request, or wants it changed. */
@UseCase
// A lead, or who stands in for one: that is known once the record is.
@Allowed(Permission.READ)
public class AgreeToChange {

    @Inject
    private ChangeRequests changeRequests;

    @Inject
    private Flags flags;

    @Inject
    private Leads leads;

    @Inject
    private Audit audit;

    @Inject
    private ChangeNews news;

    @Inject
    private PortalClock clock;

    /**
     * Agrees to the revision that the viewer has read. Agreeing twice to the same changes nothing.
     *
     * @throws org.tandemportal.changerequests.domain.ChangeRequestRefused with a readable reason
     */
    public void agree(String key, int revision) {
        ChangeRequest request = changeRequests.require(key);
        Speaker lead = leads.speaker(request.engagement());
        boolean blocked = flags.blocked(request.subject());
        Optional<Side> turn = request.waitingFor();
        audit.change(
                request.subject(),
                "agreed",
                request::facts,
                () -> request.agree(lead, revision, blocked, clock.instant()));
        news.tell(request, RecordMoved.Kind.AGREEMENT, "agreed", turn);
    }

    /** Asks for changes to the revision that the viewer has read. */
    public void askForChanges(String key, int revision, String reason) {
        ChangeRequest request = changeRequests.require(key);
        Speaker lead = leads.speaker(request.engagement());
        InputCheck check = new InputCheck();
        String checkedReason = check.requiredText("reason", reason, 2_000);
        check.end();
        Optional<Side> turn = request.waitingFor();
        audit.change(
                request.subject(),
                "changes wanted",
                request::facts,
                () -> request.askForChanges(lead, revision, checkedReason, clock.instant()));
        news.tell(request, RecordMoved.Kind.AGREEMENT, "changes wanted", turn);
    }
}
