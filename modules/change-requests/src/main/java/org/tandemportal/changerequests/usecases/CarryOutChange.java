package org.tandemportal.changerequests.usecases;

import jakarta.inject.Inject;
import java.util.Map;
import org.tandemportal.changerequests.domain.ChangeRequest;
import org.tandemportal.changerequests.domain.ChangeRequests;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.RecordMoved;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.audit.Audit;

/** The provider carries a change out: step by step, with pauses; both sides write down what was learned. */
@UseCase
// What each of these needs is checked once the record is known.
@Allowed(Permission.READ)
public class CarryOutChange {

    @Inject
    private ChangeRequests changeRequests;

    @Inject
    private ChangeNews news;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Audit audit;

    @Inject
    private PortalClock clock;

    /**
     * Ticks a step off, or takes that back; doing so twice changes nothing more.
     *
     * @param number from 1
     */
    public void tick(String key, int number, boolean done) {
        ChangeRequest request = request(key, null, Permission.CARRY_OUT);
        PersonName by = currentViewer.get().asPerson();
        request.tick(number, by, clock.instant());
        changeRequests.keepStep(request, number, done, by.id(), clock.instant());
        audit.created(
                request.subject(),
                done ? "step done" : "step not done",
                Map.of("step", request.content().steps().get(number - 1)));
        news.tell(request, RecordMoved.Kind.PROGRESS, "step done", request.waitingFor());
    }

    /** Pauses it. */
    public void pause(String key, Integer seen, String reason) {
        ChangeRequest request = request(key, seen, Permission.CARRY_OUT);
        InputCheck check = new InputCheck();
        String checked = check.requiredText("reason", reason, 2_000);
        check.end();
        audit.change(
                request.subject(),
                "paused",
                request::facts,
                () -> request.pause(currentViewer.get().asPerson(), checked, clock.instant()));
        news.tell(request, RecordMoved.Kind.STATE, "paused", request.waitingFor());
    }

    /** Goes on after a pause. */
    public void resume(String key, Integer seen) {
        ChangeRequest request = request(key, seen, Permission.CARRY_OUT);
        audit.change(
                request.subject(),
                "resumed",
                request::facts,
                () -> request.resume(currentViewer.get().asPerson(), clock.instant()));
        news.tell(request, RecordMoved.Kind.STATE, "resumed", request.waitingFor());
    }

    /** Writes down what was learned; either side does. */
    public void learn(String key, Integer seen, String words) {
        ChangeRequest request = request(key, seen, Permission.ASK_FOR_CHANGE);
        InputCheck check = new InputCheck();
        String checked = check.optionalText("learned", words, 10_000);
        check.end();
        audit.change(
                request.subject(),
                "lesson written",
                request::facts,
                () -> request.learn(checked, currentViewer.get().asPerson(), clock.instant()));
        news.tell(request, RecordMoved.Kind.PROGRESS, "lesson written", request.waitingFor());
    }

    private ChangeRequest request(String key, Integer seen, Permission needed) {
        ChangeRequest request = changeRequests.require(key, seen);
        currentViewer.get().require(needed, request.engagement());
        return request;
    }
}
