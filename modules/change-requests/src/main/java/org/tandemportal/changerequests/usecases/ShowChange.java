package org.tandemportal.changerequests.usecases;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.changerequests.domain.Around;
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
import org.tandemportal.kernel.api.PortalClock;
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
    private StandsBeside standsBeside;

    @Inject
    private PeopleNames peopleNames;

    @Inject
    private Audit audit;

    @Inject
    private PortalClock clock;

    @Inject
    private CurrentViewer currentViewer;

    /**
     * What its page shows.
     *
     * @param names of everybody who appears in the request itself
     * @param moves the states that the viewer can move it to by a word of theirs
     * @param around what stands around it
     * @param mayAgree whether the viewer speaks for their side now, as a lead or in the stead of one
     * @param sinceAgreed what the viewer agreed to last and what it is now, if agreement to some of it is void; else null
     * @param beside what stands beside it in its window
     */
    public record Shown(
            ChangeRequest request,
            EngagementSummary engagement,
            Map<UUID, PersonName> names,
            List<FlagSummary> flags,
            ThreadView thread,
            List<State> moves,
            Around around,
            boolean mayAgree,
            SinceAgreed sinceAgreed,
            Beside beside) {}

    /**
     * What somebody agreed to, beside what it is now.
     *
     * @param revision the revision that they agreed to
     * @param before the facts of its content
     * @param after the facts of the present one
     */
    public record SinceAgreed(int revision, Map<String, Object> before, Map<String, Object> after) {}

    /**
     * The page of one: seven statements.
     */
    public Shown withKey(String key) {
        ChangeRequest request = changeRequests.require(key);
        Viewer viewer = currentViewer.get();
        EngagementSummary engagement = engagements.require(request.engagement());
        Optional<Integer> agreedRevision = agreedRevision(request, viewer);
        ZoneId zone = ZoneId.of(engagement.zone());
        Beside beside = standsBeside.of(
                request,
                zone,
                new Around.Wanted(request, agreedRevision.orElse(null), viewer.personId(), clock.today(zone)));
        Around around = beside.around();
        return new Shown(
                request,
                engagement,
                names(request, beside),
                flags.on(request.subject()),
                discussions.of(request.subject()),
                MoveChange.choices(request.state(), request.kind(), request.side(), request.engagement(), viewer),
                around,
                mayAgree(request, around, viewer),
                around.agreedTo() == null
                        ? null
                        : new SinceAgreed(
                                agreedRevision.orElseThrow(),
                                around.agreedTo(),
                                request.content().facts()),
                beside);
    }

    /** Its steps, with who ticked them off: for the API. */
    public Shown withSteps(String key) {
        ChangeRequest request = changeRequests.require(key);
        Beside beside = Beside.nothing(changeRequests.around(
                new Around.Wanted(request, null, currentViewer.get().personId(), clock.today(ZoneOffset.UTC))));
        return new Shown(
                request,
                null,
                names(request, beside),
                List.of(),
                null,
                List.of(),
                beside.around(),
                false,
                null,
                beside);
    }

    /** One without what stands around it, with the names of everybody in it: for the API. */
    public Shown bare(String key) {
        ChangeRequest request = changeRequests.require(key);
        return new Shown(
                request,
                null,
                names(request, Beside.NOTHING),
                List.of(),
                null,
                List.of(),
                null,
                false,
                null,
                Beside.NOTHING);
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
                peopleNames.of(revisions.stream()
                        .flatMap(revision -> Stream.concat(Stream.of(revision.author()), revision.credited().stream()))
                        .toList()));
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
        request.verdicts().forEach(verdict -> {
            people.add(verdict.personId());
            people.add(verdict.seat());
        });
        beside.people().forEach(people::add);
        return peopleNames.of(people);
    }

    private static boolean mayAgree(ChangeRequest request, Around around, Viewer viewer) {
        return request.isOpenToVerdicts()
                && (viewer.may(Permission.AGREE, request.engagement())
                        || viewer.may(Permission.COMMENT, request.engagement()) && around.standsInFor() != null);
    }

    /** The revision that the viewer agreed to last, if agreement to some of it is void. */
    private static Optional<Integer> agreedRevision(ChangeRequest request, Viewer viewer) {
        return request.agreement()
                .of(viewer.side())
                .of(viewer.personId())
                .filter(voice -> !voice.voided().isEmpty())
                .map(voice -> voice.verdict().revision());
    }
}
