package org.tandemportal.changerequests.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.State;

/**
 * A change request with a window, as calendars and conflicts read it.
 *
 * @param environments names of the engagement's environments
 * @param serverBuilds keys
 * @param clientOwner null if nobody cares for it there yet
 * @param providerOwner null if nobody cares for it there yet
 */
public record ScheduledChange(
        String key,
        String engagement,
        String title,
        Kind kind,
        State state,
        Window window,
        List<String> environments,
        List<String> serverBuilds,
        UUID clientOwner,
        UUID providerOwner,
        int version,
        Instant updatedAt) {

    /** One as it stands in its record. */
    public static ScheduledChange of(ChangeRequest request, Window window) {
        Content content = request.content();
        return new ScheduledChange(
                request.key().value(),
                request.engagement(),
                content.title(),
                request.kind(),
                request.state(),
                window,
                content.environments(),
                content.serverBuilds(),
                request.owner(org.tandemportal.kernel.api.Side.CLIENT),
                request.owner(org.tandemportal.kernel.api.Side.PROVIDER),
                request.version(),
                request.updatedAt());
    }
}
