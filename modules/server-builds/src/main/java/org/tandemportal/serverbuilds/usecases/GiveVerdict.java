package org.tandemportal.serverbuilds.usecases;

import jakarta.inject.Inject;
import java.util.List;
import org.tandemportal.engagements.api.FlagSummary;
import org.tandemportal.engagements.api.Flags;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.RecordMoved;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Verdict;
import org.tandemportal.kernel.audit.Audit;
import org.tandemportal.serverbuilds.api.ServerBuildState;
import org.tandemportal.serverbuilds.domain.Builds;
import org.tandemportal.serverbuilds.domain.ServerBuild;

/** A lead says what their side thinks of the current revision. */
@UseCase
@Allowed(Permission.AGREE)
public class GiveVerdict {

    @Inject
    private Builds builds;

    @Inject
    private Flags flags;

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
     * Agrees on behalf of the viewer's side, or asks for changes.
     *
     * @param verdict {@code AGREE} or {@code CHANGES_WANTED}
     * @param revision the revision that the viewer has read
     * @param reason needed to ask for changes
     * @param seen the version that the viewer has seen; null for any
     * @throws org.tandemportal.kernel.api.InvalidInput if anything is wrong with the input
     * @throws org.tandemportal.serverbuilds.domain.ServerBuildRefused as told by {@link ServerBuild#giveVerdict}
     */
    public void give(String key, String verdict, Integer revision, String reason, Integer seen) {
        ServerBuild build = builds.require(key);
        viewer.get().require(Permission.AGREE, build.engagement());
        seenVersion.check(build, seen);
        InputCheck check = new InputCheck();
        Verdict.Kind kind = check.required("verdict", verdict) == null
                ? null
                : check.constant("verdict", verdict, Verdict.Kind.class);
        check.required("revision", revision);
        String why = kind == Verdict.Kind.CHANGES_WANTED
                ? check.requiredText("reason", reason, 2000)
                : check.optionalText("reason", reason, 2000);
        check.end();
        List<String> blockedBy = kind == Verdict.Kind.AGREE
                ? flags.on(build.subject()).stream()
                        .filter(FlagSummary::isBlocking)
                        .map(FlagSummary::key)
                        .toList()
                : List.of();
        ServerBuildState before = build.state();
        Side turn = build.waitingFor();
        audit.change(
                build.subject(),
                kind == Verdict.Kind.AGREE ? "agreed" : "changesWanted",
                build::facts,
                () -> build.giveVerdict(
                        kind, revision, why, blockedBy, viewer.get().asPerson(), clock.instant()));
        if (build.state() != before) {
            builds.entered(build);
        }
        builds.write();
        news.tell(build, RecordMoved.Kind.AGREEMENT, kind == Verdict.Kind.AGREE ? "agreed" : "changesWanted", turn);
    }
}
