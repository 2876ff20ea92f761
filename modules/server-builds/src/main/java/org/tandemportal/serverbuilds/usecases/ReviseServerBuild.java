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
import org.tandemportal.kernel.audit.Audit;
import org.tandemportal.serverbuilds.api.ServerBuildState;
import org.tandemportal.serverbuilds.domain.Builds;
import org.tandemportal.serverbuilds.domain.Revision;
import org.tandemportal.serverbuilds.domain.ServerBuild;
import org.tandemportal.serverbuilds.domain.ServerBuildRefused;
import org.tandemportal.serverbuilds.domain.Specification;
import org.tandemportal.serverbuilds.domain.SpecificationData;

/** The provider changes a server build's design. */
@UseCase
@Allowed(Permission.DESIGN_BUILD)
public class ReviseServerBuild {

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
     * Saves a new revision, calls the build something else, or both.
     *
     * @param title what to call it; null leaves it
     * @param data what the specification is to say; what is null in it stays; null as a whole makes no revision
     * @param message why; needed for a revision
     * @param seen the version that the viewer has seen; null for any
     * @throws org.tandemportal.kernel.api.InvalidInput if anything is wrong with the input
     * @throws org.tandemportal.kernel.api.ChangedMeanwhile if somebody has changed the build since
     * @throws ServerBuildRefused if the specification says what the current revision says, or the build is retired
     */
    public void revise(String key, String title, SpecificationData data, String message, Integer seen) {
        ServerBuild build = builds.require(key);
        viewer.get().require(Permission.DESIGN_BUILD, build.engagement());
        seenVersion.check(build, seen);
        InputCheck check = new InputCheck();
        String newTitle = title == null ? build.title() : check.requiredLine("title", title, 200);
        Specification present =
                builds.revision(key, build.revision()).orElseThrow().specification();
        Specification specification = data == null ? null : Specification.from(data.over(present), check);
        String why = data == null ? null : check.requiredText("message", message, 500);
        check.that(title != null || data != null, "specification", "required");
        check.end();
        Side turn = build.waitingFor();
        boolean renamed = !newTitle.equals(build.title());
        if (build.state() == ServerBuildState.RETIRED) {
            throw new ServerBuildRefused("retiredStays", key);
        }
        if (renamed) {
            audit.change(
                    build.subject(),
                    "renamed",
                    build::facts,
                    () -> build.rename(newTitle, viewer.get().asPerson(), clock.instant()));
        }
        if (specification != null) {
            revise(build, present, specification, why, renamed);
        }
        builds.write();
        news.tell(build, RecordMoved.Kind.STATE, specification == null ? "renamed" : "revised", turn);
    }

    private void revise(
            ServerBuild build, Specification present, Specification specification, String message, boolean renamed) {
        boolean same = present.equals(specification);
        if (same && !renamed) {
            throw new ServerBuildRefused("unchanged", Integer.toString(build.revision()));
        }
        if (!same) {
            ServerBuildState before = build.state();
            audit.change(build.subject(), "revised", build::facts, () -> {
                Revision revision =
                        build.revise(specification, message, viewer.get().asPerson(), clock.instant());
                builds.add(revision);
            });
            if (build.state() != before) {
                builds.entered(build);
            }
        }
    }
}
