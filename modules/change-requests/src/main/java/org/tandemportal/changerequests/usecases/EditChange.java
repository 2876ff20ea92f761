package org.tandemportal.changerequests.usecases;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.tandemportal.changerequests.domain.ChangeRequest;
import org.tandemportal.changerequests.domain.ChangeRequests;
import org.tandemportal.changerequests.domain.Content;
import org.tandemportal.changerequests.domain.LeadsNeeded;
import org.tandemportal.changerequests.domain.PlanRef;
import org.tandemportal.changerequests.domain.Section;
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

/** Either side changes what is asked for; once requested, that is a new revision and voids agreement to what it touches. */
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
     * Edits it.
     *
     * @param seen the version that the viewer has read; null for any
     * @param input all of its content, worked out from the present one
     * @param message what changed, for the other side; may be null
     * @return the sections that the new revision touches, perhaps none; empty if there is no new revision
     */
    public Optional<Set<Section>> edit(String key, Integer seen, Function<Content, ChangeInput> input, String message) {
        return edit(key, seen, input, message, Set.of());
    }

    /** As {@link #edit(String, Integer, Function, String)}, with words of others, who are credited for them. */
    Optional<Set<Section>> edit(
            String key, Integer seen, Function<Content, ChangeInput> input, String message, Set<UUID> credited) {
        Viewer viewer = currentViewer.get();
        ChangeRequest request = changeRequests.require(key, seen);
        viewer.require(Permission.ASK_FOR_CHANGE, request.engagement());
        InputCheck check = new InputCheck();
        Content content = input.apply(request.content())
                .checked(
                        check, new ChangeInput.Surroundings(request.engagement(), environments, serverBuilds, features))
                .withPlanFile(request.content().planFile());
        String checkedMessage = check.optionalText("message", message, 500);
        check.end();
        return edit(request, content, checkedMessage, credited);
    }

    /** Another plan file belongs to it; null for none. */
    Optional<Set<Section>> attach(ChangeRequest request, PlanRef planFile) {
        return edit(request, request.content().withPlanFile(planFile), null, Set.of());
    }

    private Optional<Set<Section>> edit(ChangeRequest request, Content content, String message, Set<UUID> credited) {
        if (content.equals(request.content())) {
            return Optional.empty();
        }
        Viewer viewer = currentViewer.get();
        Instant now = clock.instant();
        LeadsNeeded needed = leads.needed(
                request.engagement(), request.kind(), content.risk().risk());
        AtomicReference<Optional<Set<Section>>> touched = new AtomicReference<>();
        Optional<Side> turn = request.waitingFor();
        audit.change(
                request.subject(),
                "edited",
                request::facts,
                () -> touched.set(request.edit(content, needed, viewer.asPerson(), now)));
        touched.get()
                .ifPresent(sections ->
                        changeRequests.keepRevision(request, sections, credited, viewer.personId(), message, now));
        news.tell(request, RecordMoved.Kind.STATE, "edited", turn);
        return touched.get();
    }
}
