package org.tandemportal.changerequests.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import org.tandemportal.changerequests.domain.Around;
import org.tandemportal.changerequests.domain.ChangeRequest;
import org.tandemportal.changerequests.domain.TargetClock;
import org.tandemportal.changerequests.domain.TargetStanding;
import org.tandemportal.changerequests.domain.Window;
import org.tandemportal.kernel.api.PortalClock;

/** The part of a change's page that tells how both sides stand with the targets. */
@Named
@RequestScoped
public class ChangeTargetsPage {

    @Inject
    private ChangeRequestPage page;

    @Inject
    private PortalClock clock;

    private List<TargetStanding> standings;

    /** How they stand, the first response first; nothing while it is a draft. */
    public List<TargetStanding> getStandings() {
        if (standings == null) {
            ChangeRequest request = page.getRequest();
            Around.Timing timing = page.getTiming();
            standings = new TargetClock(
                            request.content().priority(),
                            request.side(),
                            timing.turns(),
                            timing.responded(),
                            request.window().map(Window::start).orElse(null))
                    .standings(
                            timing.level(),
                            timing.level().hours(ZoneId.of(page.getEngagement().zone())),
                            clock.instant());
        }
        return standings;
    }
}
