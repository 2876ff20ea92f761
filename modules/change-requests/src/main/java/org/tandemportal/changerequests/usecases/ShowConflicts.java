package org.tandemportal.changerequests.usecases;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.changerequests.domain.ChangeRequest;
import org.tandemportal.changerequests.domain.ChangeRequests;
import org.tandemportal.changerequests.domain.Conflict;
import org.tandemportal.engagements.api.Engagements;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.PeopleNames;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.UseCase;

/** What stands beside a change in its window. */
@UseCase
@Allowed(Permission.READ)
public class ShowConflicts {

    @Inject
    private ChangeRequests changeRequests;

    @Inject
    private Engagements engagements;

    @Inject
    private StandsBeside standsBeside;

    @Inject
    private PeopleNames peopleNames;

    /** What stands there, with the names of the people in it. */
    public record Shown(List<Conflict> conflicts, Map<UUID, PersonName> names) {}

    /** What stands beside one; four statements. */
    public Shown of(String key) {
        ChangeRequest request = changeRequests.require(key);
        ZoneId zone = ZoneId.of(engagements.require(request.engagement()).zone());
        Beside beside = standsBeside.of(request, zone);
        // The people in it are owners of the request; asked for whether there are any or not, so that it costs the same
        // always.
        return new Shown(
                beside.conflicts(),
                peopleNames.of(Arrays.asList(
                        request.requestedBy(), request.owner(Side.CLIENT), request.owner(Side.PROVIDER))));
    }
}
