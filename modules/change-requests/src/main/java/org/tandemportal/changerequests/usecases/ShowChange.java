package org.tandemportal.changerequests.usecases;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.changerequests.domain.ChangeRequest;
import org.tandemportal.changerequests.domain.ChangeRequests;
import org.tandemportal.changerequests.domain.Revision;
import org.tandemportal.discussions.api.Discussions;
import org.tandemportal.discussions.api.ThreadView;
import org.tandemportal.engagements.api.EngagementSummary;
import org.tandemportal.engagements.api.Engagements;
import org.tandemportal.engagements.api.FlagSummary;
import org.tandemportal.engagements.api.Flags;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.PeopleNames;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Verdict;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.audit.Audit;

/** A change request with what belongs to it. */
@UseCase
@Allowed(Permission.READ)
public class ShowChange {

    private static final int LONGEST_HISTORY = 200;

    @Inject
    private ChangeRequests changeRequests;

    @Inject
    private Engagements engagements;

    @Inject
    private Flags flags;

    @Inject
    private Discussions discussions;

    @Inject
    private StandsBeside standsBeside;

    @Inject
    private PeopleNames peopleNames;

    @Inject
    private Audit audit;

    @Inject
    private CurrentViewer currentViewer;

    /**
     * What its page shows.
     *
     * @param names of everybody who appears in the request itself
     * @param moves the states that the viewer can move it to by a word of theirs
     * @param lastAgreedRevision the revision that the viewer agreed to last, if it is not the current; else null
     * @param beside what stands beside it in its window
     */
    public record Shown(
            ChangeRequest request,
            EngagementSummary engagement,
            Map<UUID, PersonName> names,
            List<FlagSummary> flags,
            ThreadView thread,
            List<State> moves,
            Integer lastAgreedRevision,
            Beside beside) {}

    /** The page of one: seven statements. */
    public Shown withKey(String key) {
        ChangeRequest request = changeRequests.require(key);
        Viewer viewer = currentViewer.get();
        EngagementSummary engagement = engagements.require(request.engagement());
        Beside beside = standsBeside.of(request, ZoneId.of(engagement.zone()));
        return new Shown(
                request,
                engagement,
                names(request, beside),
                flags.on(request.subject()),
                discussions.of(request.subject()),
                moves(request, viewer),
                lastAgreedRevision(request, viewer),
                beside);
    }

    /** One without what stands around it, with the names of everybody in it: for the API. */
    public Shown bare(String key) {
        ChangeRequest request = changeRequests.require(key);
        return new Shown(
                request, null, names(request, Beside.NOTHING), List.of(), null, List.of(), null, Beside.NOTHING);
    }

    /** Its history, the latest first. */
    public List<Audit.HistoryEntry> history(String key) {
        return audit.history(changeRequests.require(key).subject(), LONGEST_HISTORY);
    }

    /** Its revisions with their authors' names, the newest first. */
    public Revisions revisions(String key) {
        ChangeRequest request = changeRequests.require(key);
        List<Revision> revisions = changeRequests.revisionsOf(key);
        return new Revisions(
                request,
                revisions,
                peopleNames.of(revisions.stream().map(Revision::author).toList()));
    }

    /** See {@link #revisions}. */
    public record Revisions(ChangeRequest request, List<Revision> revisions, Map<UUID, PersonName> names) {}

    /** Points at it, for whoever wants to hang something on it. */
    public SubjectRef subject(String key) {
        return changeRequests.require(key).subject();
    }

    private Map<UUID, PersonName> names(ChangeRequest request, Beside beside) {
        Set<UUID> people = new HashSet<>();
        people.add(request.requestedBy());
        people.add(request.owner(Side.CLIENT));
        people.add(request.owner(Side.PROVIDER));
        request.verdicts().forEach(verdict -> people.add(verdict.personId()));
        beside.people().forEach(people::add);
        return peopleNames.of(people);
    }

    private static List<State> moves(ChangeRequest request, Viewer viewer) {
        boolean asking = viewer.side() == request.side();
        return request.state().followers().stream()
                .filter(target -> target != State.AGREED)
                .filter(target -> target != State.IN_ASSESSMENT || request.state() == State.REQUESTED && !asking)
                .filter(target -> target != State.REQUESTED && target != State.WITHDRAWN || asking)
                .filter(target -> viewer.may(MoveChange.needed(target), request.engagement()))
                .toList();
    }

    private static Integer lastAgreedRevision(ChangeRequest request, Viewer viewer) {
        return request.verdicts().stream()
                .filter(verdict -> verdict.kind() == Verdict.Kind.AGREE)
                .filter(verdict -> verdict.personId().equals(viewer.personId()))
                .map(Verdict::revision)
                .max(Integer::compare)
                .filter(revision -> revision < request.revision())
                .orElse(null);
    }
}
