package org.tandemportal.changerequests.usecases;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.tandemportal.changerequests.domain.ChangeRequest;
import org.tandemportal.changerequests.domain.ChangeRequests;
import org.tandemportal.changerequests.domain.Content;
import org.tandemportal.engagements.api.Environments;
import org.tandemportal.engagements.api.Features;
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
import org.tandemportal.serverbuilds.api.ServerBuilds;

/** Either side changes what is asked for; once requested, that is a new revision and makes agreements stale. */
@UseCase
@Allowed(Permission.ASK_FOR_CHANGE)
public class EditChange {

    @Inject
    private ChangeRequests changeRequests;

    @Inject
    private Environments environments;

    @Inject
    private ServerBuilds serverBuilds;

    @Inject
    private Features features;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Audit audit;

    @Inject
    private ChangeNews news;

    @Inject
    private PortalClock clock;

    /**
     * Edits it.
     *
     * @param seen the version that the viewer has read; null for any
     * @param input all of its content, worked out from the present one
     * @param message what changed, for the other side; may be null
     */
    public void edit(String key, Integer seen, Function<Content, ChangeInput> input, String message) {
        Viewer viewer = currentViewer.get();
        ChangeRequest request = changeRequests.require(key, seen);
        viewer.require(Permission.ASK_FOR_CHANGE, request.engagement());
        InputCheck check = new InputCheck();
        Content content = input.apply(request.content())
                .checked(
                        check,
                        new ChangeInput.Surroundings(request.engagement(), environments, serverBuilds, features));
        String checkedMessage = check.optionalText("message", message, 500);
        check.end();
        if (content.equals(request.content())) {
            return;
        }
        Instant now = clock.instant();
        boolean[] newRevision = new boolean[1];
        Optional<Side> turn = request.waitingFor();
        audit.change(
                request.subject(),
                "edited",
                request::facts,
                () -> newRevision[0] = request.edit(content, viewer.asPerson(), now));
        if (newRevision[0]) {
            changeRequests.keepRevision(request, viewer.personId(), checkedMessage, now);
        }
        news.tell(request, RecordMoved.Kind.STATE, "edited", turn);
    }
}
