package org.tandemportal.changerequests.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tandemportal.changerequests.domain.Around;
import org.tandemportal.changerequests.domain.ChangeRequest;
import org.tandemportal.changerequests.domain.ChangeRequests;
import org.tandemportal.changerequests.domain.Conflict;
import org.tandemportal.changerequests.domain.Conflicts;
import org.tandemportal.changerequests.domain.Schedule;
import org.tandemportal.changerequests.domain.ScheduledChange;
import org.tandemportal.changerequests.domain.WallClock;
import org.tandemportal.changerequests.domain.Window;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.Viewer;

/** Looks at what stands beside a change. Called within a use case. */
@ApplicationScoped
public class StandsBeside {

    @Inject
    private ChangeRequests changeRequests;

    @Inject
    private Schedule schedule;

    @Inject
    private CurrentViewer currentViewer;

    /**
     * What stands beside a change; one statement, none while it has no window.
     *
     * @param zone the engagement's
     */
    Beside of(ChangeRequest request, ZoneId zone) {
        return request.window().isEmpty() ? Beside.NOTHING : of(request, zone, null);
    }

    /**
     * What stands beside a change, and what else its page shows; one statement.
     *
     * @param zone the engagement's
     * @param wanted what else; null for nothing else
     */
    Beside of(ChangeRequest request, ZoneId zone, Around.Wanted wanted) {
        Window window = request.window().orElse(null);
        if (window == null) {
            return Beside.nothing(changeRequests.around(wanted));
        }
        Viewer viewer = currentViewer.get();
        Schedule.Found found = schedule.around(clients(request, viewer), request, window.start(), window.end(), wanted);
        List<Conflict> conflicts = request.state().isEnd()
                ? List.of()
                : Conflicts.beside(ScheduledChange.of(request, window), found, zone);
        return new Beside(
                conflicts,
                found.overrides(),
                WallClock.changeWithin(window, zone).orElse(null),
                found.around(),
                FreezeGuard.mayOverride(viewer, request.engagement()));
    }

    /** Those that the viewer sees, the record's own among them. */
    static Set<UUID> clients(ChangeRequest request, Viewer viewer) {
        Set<UUID> clients = new HashSet<>(viewer.clients());
        clients.add(request.clientId());
        return clients;
    }
}
