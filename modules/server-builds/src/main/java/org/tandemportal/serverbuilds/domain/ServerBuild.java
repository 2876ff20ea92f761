package org.tandemportal.serverbuilds.domain;

import static org.tandemportal.serverbuilds.api.ServerBuildState.AGREED;
import static org.tandemportal.serverbuilds.api.ServerBuildState.BUILDING;
import static org.tandemportal.serverbuilds.api.ServerBuildState.DESIGNING;
import static org.tandemportal.serverbuilds.api.ServerBuildState.HANDED_OVER;
import static org.tandemportal.serverbuilds.api.ServerBuildState.IN_REVIEW;
import static org.tandemportal.serverbuilds.api.ServerBuildState.IN_SERVICE;
import static org.tandemportal.serverbuilds.api.ServerBuildState.RETIRED;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tandemportal.kernel.api.Agreement;
import org.tandemportal.kernel.api.Agreement.SideStanding;
import org.tandemportal.kernel.api.Agreement.Standing;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.api.Verdict;
import org.tandemportal.serverbuilds.api.ServerBuildState;

/**
 * The design of a server or group of like servers, and how it comes to life.
 *
 * <p>The provider designs it (DESIGNING) and gives it into review (IN_REVIEW), where a lead of each side agrees or asks
 * for changes. Once both agree to the same revision it is AGREED; then it is built (BUILDING), handed over (HANDED_OVER)
 * and in service (IN_SERVICE) until it is RETIRED. A new revision takes an agreed, building or handed-over build back
 * into review. A build in service stays there, its machines run; its agreement is stale until both sides agree to the
 * new revision.
 */
@Entity
@Table(name = "server_build", schema = "server_builds")
public class ServerBuild {

    /** Where a step by hand leads from each state; agreeing and revising move a build by themselves. */
    private static final Map<ServerBuildState, Set<ServerBuildState>> STEPS = Map.of(
            DESIGNING, Set.of(IN_REVIEW, RETIRED),
            IN_REVIEW, Set.of(DESIGNING, RETIRED),
            AGREED, Set.of(BUILDING, DESIGNING, RETIRED),
            BUILDING, Set.of(HANDED_OVER, RETIRED),
            HANDED_OVER, Set.of(IN_SERVICE, BUILDING, RETIRED),
            IN_SERVICE, Set.of(RETIRED),
            RETIRED, Set.of());

    @Id
    @Column(updatable = false)
    private String key;

    @Column(name = "client_id", updatable = false)
    private UUID clientId;

    @Column(updatable = false)
    private String engagement;

    @Column(updatable = false)
    private String environment;

    private String title;

    @Enumerated(EnumType.STRING)
    private ServerBuildState state;

    @Column(name = "state_since")
    private Instant stateSince;

    @Column(name = "state_reason")
    private String stateReason;

    private int revision;

    @Enumerated(EnumType.STRING)
    @Column(name = "waiting_for")
    private Side waitingFor;

    @Column(name = "waiting_since")
    private Instant waitingSince;

    @Column(name = "created_by", updatable = false)
    private UUID createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_by")
    private UUID updatedBy;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @ElementCollection
    @CollectionTable(name = "verdict", schema = "server_builds", joinColumns = @JoinColumn(name = "build"))
    private List<Verdict> verdicts = new ArrayList<>();

    @Version
    private int version;

    /** For the persistence provider. */
    protected ServerBuild() {}

    /**
     * A new build of the provider's, still without a revision: {@link #revise} gives it the first.
     *
     * @param clientId the client of the engagement
     * @param environment the name of one of the engagement's environments
     */
    public static ServerBuild draft(
            String key,
            UUID clientId,
            String engagement,
            String environment,
            String title,
            PersonName by,
            Instant now) {
        ServerBuild build = new ServerBuild();
        build.key = key;
        build.clientId = clientId;
        build.engagement = engagement;
        build.environment = environment;
        build.title = title;
        build.state = DESIGNING;
        build.stateSince = now;
        build.waitingFor = Side.PROVIDER;
        build.waitingSince = now;
        build.createdBy = by.id();
        build.createdAt = now;
        build.touched(by, now);
        return build;
    }

    /**
     * A new revision of its specification. Agreements to older ones become stale.
     *
     * @param message why
     * @throws ServerBuildRefused if the build has been retired
     */
    public Revision revise(Specification specification, String message, PersonName by, Instant now) {
        if (state == RETIRED) {
            throw new ServerBuildRefused("retiredStays", key);
        }
        revision++;
        if (state == AGREED || state == BUILDING || state == HANDED_OVER) {
            enter(IN_REVIEW, null, now);
        }
        touched(by, now);
        return new Revision(this, specification, message, by.id(), now);
    }

    /** Calls it something else; no revision, since nothing that was agreed to changes. */
    public void rename(String newTitle, PersonName by, Instant now) {
        title = newTitle;
        touched(by, now);
    }

    /**
     * What a lead says of the current revision on behalf of their side. Once both sides agree, a build in review is
     * agreed; a wish for changes takes an agreed one back into review.
     *
     * @param onRevision the revision that they have read
     * @param reason why changes are wanted; may be null for an agreement
     * @param blockedBy keys of open blocking flags on the build, which hold back an agreement
     * @throws ServerBuildRefused if the revision is not the current one, if it is not the time to say it, or if a
     *     blocking flag is open
     */
    public void giveVerdict(
            Verdict.Kind verdict, int onRevision, String reason, List<String> blockedBy, PersonName by, Instant now) {
        if (onRevision != revision) {
            throw new ServerBuildRefused(
                    onRevision < revision ? "oldRevision" : "noSuchRevision",
                    Integer.toString(onRevision),
                    Integer.toString(revision));
        }
        if (state != IN_REVIEW && state != AGREED && state != IN_SERVICE) {
            throw new ServerBuildRefused(
                    state == DESIGNING ? "notInReview" : state == RETIRED ? "retiredStays" : "pastReview", key);
        }
        Standing standing = agreement().of(by.side()).standing();
        boolean agrees = verdict == Verdict.Kind.AGREE;
        if (agrees && standing == Standing.AGREED) {
            throw new ServerBuildRefused("agreedAlready", Integer.toString(revision));
        }
        if (agrees && !blockedBy.isEmpty()) {
            throw new ServerBuildRefused("blocked", String.join(", ", blockedBy), blockedBy.size());
        }
        if (!agrees && (reason == null || reason.isBlank())) {
            throw new ServerBuildRefused("reasonNeeded");
        }
        verdicts.add(new Verdict(clientId, by, revision, verdict, reason, now));
        if (state == IN_REVIEW && agreement().isWhole()) {
            enter(AGREED, null, now);
        } else if (state == AGREED && !agrees) {
            enter(IN_REVIEW, null, now);
        }
        touched(by, now);
    }

    /**
     * The next step of its life, or one back.
     *
     * @param reason why; needed to take it back or to retire it, else null
     * @throws ServerBuildRefused if no step leads there
     */
    public void moveTo(ServerBuildState to, String reason, PersonName by, Instant now) {
        if (to == state) {
            throw new ServerBuildRefused("stateAlready." + to, key);
        }
        if (state == RETIRED) {
            throw new ServerBuildRefused("retiredStays", key);
        }
        if (to == AGREED) {
            throw new ServerBuildRefused("agreeInstead");
        }
        if (!STEPS.get(state).contains(to)) {
            throw new ServerBuildRefused("noStep." + to, key);
        }
        if (needsReason(to) && (reason == null || reason.isBlank())) {
            throw new ServerBuildRefused("reasonNeeded");
        }
        enter(to, reason, now);
        touched(by, now);
    }

    /** The states that a step by hand leads to from here. */
    public Set<ServerBuildState> steps() {
        return STEPS.get(state);
    }

    /** Whether a step there from here must give a reason: all but the next one. */
    public boolean needsReason(ServerBuildState to) {
        return to == RETIRED && state != IN_SERVICE || to.ordinal() < state.ordinal();
    }

    private void enter(ServerBuildState to, String reason, Instant now) {
        state = to;
        stateSince = now;
        stateReason = reason;
    }

    private void touched(PersonName by, Instant now) {
        updatedBy = by.id();
        updatedAt = now;
        Side next = turn();
        if (next != waitingFor) {
            waitingFor = next;
            waitingSince = next == null ? null : now;
        }
    }

    private Side turn() {
        return switch (state) {
            case DESIGNING, AGREED, BUILDING -> Side.PROVIDER;
            case IN_REVIEW, IN_SERVICE ->
                agreement().wantsChanges()
                        ? Side.PROVIDER
                        : agreement().missing(Side.PROVIDER).orElse(null);
            case HANDED_OVER -> Side.CLIENT;
            case RETIRED -> null;
        };
    }

    /** Where both sides stand on the current revision. */
    public Agreement agreement() {
        return Agreement.on(revision, verdicts);
    }

    /** All that was said, on any revision, in the order of saying. */
    public List<Verdict> verdicts() {
        return verdicts.stream()
                .sorted(java.util.Comparator.comparing(Verdict::givenAt))
                .toList();
    }

    /** For flags, discussions and the audit log. */
    public SubjectRef subject() {
        return new SubjectRef(SubjectType.SERVER_BUILD, key, engagement, clientId);
    }

    /** For the audit log. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("environment", environment);
        facts.put("title", title);
        facts.put("state", state.name());
        facts.put("reason", stateReason);
        facts.put("revision", revision);
        facts.put("client", told(agreement().client()));
        facts.put("provider", told(agreement().provider()));
        return facts;
    }

    private static String told(SideStanding standing) {
        return standing.verdict() == null
                ? standing.standing().name()
                : standing.standing() + " " + standing.verdict().revision();
    }

    /** Its key, such as {@code PTV-WEB-B3}. */
    public String key() {
        return key;
    }

    /** Whose record it is. */
    public UUID clientId() {
        return clientId;
    }

    /** The code of its engagement. */
    public String engagement() {
        return engagement;
    }

    /** The environment's name. */
    public String environment() {
        return environment;
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    /** Where it stands. */
    public ServerBuildState state() {
        return state;
    }

    /** When it came into its state. */
    public Instant stateSince() {
        return stateSince;
    }

    /** Why it came into its state; null where nobody was asked. */
    public String stateReason() {
        return stateReason;
    }

    /** The current revision's number. */
    public int revision() {
        return revision;
    }

    /** The side whose turn it is; null for nobody's. */
    public Side waitingFor() {
        return waitingFor;
    }

    /** Who drafted it. */
    public UUID createdBy() {
        return createdBy;
    }

    /** When it was drafted. */
    public Instant createdAt() {
        return createdAt;
    }

    /** Who changed it last. */
    public UUID updatedBy() {
        return updatedBy;
    }

    /** When it was changed last. */
    public Instant updatedAt() {
        return updatedAt;
    }

    /** Counts its changes. */
    public int version() {
        return version;
    }
}
