package org.tandemportal.engagements.usecases;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tandemportal.clients.api.Participant;
import org.tandemportal.clients.api.Participations;
import org.tandemportal.clients.api.PartySizes;
import org.tandemportal.engagements.api.EngagementState;
import org.tandemportal.engagements.api.EngagementSummary;
import org.tandemportal.engagements.api.Engagements;
import org.tandemportal.engagements.domain.EngagementList;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.api.UseCase;

/** The engagements that the viewer may see, with their sizes and what is open. */
@UseCase
@Allowed(Permission.READ)
public class ListEngagements {

    private static final int MOST_OF_A_CLIENT = 200;

    @Inject
    private EngagementList list;

    @Inject
    private Engagements engagements;

    @Inject
    private Participations participations;

    @Inject
    private CurrentViewer viewer;

    /**
     * A slice, in the order of the codes; two statements.
     *
     * @param state a constant's name of {@link EngagementState}; null or blank for all
     * @param after a cursor of an earlier slice; null for the first
     * @throws org.tandemportal.kernel.api.InvalidInput for a state or cursor that can't be
     */
    public Slice<EngagementRow> slice(String state, String after, int limit) {
        InputCheck check = new InputCheck();
        EngagementState wanted = check.constant("state", state, EngagementState.class);
        check.end();
        Slice<EngagementList.Row> rows = list.slice(viewer.get().clients(), wanted, after, limit);
        Map<String, PartySizes> sizes = participations.sizes(rows.items().stream()
                .collect(Collectors.toMap(EngagementList.Row::code, EngagementList.Row::clientId)));
        return rows.map(row -> {
            PartySizes size = sizes.get(row.code());
            return new EngagementRow(
                    row.code(),
                    row.name(),
                    size.client(),
                    row.zone(),
                    row.state(),
                    row.startedOn(),
                    size.ofClient(),
                    size.ofProvider(),
                    row.features(),
                    row.flags(),
                    row.blocking(),
                    row.actions());
        });
    }

    /** An engagement of a client's with who takes part. */
    public record OfClient(EngagementSummary engagement, List<Participant> participants) {

        /** For pages. */
        public EngagementSummary getEngagement() {
            return engagement;
        }

        /** For pages. */
        public List<Participant> getParticipants() {
            return participants;
        }
    }

    /** A client's engagements with who takes part, in the order of the codes; two statements. */
    public List<OfClient> ofClient(UUID clientId) {
        List<EngagementSummary> found = engagements.ofClient(clientId, MOST_OF_A_CLIENT);
        Map<String, List<Participant>> participants =
                participations.of(found.stream().map(EngagementSummary::code).toList());
        return found.stream()
                .map(engagement -> new OfClient(engagement, participants.getOrDefault(engagement.code(), List.of())))
                .toList();
    }
}
