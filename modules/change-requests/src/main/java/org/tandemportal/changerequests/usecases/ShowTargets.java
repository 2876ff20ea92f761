package org.tandemportal.changerequests.usecases;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import org.tandemportal.changerequests.domain.ServiceLevels;
import org.tandemportal.changerequests.domain.TargetWeeks;
import org.tandemportal.changerequests.domain.TargetsQuery;
import org.tandemportal.engagements.api.EngagementSummary;
import org.tandemportal.engagements.api.Engagements;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Week;

/** How both sides of an engagement kept to its targets in the last weeks. */
@UseCase
@Allowed(Permission.READ)
public class ShowTargets {

    /** Over how many weeks it looks, the present one included. */
    public static final int WEEKS = 12;

    @Inject
    private Engagements engagements;

    @Inject
    private ServiceLevels serviceLevels;

    @Inject
    private TargetsQuery targetsQuery;

    @Inject
    private PortalClock clock;

    /** What is shown. */
    public record Shown(EngagementSummary engagement, TargetWeeks weeks) {}

    /**
     * Measured by what holds now; three statements.
     *
     * @throws org.tandemportal.kernel.api.NotFound if there is no such engagement for the viewer
     */
    public Shown of(String code) {
        EngagementSummary engagement = engagements.require(code);
        ZoneId zone = ZoneId.of(engagement.zone());
        Instant now = clock.instant();
        Week present = Week.of(now.atZone(zone).toLocalDate());
        return new Shown(
                engagement,
                TargetWeeks.of(
                        targetsQuery.since(
                                engagement.code(), present.plus(1 - WEEKS).start(zone)),
                        serviceLevels.of(engagement.code()).level(),
                        zone,
                        present,
                        WEEKS,
                        now));
    }
}
