package org.tandemportal.changerequests.usecases;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tandemportal.changerequests.domain.ServiceHours;
import org.tandemportal.changerequests.domain.TargetStanding;
import org.tandemportal.changerequests.domain.TargetWatch;
import org.tandemportal.engagements.api.EngagementSummary;
import org.tandemportal.engagements.api.Engagements;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.RecordMoved;
import org.tandemportal.kernel.api.UseCase;

/**
 * Tells the side that is awaited when one of its targets is near, and when it has passed: once each. Called as the portal, every
 * few minutes, by as many nodes as there are.
 */
@UseCase
@Allowed(Permission.ADMINISTER)
public class WarnOfTargets {

    /** What passed longer ago than this when it is first looked at is no news: history that was brought in, say. */
    static final Duration NEWS = Duration.ofDays(7);

    private static final int AT_ONCE = 50;
    private static final int NEAR = 1;
    private static final int OVER = 2;

    @Inject
    private TargetWatch watch;

    @Inject
    private Engagements engagements;

    @Inject
    private Event<RecordMoved> moved;

    @Inject
    private PortalClock clock;

    /**
     * Looks at some.
     *
     * @return whether there may be more
     */
    public boolean look() {
        Instant now = clock.instant();
        List<TargetWatch.Watched> taken = watch.take(now, AT_ONCE);
        Map<String, String> zones =
                engagements
                        .of(taken.stream()
                                .map(one -> one.subject().engagement())
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(EngagementSummary::code, EngagementSummary::zone));
        List<TargetWatch.Looked> looked = new ArrayList<>();
        for (TargetWatch.Watched one : taken) {
            looked.add(look(
                    one, one.level().hours(ZoneId.of(zones.get(one.subject().engagement()))), now));
        }
        watch.keep(looked);
        return taken.size() == AT_ONCE;
    }

    private TargetWatch.Looked look(TargetWatch.Watched one, ServiceHours hours, Instant now) {
        List<TargetStanding> standings = one.clock().standings(one.level(), hours, now);
        TargetWatch.Told told = one.told();
        for (TargetStanding standing : standings) {
            int step = !standing.isRunning()
                    ? 0
                    : switch (standing.status()) {
                        case DUE_SOON -> NEAR;
                        case PASSED -> OVER;
                        default -> 0;
                    };
            if (step > told.of(standing)) {
                told = told.with(standing, step);
                if (step == NEAR || standing.due().isAfter(now.minus(NEWS))) {
                    tell(one, standing, step);
                }
            }
        }
        return new TargetWatch.Looked(
                one.subject().key(),
                told,
                one.clock().nextCheck(standings, hours, now).orElse(null));
    }

    private void tell(TargetWatch.Watched one, TargetStanding standing, int step) {
        String what = standing.kind() == TargetStanding.Kind.RESPONSE ? "first response" : "resolution";
        moved.fire(new RecordMoved(
                one.subject(),
                one.title(),
                RecordMoved.Kind.DUE,
                what + (step == NEAR ? " due soon" : " passed"),
                standing.side(),
                one.owner(standing.side()),
                Set.of()));
    }
}
