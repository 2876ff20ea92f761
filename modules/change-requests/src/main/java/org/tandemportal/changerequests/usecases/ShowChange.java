package org.tandemportal.changerequests.usecases;

import jakarta.inject.Inject;
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
    private PeopleNames peopleNames;

    @Inject
    private Audit audit;

    @Inject
    private Leads leads;

    @Inject
    private CurrentViewer currentViewer;

    /**
     * What its page shows.
     *
     * @param names of everybody who appears in the request itself
     * @param moves the states that the viewer can move it to by a word of theirs
     * @param mayAgree whether the viewer speaks for their side now, as a lead or in the stead of one
     * @param sinceAgreed what the viewer agreed to last and what it is now, if agreement to some of it is void; else null
     */
    public record Shown(
            ChangeRequest request,
            EngagementSummary engagement,
            Map<UUID, PersonName> names,
            List<FlagSummary> flags,
            ThreadView thread,
            List<State> moves,
            boolean mayAgree,
            SinceAgreed sinceAgreed) {}

    /**
     * What somebody agreed to, beside what it is now.
     *
     * @param revision the revision that they agreed to
     * @param before the facts of its content
     * @param after the facts of the present one
     */
    public record SinceAgreed(int revision, Map<String, Object> before, Map<String, Object> after) {}

    /**
     * The page of one: six statements, one more for somebody who is no lead, and one for somebody whose agreement is void
     * in part.
     */
    public Shown withKey(String key) {
        ChangeRequest request = changeRequests.require(key);
        Viewer viewer = currentViewer.get();
        EngagementSummary engagement = engagements.require(request.engagement());
        return new Shown(
                request,
                engagement,
                names(request),
                flags.on(request.subject()),
                discussions.of(request.subject()),
                moves(request, viewer),
                mayAgree(request, engagement, viewer),
                sinceAgreed(request, viewer));
    }

    /** One without what stands around it, with the names of everybody in it: for the API. */
    public Shown bare(String key) {
        ChangeRequest request = changeRequests.require(key);
        return new Shown(request, null, names(request), List.of(), null, List.of(), false, null);
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

    private Map<UUID, PersonName> names(ChangeRequest request) {
        Set<UUID> people = new HashSet<>();
        people.add(request.requestedBy());
        people.add(request.owner(Side.CLIENT));
        people.add(request.owner(Side.PROVIDER));
        request.verdicts().forEach(verdict -> {
            people.add(verdict.personId());
            people.add(verdict.seat());
        });
        return peopleNames.of(people);
    }

    private static List<State> moves(ChangeRequest request, Viewer viewer) {
        boolean asking = viewer.side() == request.side();
        return request.state().followers(request.kind()).stream()
                .filter(target -> target != State.AGREED)
                .filter(target -> target != State.IN_ASSESSMENT || request.state() == State.REQUESTED && !asking)
                .filter(target -> target != State.REQUESTED && target != State.WITHDRAWN || asking)
                .filter(target -> viewer.may(MoveChange.needed(target), request.engagement()))
                .toList();
    }

    private boolean mayAgree(ChangeRequest request, EngagementSummary engagement, Viewer viewer) {
        if (!request.isOpenToVerdicts()) {
            return false;
        }
        return viewer.may(Permission.AGREE, request.engagement())
                || viewer.may(Permission.COMMENT, request.engagement())
                        && leads.leadFor(engagement).isPresent();
    }

    private SinceAgreed sinceAgreed(ChangeRequest request, Viewer viewer) {
        return request.agreement()
                .of(viewer.side())
                .of(viewer.personId())
                .filter(voice -> !voice.voided().isEmpty())
                .map(voice -> voice.verdict().revision())
                .flatMap(number -> changeRequests
                        .revision(request.key().value(), number)
                        .map(revision -> new SinceAgreed(
                                number, revision.content(), request.content().facts())))
                .orElse(null);
    }
}
