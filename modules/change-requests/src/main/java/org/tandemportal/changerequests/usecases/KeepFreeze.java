package org.tandemportal.changerequests.usecases;

import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Function;
import org.tandemportal.changerequests.domain.ChangeRequestRefused;
import org.tandemportal.changerequests.domain.Freeze;
import org.tandemportal.changerequests.domain.FreezeContent;
import org.tandemportal.changerequests.domain.Freezes;
import org.tandemportal.engagements.api.EngagementSummary;
import org.tandemportal.engagements.api.Engagements;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.audit.Audit;

/**
 * Declares, edits and ends freeze windows: an engagement's by its leads and service managers, those of the provider as a whole by
 * administrators.
 */
@UseCase
// What it takes depends on whose freeze it is, and is checked once that is known.
@Allowed(Permission.READ)
public class KeepFreeze {

    @Inject
    private Freezes freezes;

    @Inject
    private Engagements engagements;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Audit audit;

    @Inject
    private PortalClock clock;

    /**
     * A new one.
     *
     * @param engagement its code; null or blank for the provider as a whole
     * @return its id
     */
    public String declare(String engagement, FreezeInput input) {
        Viewer viewer = currentViewer.get();
        UUID clientId = Viewer.PROVIDER_RECORDS;
        String code = null;
        String usualZone = viewer.zone().getId();
        if (engagement == null || engagement.isBlank()) {
            viewer.requireSomewhere(Permission.ADMINISTER);
        } else {
            code = engagement.strip();
            InputCheck check = new InputCheck();
            EngagementSummary where = engagements.find(code).orElse(null);
            check.that(where != null, "engagement", "unknown", code);
            check.end();
            viewer.require(Permission.FREEZE, code);
            if (!where.isActive()) {
                throw new ChangeRequestRefused("engagementClosed", code);
            }
            clientId = where.clientId();
            usualZone = where.zone();
        }
        FreezeContent content = input.checked(new InputCheck(), usualZone);
        Freeze freeze = Freeze.declared(clientId, code, content, viewer.personId(), clock.instant());
        freezes.add(freeze);
        audit.created(freeze.subject(), "declared freeze", freeze.facts());
        return freeze.id().toString();
    }

    /**
     * Says something else.
     *
     * @param seen the version that the viewer has read; null for any
     * @param input all of it, worked out from what is there
     */
    public void edit(String id, Integer seen, Function<FreezeInput, FreezeInput> input) {
        Freeze freeze = mine(id, seen);
        FreezeContent content = input.apply(FreezeInput.of(freeze.content()))
                .checked(new InputCheck(), freeze.rule().zone().getId());
        if (content.equals(freeze.content())) {
            return;
        }
        audit.change(
                freeze.subject(),
                "edited freeze",
                freeze::facts,
                () -> freeze.edit(content, currentViewer.get().personId(), clock.instant()));
    }

    /** From now on it holds no longer. */
    public void end(String id, Integer seen) {
        Freeze freeze = mine(id, seen);
        audit.change(
                freeze.subject(),
                "ended freeze",
                freeze::facts,
                () -> freeze.end(currentViewer.get().personId(), clock.instant()));
    }

    private Freeze mine(String id, Integer seen) {
        // Who may not is told that first: what somebody else has changed is none of their business.
        requireMine(freezes.require(id), currentViewer.get());
        return freezes.require(id, seen);
    }

    private static void requireMine(Freeze freeze, Viewer viewer) {
        if (freeze.engagement() == null) {
            viewer.requireSomewhere(Permission.ADMINISTER);
        } else {
            viewer.require(Permission.FREEZE, freeze.engagement());
        }
    }

    /** Whether the viewer may change it; for pages. */
    static boolean isMine(Freeze freeze, Viewer viewer) {
        return freeze.engagement() == null
                ? viewer.maySomewhere(Permission.ADMINISTER)
                : viewer.may(Permission.FREEZE, freeze.engagement());
    }
}
