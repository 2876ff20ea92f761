package org.tandemportal.changerequests.usecases;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.tandemportal.changerequests.api.ChangeRequestKey;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.domain.ChangeRequest;
import org.tandemportal.changerequests.domain.ChangeRequestRefused;
import org.tandemportal.changerequests.domain.ChangeRequests;
import org.tandemportal.changerequests.domain.Content;
import org.tandemportal.engagements.api.EngagementSummary;
import org.tandemportal.engagements.api.Engagements;
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

/** Somebody of either side writes a change request, as a draft first. */
@UseCase
@Allowed(Permission.ASK_FOR_CHANGE)
public class AskForChange {

    @Inject
    private ChangeRequests changeRequests;

    @Inject
    private Engagements engagements;

    @Inject
    private Environments environments;

    @Inject
    private ServerBuilds serverBuilds;

    @Inject
    private Features features;

    @Inject
    private Leads leads;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Audit audit;

    @Inject
    private ChangeNews news;

    @Inject
    private PortalClock clock;

    /**
     * A new draft.
     *
     * @param engagement its code
     * @param kind a constant's name of {@link Kind}
     * @return its key
     * @throws org.tandemportal.kernel.api.InvalidInput telling all that is wrong at once
     */
    public ChangeRequestKey draft(String engagement, String kind, ChangeInput input) {
        return write(engagement, kind, input, new InputCheck()).key();
    }

    /**
     * A new draft that is asked for at once: either both, or, if something is still missing, neither.
     *
     * @return its key
     * @throws org.tandemportal.kernel.api.InvalidInput telling all that is wrong or missing at once
     */
    public ChangeRequestKey ask(String engagement, String kind, ChangeInput input) {
        ChangeRequest request = write(engagement, kind, input, new InputCheck());
        Viewer viewer = currentViewer.get();
        // The draft is written first, so that the database keeps that it was one, and when it was asked for.
        changeRequests.flush();
        Optional<Side> turn = request.waitingFor();
        audit.change(
                request.subject(),
                "moved to REQUESTED",
                request::facts,
                () -> request.submit(
                        leads.needed(
                                engagement,
                                request.kind(),
                                request.content().risk().risk()),
                        viewer.asPerson(),
                        clock.instant()));
        changeRequests.keepRevision(request, Set.of(), Set.of(), viewer.personId(), null, clock.instant());
        news.tell(request, RecordMoved.Kind.STATE, "moved to REQUESTED", turn);
        return request.key();
    }

    /**
     * Writes it down as a draft.
     *
     * @param check what is wrong so far, to be told with the rest
     */
    ChangeRequest write(String engagement, String kind, ChangeInput input, InputCheck check) {
        Viewer viewer = currentViewer.get();
        Kind checkedKind = check.required("kind", check.constant("kind", kind, Kind.class));
        EngagementSummary where = null;
        if (engagement == null || engagement.isBlank()) {
            check.violated("engagement", "required");
        } else {
            where = engagements.find(engagement).orElse(null);
            check.that(where != null, "engagement", "unknown", engagement);
        }
        if (where == null) {
            check.end();
        }
        viewer.require(Permission.ASK_FOR_CHANGE, engagement);
        if (!where.isActive()) {
            throw new ChangeRequestRefused("engagementClosed", engagement);
        }
        Content content =
                input.checked(check, new ChangeInput.Surroundings(engagement, environments, serverBuilds, features));
        check.end();
        ChangeRequest request = ChangeRequest.draft(
                changeRequests.nextKey(where.clientId(), engagement),
                where.clientId(),
                engagement,
                checkedKind,
                content,
                viewer.asPerson(),
                clock.instant());
        changeRequests.add(request);
        audit.created(request.subject(), "drafted", request.facts());
        news.tell(request, RecordMoved.Kind.STATE, "drafted", request.waitingFor());
        return request;
    }
}
