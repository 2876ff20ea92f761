package org.tandemportal.changerequests.usecases;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.changerequests.domain.ChangeRequest;
import org.tandemportal.changerequests.domain.ChangeRequestRefused;
import org.tandemportal.changerequests.domain.ChangeRequests;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.RecordMoved;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.audit.Audit;

/** Moves a change request on in its life, by a person's word. What only agreement can reach is refused. */
@UseCase
// What the move itself needs is checked once the record is known.
@Allowed(Permission.READ)
public class MoveChange {

    @Inject
    private ChangeRequests changeRequests;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Audit audit;

    @Inject
    private ChangeNews news;

    @Inject
    private PortalClock clock;

    /**
     * Moves it.
     *
     * @param seen the version that the viewer has read; null for any
     * @param to the name of the state to reach
     * @param reason needed for declining and rolling back; else may be null
     */
    public void move(String key, Integer seen, String to, String reason) {
        ChangeRequest request = changeRequests.require(key, seen);
        InputCheck check = new InputCheck();
        State target = check.required("to", check.constant("to", to, State.class));
        String checkedReason = check.optionalText("reason", reason, 2_000);
        check.end();
        currentViewer.get().require(needed(target), request.engagement());
        PersonName by = currentViewer.get().asPerson();
        Instant now = clock.instant();
        Optional<Side> turn = request.waitingFor();
        audit.change(
                request.subject(),
                "moved to " + target,
                request::facts,
                () -> move(request, target, by, checkedReason, now));
        if (target == State.REQUESTED) {
            changeRequests.keepRevision(request, by.id(), null, now);
        }
        news.tell(request, RecordMoved.Kind.STATE, "moved to " + target, turn);
    }

    /** What it takes to move a change request to a state. */
    public static Permission needed(State target) {
        return switch (target) {
            case DRAFT, REQUESTED, WITHDRAWN -> Permission.ASK_FOR_CHANGE;
            case IN_ASSESSMENT -> Permission.ASSESS_CHANGE;
            case AGREED, DECLINED -> Permission.AGREE;
            case SCHEDULED, IN_PROGRESS, DONE, ROLLED_BACK -> Permission.CARRY_OUT;
        };
    }

    private static void move(ChangeRequest request, State target, PersonName by, String reason, Instant now) {
        switch (target) {
            case REQUESTED -> request.submit(by, now);
            case IN_ASSESSMENT -> request.assess(by, now);
            case SCHEDULED -> request.schedule(by, now);
            case IN_PROGRESS -> request.start(by, now);
            case DONE -> request.finish(by, reason, now);
            case ROLLED_BACK -> request.rollBack(by, reason, now);
            case DECLINED -> request.decline(by, reason, now);
            case WITHDRAWN -> request.withdraw(by, reason, now);
            case AGREED -> throw new ChangeRequestRefused("agreedByAgreementOnly");
            case DRAFT -> throw new ChangeRequestRefused("state", request.state(), target);
        }
    }
}
