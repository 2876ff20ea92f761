package org.tandemportal.engagements.usecases;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.clients.api.Participations;
import org.tandemportal.clients.api.Parties;
import org.tandemportal.engagements.domain.EngagementList;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.PeopleNames;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.WorkItem;
import org.tandemportal.kernel.audit.Audit;
import org.tandemportal.kernel.data.WorkQueries;

/** One engagement: who takes part, its environments and what is open. */
@UseCase
@Allowed(Permission.READ)
public class ShowEngagement {

    private static final int MOST_OF_A_KIND = 25;
    private static final int LONGEST_HISTORY = 200;
    private static final int MOST_CANDIDATES = 500;

    @Inject
    private EngagementList list;

    @Inject
    private Participations participations;

    @Inject
    private WorkQueries workQueries;

    @Inject
    private PeopleNames peopleNames;

    @Inject
    private Audit audit;

    @Inject
    private CurrentViewer currentViewer;

    /** What happened to an engagement, the latest first. */
    public record History(EngagementList.Facts facts, List<Audit.HistoryEntry> entries) {}

    /**
     * All that its page shows; at most four statements.
     *
     * @throws NotFound if there is none that the viewer may see
     */
    public EngagementView withCode(String code) {
        EngagementView view = briefly(code);
        List<WorkItem> open = workQueries.open(List.of(code), MOST_OF_A_KIND);
        return new EngagementView(view.facts(), view.parties(), open, names(view.parties(), open));
    }

    /**
     * As {@link #withCode}, without what is open.
     *
     * @throws NotFound if there is none that the viewer may see
     */
    public EngagementView briefly(String code) {
        EngagementList.Facts facts = list.facts(code).orElseThrow(() -> new NotFound(code));
        return new EngagementView(facts, participations.parties(code, facts.clientId()), List.of(), Map.of());
    }

    /**
     * An engagement's participants, and who else could take part.
     *
     * @param candidates whom the viewer could let take part, the client's first, then by name
     */
    public record People(EngagementView engagement, List<PersonName> candidates) {}

    /**
     * Who takes part, for somebody who may change it; three statements.
     *
     * @throws NotFound if there is none that the viewer may see
     * @throws org.tandemportal.kernel.api.NotAllowed if the viewer neither administers nor leads there
     */
    public People people(String code) {
        EngagementView view = briefly(code);
        Viewer viewer = currentViewer.get();
        viewer.require(Permission.MANAGE_PEOPLE, code);
        return new People(
                view,
                participations.candidates(code, view.facts().clientId(), viewer.administrator(), MOST_CANDIDATES));
    }

    /**
     * What happened to the engagement itself: its name, environments and participants; two statements.
     *
     * @throws NotFound if there is none that the viewer may see
     */
    public History history(String code) {
        EngagementList.Facts facts = list.facts(code).orElseThrow(() -> new NotFound(code));
        return new History(facts, audit.history(facts.subject(), LONGEST_HISTORY));
    }

    /** Those who must act take part, as a rule; whoever has left since is asked for by name. */
    private Map<UUID, PersonName> names(Parties parties, List<WorkItem> open) {
        Map<UUID, PersonName> names = new HashMap<>();
        parties.participants()
                .forEach(participant -> names.put(participant.person().id(), participant.person()));
        List<UUID> missing = open.stream()
                .map(WorkItem::personId)
                .filter(id -> id != null && !names.containsKey(id))
                .toList();
        names.putAll(peopleNames.of(missing));
        return names;
    }
}
