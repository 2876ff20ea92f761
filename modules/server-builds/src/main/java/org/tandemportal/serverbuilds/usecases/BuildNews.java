package org.tandemportal.serverbuilds.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Set;
import org.tandemportal.kernel.api.RecordMoved;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.serverbuilds.domain.ServerBuild;

/** Tells those who care for a server build of what was done to it. */
@ApplicationScoped
class BuildNews {

    @Inject
    private Event<RecordMoved> moved;

    /**
     * Something was done.
     *
     * @param action as in the audit log
     * @param turnBefore whose turn it was before; null for nobody's
     */
    void tell(ServerBuild build, RecordMoved.Kind kind, String action, Side turnBefore) {
        moved.fire(new RecordMoved(
                build.subject(),
                build.title(),
                kind,
                action,
                build.waitingFor() == turnBefore ? null : build.waitingFor(),
                null,
                Set.of(build.createdBy())));
    }
}
