package org.tandemportal.serverbuilds.usecases;

import jakarta.inject.Inject;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.RecordMoved;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.audit.Audit;
import org.tandemportal.serverbuilds.api.ServerBuildState;
import org.tandemportal.serverbuilds.domain.Builds;
import org.tandemportal.serverbuilds.domain.ServerBuild;

/** Takes a server build to the next step of its life, or back. */
@UseCase
// What the move itself needs is checked once the record is known.
@Allowed(Permission.READ)
public class MoveServerBuild {

    @Inject
    private Builds builds;

    @Inject
    private SeenVersion seenVersion;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private PortalClock clock;

    @Inject
    private Audit audit;

    @Inject
    private BuildNews news;

    /**
     * Moves it. The provider's designers do so; what has been handed over, the client's lead may also take into service
     * or hand back.
     *
     * @param to the name of a state
     * @param reason needed to take it back or to give it up
     * @param seen the version that the viewer has seen; null for any
     * @throws org.tandemportal.kernel.api.InvalidInput if {@code to} is no state
     * @throws org.tandemportal.serverbuilds.domain.ServerBuildRefused as told by {@link ServerBuild#moveTo}
     */
    public void to(String key, String to, String reason, Integer seen) {
        ServerBuild build = builds.require(key);
        if (!mayMove(viewer.get(), build.engagement(), build.state(), to)) {
            viewer.get().require(Permission.DESIGN_BUILD, build.engagement());
        }
        seenVersion.check(build, seen);
        InputCheck check = new InputCheck();
        ServerBuildState state =
                check.required("to", to) == null ? null : check.constant("to", to, ServerBuildState.class);
        String why = check.optionalText("reason", reason, 2000);
        check.end();
        Side turn = build.waitingFor();
        audit.change(
                build.subject(),
                "moved",
                build::facts,
                () -> build.moveTo(state, why, viewer.get().asPerson(), clock.instant()));
        builds.entered(build);
        builds.write();
        news.tell(build, RecordMoved.Kind.STATE, "moved", turn);
    }

    /**
     * Whether the viewer may move a build of the engagement that is in this state.
     *
     * @param to the name of the state that it is to come into
     */
    static boolean mayMove(Viewer viewer, String engagement, ServerBuildState from, String to) {
        return viewer.may(Permission.DESIGN_BUILD, engagement)
                || from == ServerBuildState.HANDED_OVER
                        && !ServerBuildState.RETIRED.name().equals(to)
                        && viewer.may(Permission.AGREE, engagement);
    }
}
