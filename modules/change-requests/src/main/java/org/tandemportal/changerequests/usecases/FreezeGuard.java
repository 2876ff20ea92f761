package org.tandemportal.changerequests.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.domain.ChangeRequest;
import org.tandemportal.changerequests.domain.ChangeRequestRefused;
import org.tandemportal.changerequests.domain.Freezes;
import org.tandemportal.changerequests.domain.Frozen;
import org.tandemportal.changerequests.domain.Schedule;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.NotAllowed;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.Role;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.audit.Audit;

/** Keeps changes out of freeze windows, unless somebody who may says why not. Called within a use case. */
@ApplicationScoped
public class FreezeGuard {

    private static final DateTimeFormatter WALL_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Inject
    private Schedule schedule;

    @Inject
    private Freezes freezes;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Audit audit;

    @Inject
    private PortalClock clock;

    /**
     * Lets nothing but emergency changes be scheduled within a freeze.
     *
     * @throws ChangeRequestRefused naming the first freeze that holds in the change's window
     */
    void requireNone(ChangeRequest request) {
        holding(request).stream().findFirst().ifPresent(now -> {
            ZoneId zone = now.freeze().rule().zone();
            throw new ChangeRequestRefused(
                    "schedule.frozen",
                    now.freeze().name(),
                    wallTime(now.window().start(), zone),
                    wallTime(now.window().end(), zone),
                    zone.getId());
        });
    }

    private static String wallTime(Instant moment, ZoneId zone) {
        return WALL_TIME.format(moment.atZone(zone));
    }

    /**
     * Writes down that a change is scheduled in spite of the freezes that hold in its window; nothing where none does.
     *
     * @param why not blank
     * @throws NotAllowed for anybody but a service manager of the engagement, or an administrator who carries out its changes
     */
    void override(ChangeRequest request, String why) {
        Viewer viewer = currentViewer.get();
        if (!mayOverride(viewer, request.engagement())) {
            throw new NotAllowed(Permission.FREEZE);
        }
        InputCheck check = new InputCheck();
        String reason = check.requiredText("freezeOverride", why, 2_000);
        check.end();
        for (Frozen.Now now : holding(request)) {
            freezes.keepOverride(request, now, reason, viewer.personId(), clock.instant());
            audit.write(
                    request.subject(),
                    "freeze overridden",
                    Map.of("freezeOverride", ""),
                    Map.of("freezeOverride", now.freeze().name() + ": " + reason));
        }
    }

    /** Whether somebody may schedule a change in spite of a freeze. */
    static boolean mayOverride(Viewer viewer, String engagement) {
        return viewer.may(Permission.CARRY_OUT, engagement)
                && (viewer.administrator() || viewer.participations().get(engagement) == Role.MANAGER);
    }

    private List<Frozen.Now> holding(ChangeRequest request) {
        return request.kind() == Kind.EMERGENCY
                ? List.of()
                : request.window()
                        .map(window -> schedule.frozen(request.engagement(), window))
                        .orElse(List.of());
    }
}
