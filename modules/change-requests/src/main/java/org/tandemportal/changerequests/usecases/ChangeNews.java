package org.tandemportal.changerequests.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tandemportal.changerequests.domain.ChangeRequest;
import org.tandemportal.kernel.api.RecordMoved;
import org.tandemportal.kernel.api.Side;

/** Tells those who care for a change request of what was done to it. */
@ApplicationScoped
class ChangeNews {

    @Inject
    private Event<RecordMoved> moved;

    /**
     * Something was done.
     *
     * @param action as in the audit log
     * @param turnBefore whose turn it was before
     */
    void tell(ChangeRequest request, RecordMoved.Kind kind, String action, Optional<Side> turnBefore) {
        Side turn = request.waitingFor()
                .filter(side -> !Optional.of(side).equals(turnBefore))
                .orElse(null);
        Set<UUID> owners = new HashSet<>(
                Arrays.asList(request.requestedBy(), request.owner(Side.CLIENT), request.owner(Side.PROVIDER)));
        moved.fire(new RecordMoved(
                request.subject(),
                request.content().title(),
                kind,
                action,
                turn,
                turn == null ? null : request.owner(turn),
                owners));
    }
}
