package org.tandemportal.changerequests.usecases;

import jakarta.inject.Inject;
import java.time.Instant;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.changerequests.domain.ChangeRequest;
import org.tandemportal.changerequests.domain.ChangeRequests;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.audit.Audit;

/** Tells where a change request stands by now, for somebody who came too late to move it. */
@UseCase
@Allowed(Permission.READ)
public class WhereIsChange {

    private static final int LONGEST_LOOK_BACK = 20;

    @Inject
    private ChangeRequests changeRequests;

    @Inject
    private Audit audit;

    @Inject
    private CurrentViewer currentViewer;

    /**
     * Where it stands.
     *
     * @param by the name of who changed it last, if possible of who moved it there
     * @param at when they did
     * @param byViewer whether that was the viewer
     */
    public record Whereabouts(State state, String by, Instant at, boolean byViewer) {}

    /**
     * Where one stands.
     *
     * @param seen the state that the viewer took it to be in; null if not known
     */
    public Whereabouts of(String key, State seen) {
        ChangeRequest request = changeRequests.require(key);
        boolean moved = request.state() != seen;
        return audit.history(request.subject(), LONGEST_LOOK_BACK).stream()
                .filter(entry ->
                        !moved || request.state().name().equals(entry.after().get("state")))
                .findFirst()
                .map(entry -> new Whereabouts(
                        request.state(),
                        entry.personName(),
                        entry.at(),
                        currentViewer.get().personId().equals(entry.personId())))
                .orElseGet(() -> new Whereabouts(request.state(), null, request.updatedAt(), false));
    }
}
