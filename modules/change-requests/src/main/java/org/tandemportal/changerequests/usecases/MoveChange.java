package org.tandemportal.changerequests.usecases;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.changerequests.domain.ChangeRequest;
import org.tandemportal.changerequests.domain.ChangeRequestRefused;
import org.tandemportal.changerequests.domain.ChangeRequests;
import org.tandemportal.changerequests.domain.ServiceHours;
import org.tandemportal.changerequests.domain.ServiceLevels;
import org.tandemportal.changerequests.domain.WipLimitPassed;
import org.tandemportal.changerequests.domain.WipLimits;
import org.tandemportal.engagements.api.Engagements;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.RecordMoved;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.audit.Audit;

/** Moves a change request on in its life, by a person's word. What only agreement can reach is refused. */
@UseCase
// What the move itself needs is checked once the record is known.
@Allowed(Permission.READ)
public class MoveChange {

    @Inject
    private ChangeRequests changeRequests;

    @Inject
    private Leads leads;

    @Inject
    private Engagements engagements;

    @Inject
    private ServiceLevels serviceLevels;

    @Inject
    private WipLimits wipLimits;

    @Inject
    private FreezeGuard freezeGuard;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Audit audit;

    @Inject
    private ChangeNews news;

    @Inject
    private PortalClock clock;

    /**
     * Moves it. Nothing but an emergency change is scheduled within a freeze window.
     *
     * @param seen the version that the viewer has read; null for any
     * @param to the name of the state to reach
     * @param reason needed for declining, rolling back, and passing a limit of the board; else may be null
     * @throws WipLimitPassed if it would pass a limit without a reason
     */
    public void move(String key, Integer seen, String to, String reason) {
        move(key, seen, to, reason, null);
    }

    /**
     * As {@link #move(String, Integer, String, String)}.
     *
     * @param learned what was learned from it, when it ends; may be null
     */
    public void move(String key, Integer seen, String to, String reason, String learned) {
        ChangeRequest request = changeRequests.require(key, seen);
        InputCheck check = new InputCheck();
        State target = check.required("to", check.constant("to", to, State.class));
        String checkedReason = check.optionalText("reason", reason, 2_000);
        String checkedLearned = check.optionalText("learned", learned, 10_000);
        check.end();
        currentViewer.get().require(needed(target), request.engagement());
        if (target == State.SCHEDULED) {
            freezeGuard.requireNone(request);
        }
        apply(request, target, checkedReason, checkedLearned);
    }

    /**
     * Schedules it although a freeze window holds then.
     *
     * @param seen the version that the viewer has read; null for any
     * @param why kept with the change, and shown on it; not blank
     */
    public void scheduleInSpiteOfFreeze(String key, Integer seen, String why) {
        ChangeRequest request = changeRequests.require(key, seen);
        currentViewer.get().require(needed(State.SCHEDULED), request.engagement());
        freezeGuard.override(request, why);
        apply(request, State.SCHEDULED, why, null);
    }

    private void apply(ChangeRequest request, State target, String reason, String learned) {
        PersonName by = currentViewer.get().asPerson();
        Instant now = clock.instant();
        Optional<Side> turn = request.waitingFor();
        WipLimits.Passed limit = passedLimit(request, target, reason);
        audit.change(request.subject(), "moved to " + target, () -> facts(request, target, limit, reason), () -> {
            move(request, target, by, reason, now);
            if (learned != null) {
                request.learn(learned, by, now);
            }
        });
        if (target == State.REQUESTED) {
            changeRequests.keepRevision(request, Set.of(), Set.of(), by.id(), null, now);
        }
        news.tell(request, RecordMoved.Kind.STATE, "moved to " + target, turn);
    }

    /** The limit of the board that the move passes, for the given reason; null if it passes none. */
    private WipLimits.Passed passedLimit(ChangeRequest request, State target, String reason) {
        if (!request.state().followers(request.kind()).contains(target)) {
            // Whatever else is wrong with the move is told first.
            return null;
        }
        WipLimits.Passed limit =
                wipLimits.passedBy(request.engagement(), target).orElse(null);
        if (limit != null && reason == null) {
            throw new WipLimitPassed(request.engagement(), target, limit);
        }
        return limit;
    }

    private static Map<String, Object> facts(
            ChangeRequest request, State target, WipLimits.Passed limit, String reason) {
        Map<String, Object> facts = request.facts();
        if (limit != null && request.state() == target) {
            facts.put("limit", limit.most());
            facts.put("limitOf", limit.side().name());
            facts.put("limitReason", reason);
        }
        return facts;
    }

    /** The states that a viewer can move a change request to by a word of theirs, in the order of its life. */
    public static List<State> choices(State from, Kind kind, Side asked, String engagement, Viewer viewer) {
        boolean asking = viewer.side() == asked;
        return from.followers(kind).stream()
                .filter(target -> target != State.AGREED)
                .filter(target -> target != State.IN_ASSESSMENT || from == State.REQUESTED && !asking)
                .filter(target -> target != State.REQUESTED && target != State.WITHDRAWN || asking)
                .filter(target -> viewer.may(needed(target), engagement))
                .toList();
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

    private void move(ChangeRequest request, State target, PersonName by, String reason, Instant now) {
        switch (target) {
            case REQUESTED ->
                request.submit(
                        leads.needed(
                                request.engagement(),
                                request.kind(),
                                request.content().risk().risk()),
                        by,
                        now);
            case IN_ASSESSMENT -> request.assess(by, now);
            case SCHEDULED -> request.schedule(by, now);
            case IN_PROGRESS -> request.start(by, now);
            case DONE -> request.finish(by, reason, hours(request), now);
            case ROLLED_BACK -> request.rollBack(by, reason, hours(request), now);
            case DECLINED -> request.decline(by, reason, now);
            case WITHDRAWN -> request.withdraw(by, reason, now);
            case AGREED -> throw new ChangeRequestRefused("agreedByAgreementOnly");
            case DRAFT -> throw new ChangeRequestRefused("state", request.state(), target);
        }
    }

    private ServiceHours hours(ChangeRequest request) {
        return serviceLevels
                .of(request.engagement())
                .level()
                .hours(ZoneId.of(engagements.require(request.engagement()).zone()));
    }
}
