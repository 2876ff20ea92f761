package org.tandemportal.serverbuilds.usecases;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tandemportal.discussions.api.Discussions;
import org.tandemportal.discussions.api.ThreadView;
import org.tandemportal.engagements.api.FlagSummary;
import org.tandemportal.engagements.api.Flags;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.PeopleNames;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Verdict;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.audit.Audit;
import org.tandemportal.serverbuilds.api.LineDifference;
import org.tandemportal.serverbuilds.api.ServerBuildState;
import org.tandemportal.serverbuilds.domain.Builds;
import org.tandemportal.serverbuilds.domain.Builds.RevisionRow;
import org.tandemportal.serverbuilds.domain.Difference;
import org.tandemportal.serverbuilds.domain.ServerBuild;
import org.tandemportal.serverbuilds.domain.Specification;

/** A server build, for its page and for the API. */
@UseCase
@Allowed(Permission.READ)
public class ShowServerBuild {

    private static final int MOST_HISTORY = 200;

    @Inject
    private Builds builds;

    @Inject
    private Flags flags;

    @Inject
    private Discussions discussions;

    @Inject
    private PeopleNames peopleNames;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Audit audit;

    /**
     * All that the build's page shows.
     *
     * @param agreedRevision the revision that the viewer (else their side) last agreed to, if it is an older one; else null
     * @param sinceAgreed what changed since then; empty if nothing did
     * @param revisions newest first; the specification is there only for those that were needed
     * @param steps where the viewer may take it
     * @param reasonNeeded those of the steps that need a reason
     */
    public record Page(
            BuildRecord build,
            Integer agreedRevision,
            List<LineDifference> sinceAgreed,
            List<RevisionRow> revisions,
            List<FlagSummary> flags,
            ThreadView thread,
            Set<ServerBuildState> steps,
            Set<ServerBuildState> reasonNeeded) {}

    /** The build's page; six statements. */
    public Page page(String key) {
        ServerBuild build = builds.require(key);
        Optional<Integer> agreed = lastAgreed(build);
        List<Integer> wanted = new ArrayList<>(List.of(build.revision()));
        agreed.ifPresent(wanted::add);
        List<RevisionRow> revisions = builds.allRevisions(key, wanted);
        Specification current = specification(revisions, build.revision());
        BuildRecord record = BuildRecord.of(
                build,
                current,
                names(build, revisions.stream().map(RevisionRow::authorId).toList()));
        Viewer who = viewer.get();
        Set<ServerBuildState> steps = build.steps().stream()
                .filter(to -> MoveServerBuild.mayMove(who, build.engagement(), build.state(), to.name()))
                .collect(Collectors.toSet());
        return new Page(
                record,
                agreed.orElse(null),
                agreed.map(number -> Difference.changes(specification(revisions, number), current))
                        .orElse(List.of()),
                revisions,
                flags.on(build.subject()),
                discussions.of(build.subject()),
                steps,
                new HashSet<>(steps.stream().filter(build::needsReason).toList()));
    }

    /** The older revision that the viewer, or else somebody of their side, last agreed to. */
    private Optional<Integer> lastAgreed(ServerBuild build) {
        Viewer who = viewer.get();
        List<Verdict> agreements = build.verdicts().stream()
                .filter(verdict -> verdict.kind() == Verdict.Kind.AGREE && verdict.side() == who.side())
                .toList();
        Optional<Verdict> own =
                latest(agreements.stream().filter(verdict -> verdict.personId().equals(who.personId())));
        return own.or(() -> latest(agreements.stream()))
                .map(Verdict::revision)
                .filter(number -> number < build.revision());
    }

    private static Optional<Verdict> latest(Stream<Verdict> verdicts) {
        return verdicts.max(Comparator.comparingInt(Verdict::revision));
    }

    private static Specification specification(List<RevisionRow> revisions, int number) {
        return revisions.stream()
                .filter(revision -> revision.number() == number)
                .findFirst()
                .map(RevisionRow::specification)
                .orElseThrow();
    }

    private Map<UUID, PersonName> names(ServerBuild build, Collection<UUID> others) {
        List<UUID> people = new ArrayList<>(others);
        people.add(build.createdBy());
        people.add(build.updatedBy());
        build.verdicts().forEach(verdict -> people.add(verdict.personId()));
        return peopleNames.of(people);
    }

    /** The build; three statements. */
    public BuildRecord record(String key) {
        ServerBuild build = builds.require(key);
        Specification current =
                builds.revision(key, build.revision()).orElseThrow().specification();
        return BuildRecord.of(build, current, names(build, List.of()));
    }

    /** The record that comments and flags stand on; one statement. */
    public SubjectRef subject(String key) {
        return builds.require(key).subject();
    }

    /**
     * A build with its past.
     *
     * @param entries newest first, at most 200
     */
    public record History(BuildRecord build, List<Audit.HistoryEntry> entries) {}

    /** What was done to the build, by whom; four statements. */
    public History history(String key) {
        BuildRecord build = record(key);
        return new History(build, audit.history(build.subject(), MOST_HISTORY));
    }

    /** Revisions with the names of their authors. */
    public record Revisions(BuildRecord build, List<RevisionRow> rows) {

        /** The author's name; null if the viewer may not know them. */
        public PersonName author(RevisionRow row) {
            return build.names().get(row.authorId());
        }
    }

    /**
     * All revisions, newest first; three statements.
     *
     * @param withSpecification those whose specification is wanted
     */
    public Revisions revisions(String key, Collection<Integer> withSpecification) {
        ServerBuild build = builds.require(key);
        List<RevisionRow> rows = builds.allRevisions(key, withSpecification);
        return new Revisions(
                BuildRecord.of(
                        build,
                        null,
                        names(build, rows.stream().map(RevisionRow::authorId).toList())),
                rows);
    }

    /**
     * What differs between two revisions.
     *
     * @param lines the same ones included
     */
    public record Comparison(Revisions revisions, int from, int to, List<LineDifference> lines) {}

    /**
     * Compares two revisions; three statements.
     *
     * @param from the number of one; null for the one before {@code to}
     * @param to the number of the other; null for the current one
     * @throws NotFound if there is no such revision
     */
    public Comparison compare(String key, Integer from, Integer to) {
        ServerBuild build = builds.require(key);
        int second = to == null ? build.revision() : to;
        int first = from == null ? Math.max(1, second - 1) : from;
        List<RevisionRow> rows = builds.allRevisions(key, List.of(first, second));
        for (int number : List.of(first, second)) {
            if (rows.stream().noneMatch(row -> row.number() == number)) {
                throw new NotFound(key + ", revision " + number);
            }
        }
        Revisions revisions = new Revisions(
                BuildRecord.of(
                        build,
                        null,
                        names(build, rows.stream().map(RevisionRow::authorId).toList())),
                rows);
        return new Comparison(
                revisions, first, second, Difference.between(specification(rows, first), specification(rows, second)));
    }
}
