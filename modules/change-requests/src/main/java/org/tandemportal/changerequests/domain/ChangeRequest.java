package org.tandemportal.changerequests.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tandemportal.changerequests.api.ChangeRequestKey;
import org.tandemportal.changerequests.api.Impact;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.Likelihood;
import org.tandemportal.changerequests.api.Priority;
import org.tandemportal.changerequests.api.Risk;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.kernel.api.Agreement;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.api.Verdict;
import org.tandemportal.kernel.data.TextListConverter;

/**
 * An asked-for change to infrastructure, by either side.
 *
 * <p>Its life: written as a {@code DRAFT} by one side, {@code REQUESTED}, taken {@code IN_ASSESSMENT} by the other; when
 * both sides agree to its current revision it is {@code AGREED}; then {@code SCHEDULED}, {@code IN_PROGRESS} and {@code
 * DONE} or {@code ROLLED_BACK} by the provider. Until it is begun, its side can withdraw it and either side's leads can
 * decline it. Each edit after it was requested is a new revision: agreement to the {@linkplain Section sections} that it
 * touches is void, and what was agreed or scheduled goes back into assessment.
 *
 * <p>One that is made from a template needs no further word: it is agreed with the template as soon as it is asked for, and
 * stays so until an edit touches what the template fixed, or a lead asks for changes. From then on it needs agreement as any
 * other.
 *
 * <p>An emergency may be scheduled and begun before it is agreed to; both sides then agree afterwards, within one working
 * day, and it waits for them until they have.
 */
@Entity
@Table(name = "change_request", schema = "change_requests")
public class ChangeRequest {

    @Id
    private String key;

    @Column(name = "client_id", updatable = false)
    private UUID clientId;

    @Column(updatable = false)
    private String engagement;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    @Enumerated(EnumType.STRING)
    private Risk risk;

    @Enumerated(EnumType.STRING)
    @Column(name = "risk_likelihood")
    private Likelihood riskLikelihood;

    @Enumerated(EnumType.STRING)
    @Column(name = "risk_impact")
    private Impact riskImpact;

    @Column(name = "risk_reason")
    private String riskReason;

    private String title;
    private String reason;
    private String plan;

    @Convert(converter = TextListConverter.class)
    private List<String> steps = List.of();

    @Column(name = "plan_file")
    private UUID planFile;

    @Column(name = "plan_file_name")
    private String planFileName;

    @Column(name = "test_plan")
    private String testPlan;

    @Column(name = "rollback_plan")
    private String rollbackPlan;

    @Convert(converter = TextListConverter.class)
    private List<String> environments;

    @Column(name = "server_builds")
    @Convert(converter = TextListConverter.class)
    private List<String> serverBuilds;

    @Convert(converter = TextListConverter.class)
    private List<String> features;

    @Column(name = "window_start")
    private Instant windowStart;

    @Column(name = "window_end")
    private Instant windowEnd;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "state_since")
    private Instant stateSince;

    private String outcome;

    @Enumerated(EnumType.STRING)
    @Column(name = "waiting_for")
    private Side waitingFor;

    private int revision;

    @Convert(converter = UsedTemplateConverter.class)
    @Column(name = "used_template")
    private UsedTemplate template = UsedTemplate.NONE;

    @Convert(converter = SectionsConverter.class)
    private Map<Section, Integer> sections = new EnumMap<>(Section.class);

    @Column(name = "client_leads")
    private int clientLeads = 1;

    @Column(name = "provider_leads")
    private int providerLeads = 1;

    @Column(name = "agreement_due")
    private Instant agreementDue;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "paused_since")
    private Instant pausedSince;

    @Column(name = "pause_reason")
    private String pauseReason;

    private String learned;

    @Column(name = "requested_by", updatable = false)
    private UUID requestedBy;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Side side;

    @Column(name = "client_owner")
    private UUID clientOwner;

    @Column(name = "provider_owner")
    private UUID providerOwner;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "updated_by")
    private UUID updatedBy;

    @Column(name = "imported_source", insertable = false, updatable = false)
    private String importedSource;

    @Column(name = "imported_number", insertable = false, updatable = false)
    private String importedNumber;

    @Convert(converter = ImportedConverter.class)
    @Column(insertable = false, updatable = false)
    private Imported imported;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(
            name = "verdict",
            schema = "change_requests",
            joinColumns = @JoinColumn(name = "change_request", referencedColumnName = "key"))
    private List<Verdict> verdicts = new ArrayList<>();

    /** For the persistence provider. */
    protected ChangeRequest() {}

    /**
     * A new draft, asked for by {@code by}, whose side it is from.
     *
     * @param clientId the engagement's client
     */
    public static ChangeRequest draft(
            ChangeRequestKey key,
            UUID clientId,
            String engagement,
            Kind kind,
            Content content,
            PersonName by,
            Instant now) {
        ChangeRequest request = new ChangeRequest();
        request.key = key.value();
        request.clientId = clientId;
        request.engagement = engagement;
        request.kind = kind;
        request.state = State.DRAFT;
        request.stateSince = now;
        request.revision = 1;
        request.requestedBy = by.id();
        request.side = by.side();
        request.createdAt = now;
        request.version = 1;
        request.own(by);
        request.take(content);
        request.touched(by, now);
        return request;
    }

    /**
     * Changes what is asked for. In a draft this is just writing; afterwards it makes a new revision, agreement to the
     * sections that it touches is void, and what was agreed or scheduled goes back into assessment if there are such.
     *
     * @param needed how many leads have to agree to what it is now
     * @return the sections that the new revision touches, perhaps none; empty if there is no new revision
     * @throws ChangeRequestRefused once it has been begun or has ended, or for the other side's draft
     */
    public Optional<Set<Section>> edit(Content content, LeadsNeeded needed, PersonName by, Instant now) {
        if (!state.isEditable()) {
            throw new ChangeRequestRefused("edit." + (state == State.IN_PROGRESS ? "begun" : "ended"), key);
        }
        if (state == State.DRAFT && by.side() != side) {
            throw new ChangeRequestRefused("edit.othersDraft");
        }
        if (content.equals(content())) {
            return Optional.empty();
        }
        Set<Section> touchedSections = Section.touched(content(), content);
        if (template.holds()
                && !Section.touched(content(), content.withChoicesOf(content())).isEmpty()) {
            template = template.left();
        }
        take(content);
        if (state == State.DRAFT) {
            touched(by, now);
            return Optional.empty();
        }
        requireComplete();
        revision++;
        Map<Section, Integer> next = new EnumMap<>(Section.class);
        next.putAll(sections);
        touchedSections.forEach(section -> next.put(section, revision));
        sections = next;
        need(needed);
        own(by);
        if (!agreement().isWhole()) {
            reassess(now);
        }
        touched(by, now);
        return Optional.of(touchedSections);
    }

    /** What was agreed or scheduled is looked at again; an emergency goes on, it is agreed to afterwards. */
    private void reassess(Instant now) {
        if (state == State.AGREED || state == State.SCHEDULED && kind != Kind.EMERGENCY) {
            enter(State.IN_ASSESSMENT, now);
        }
    }

    private void need(LeadsNeeded needed) {
        clientLeads = needed.client();
        providerLeads = needed.provider();
    }

    /**
     * Asks the other side for it.
     *
     * @param needed how many leads have to agree to it
     * @throws org.tandemportal.kernel.api.InvalidInput for each part that is still missing
     */
    public void submit(LeadsNeeded needed, PersonName by, Instant now) {
        requireFollows(State.REQUESTED);
        if (by.side() != side) {
            throw new ChangeRequestRefused("submit.othersDraft");
        }
        requireComplete();
        need(needed);
        enter(State.REQUESTED, now);
        touched(by, now);
    }

    /**
     * What has just been asked for was made from a template, so both sides agreed to it beforehand.
     *
     * @param used the template, in the revision that both sides agreed to
     * @throws ChangeRequestRefused unless it is a standard change that has been asked for, in its first revision
     */
    public void agreeWithTemplate(UsedTemplate used, PersonName by, Instant now) {
        if (kind != Kind.STANDARD || state != State.REQUESTED || revision != 1) {
            throw new ChangeRequestRefused("template.standardOnly");
        }
        template = used;
        enter(State.AGREED, now);
        touched(by, now);
    }

    private void requireComplete() {
        new InputCheck()
                .that(reason != null, "reason", "required")
                .that(plan != null, "plan", "required")
                .that(testPlan != null, "testPlan", "required")
                .that(rollbackPlan != null, "rollbackPlan", "required")
                .that(!environments.isEmpty(), "environments", "required")
                .that(windowStart != null, "window.start", "required")
                .that(windowEnd != null, "window.end", "required")
                .end();
    }

    /** The other side takes it up; whoever does becomes its owner there. */
    public void assess(PersonName by, Instant now) {
        if (state != State.REQUESTED) {
            throw new ChangeRequestRefused("state", state, State.IN_ASSESSMENT);
        }
        if (by.side() == side) {
            throw new ChangeRequestRefused("assess.ownRequest");
        }
        own(by);
        enter(State.IN_ASSESSMENT, now);
        touched(by, now);
    }

    /**
     * A side agrees, by one of its leads, to the revision that they have read. The other side's word on a request takes it
     * into assessment; when as many leads as are needed agree on both sides, it is agreed.
     *
     * @param lead who speaks, and with whose voice
     * @param revision the revision that the lead has read
     * @param blocked whether an open blocking flag stands on it
     * @throws ChangeRequestRefused for another revision than the current, in another state, or while blocked
     */
    public void agree(Speaker lead, int revision, boolean blocked, Instant now) {
        requireVerdict(revision);
        // What has been done is not held back by a flag any more.
        if (blocked && state.isEditable()) {
            throw new ChangeRequestRefused("agree.blockedByFlag");
        }
        if (template.holds() || saidAlready(lead, Verdict.Kind.AGREE)) {
            return;
        }
        give(lead, Verdict.Kind.AGREE, null, now);
        if (agreement().isWhole()) {
            agreementDue = null;
            if (state == State.REQUESTED || state == State.IN_ASSESSMENT) {
                enter(State.AGREED, now);
            }
        }
        touched(lead.person(), now);
    }

    /** As {@link #agree(Speaker, int, boolean, Instant)}, with one's own voice. */
    public void agree(PersonName lead, int revision, boolean blocked, Instant now) {
        agree(Speaker.self(lead), revision, blocked, now);
    }

    /**
     * A side asks for changes, by one of its leads; what was agreed or scheduled goes back into assessment.
     *
     * @param reason why; not blank
     */
    public void askForChanges(Speaker lead, int revision, String reason, Instant now) {
        requireVerdict(revision);
        if (!state.isEditable()) {
            throw new ChangeRequestRefused("agree.afterwards");
        }
        new InputCheck().that(reason != null, "reason", "required").end();
        template = template.left();
        give(lead, Verdict.Kind.CHANGES_WANTED, reason, now);
        reassess(now);
        touched(lead.person(), now);
    }

    /** As {@link #askForChanges(Speaker, int, String, Instant)}, with one's own voice. */
    public void askForChanges(PersonName lead, int revision, String reason, Instant now) {
        askForChanges(Speaker.self(lead), revision, reason, now);
    }

    private void requireVerdict(int revision) {
        if (state == State.DRAFT) {
            throw new ChangeRequestRefused("agree.draft");
        }
        if (!isOpenToVerdicts()) {
            throw new ChangeRequestRefused("agree.tooLate");
        }
        if (revision != this.revision) {
            throw new ChangeRequestRefused("agree.oldRevision", revision, this.revision);
        }
    }

    /** Whether leads can speak on it now: from asking on, until it is begun; of an emergency also afterwards. */
    public boolean isOpenToVerdicts() {
        return state.isEditable()
                ? state != State.DRAFT
                : kind == Kind.EMERGENCY && state != State.DECLINED && state != State.WITHDRAWN;
    }

    private boolean saidAlready(Speaker lead, Verdict.Kind kind) {
        return agreement()
                .of(lead.person().side())
                .of(lead.person().id())
                .map(Agreement.Voice::verdict)
                .filter(verdict -> verdict.kind() == kind && verdict.revision() == revision)
                .isPresent();
    }

    private void give(Speaker lead, Verdict.Kind kind, String reason, Instant now) {
        verdicts.add(new Verdict(clientId, lead.person(), lead.standsInFor(), revision, kind, reason, now));
        if (state == State.REQUESTED && lead.person().side() != side) {
            own(lead.person());
            enter(State.IN_ASSESSMENT, now);
        }
    }

    /** The provider fixes the window; it must not be over. */
    public void schedule(PersonName by, Instant now) {
        requireFollows(State.SCHEDULED);
        if (window().map(window -> window.isOver(now)).orElse(true)) {
            throw new ChangeRequestRefused("schedule.windowIsOver");
        }
        own(by);
        enter(State.SCHEDULED, now);
        touched(by, now);
    }

    /** The provider begins. */
    public void start(PersonName by, Instant now) {
        requireFollows(State.IN_PROGRESS);
        own(by);
        enter(State.IN_PROGRESS, now);
        startedAt = now;
        touched(by, now);
    }

    /**
     * The provider pauses; nothing is ticked off until it goes on.
     *
     * @param reason what is waited for; not blank
     */
    public void pause(PersonName by, String reason, Instant now) {
        requireInProgress();
        new InputCheck().that(reason != null, "reason", "required").end();
        if (pausedSince == null) {
            pausedSince = now;
        }
        pauseReason = reason;
        touched(by, now);
    }

    /** The provider goes on after a pause. */
    public void resume(PersonName by, Instant now) {
        requireInProgress();
        pausedSince = null;
        pauseReason = null;
        touched(by, now);
    }

    /**
     * One of its steps is done, or is not after all.
     *
     * @param number from 1
     * @throws ChangeRequestRefused unless it is being carried out and not paused
     */
    public void tick(int number, PersonName by, Instant now) {
        requireInProgress();
        if (pausedSince != null) {
            throw new ChangeRequestRefused("step.paused");
        }
        new InputCheck()
                .that(number >= 1 && number <= steps.size(), "number", "range", 1, steps.size())
                .end();
        touched(by, now);
    }

    private void requireInProgress() {
        if (state != State.IN_PROGRESS) {
            throw new ChangeRequestRefused("step.notInProgress", state);
        }
    }

    /**
     * Either side writes down what was learned from it.
     *
     * @param words null for nothing
     * @throws ChangeRequestRefused before it is done or rolled back
     */
    public void learn(String words, PersonName by, Instant now) {
        if (state != State.DONE && state != State.ROLLED_BACK) {
            throw new ChangeRequestRefused("learn.notYet");
        }
        learned = words;
        touched(by, now);
    }

    /**
     * The provider is done.
     *
     * @param result what came of it; may be null
     * @param hours the engagement's, for the day by which an emergency is agreed to
     */
    public void finish(PersonName by, String result, ServiceHours hours, Instant now) {
        requireFollows(State.DONE);
        end(hours, now);
        enter(State.DONE, now);
        outcome = result;
        touched(by, now);
    }

    /**
     * The provider takes it back.
     *
     * @param reason why; not blank
     * @param hours the engagement's, for the day by which an emergency is agreed to
     */
    public void rollBack(PersonName by, String reason, ServiceHours hours, Instant now) {
        requireFollows(State.ROLLED_BACK);
        end(hours, now);
        endWithReason(State.ROLLED_BACK, by, reason, now);
    }

    private void end(ServiceHours hours, Instant now) {
        endedAt = now;
        pausedSince = null;
        pauseReason = null;
        if (kind == Kind.EMERGENCY && !agreement().isWhole()) {
            agreementDue = WorkingDays.oneAfter(now, hours);
        }
    }

    /** A lead of either side says no, with a reason. */
    public void decline(PersonName by, String reason, Instant now) {
        requireFollows(State.DECLINED);
        endWithReason(State.DECLINED, by, reason, now);
    }

    /**
     * The side that asked no longer wants it.
     *
     * @param reason may be null
     */
    public void withdraw(PersonName by, String reason, Instant now) {
        requireFollows(State.WITHDRAWN);
        if (by.side() != side) {
            throw new ChangeRequestRefused("withdraw.otherSide");
        }
        enter(State.WITHDRAWN, now);
        outcome = reason;
        touched(by, now);
    }

    private void endWithReason(State end, PersonName by, String reason, Instant now) {
        new InputCheck().that(reason != null, "reason", "required").end();
        enter(end, now);
        outcome = reason;
        touched(by, now);
    }

    private void requireFollows(State wanted) {
        if (!state.followers(kind).contains(wanted)) {
            throw new ChangeRequestRefused("state", state, wanted);
        }
    }

    private void enter(State next, Instant now) {
        state = next;
        stateSince = now;
    }

    private void own(PersonName by) {
        if (by.side() == Side.CLIENT) {
            clientOwner = by.id();
        } else {
            providerOwner = by.id();
        }
    }

    private void touched(PersonName by, Instant now) {
        updatedAt = now;
        updatedBy = by.id();
        waitingFor = whoseTurn().orElse(null);
    }

    private Optional<Side> whoseTurn() {
        return switch (state) {
            case DRAFT -> Optional.of(side);
            case REQUESTED -> Optional.of(side.other());
            case IN_ASSESSMENT ->
                agreement().wantsChanges() ? Optional.of(side) : agreement().missing(side);
            case AGREED, SCHEDULED, IN_PROGRESS -> Optional.of(Side.PROVIDER);
            case DONE, ROLLED_BACK -> agreementDue == null ? Optional.empty() : owing();
            case DECLINED, WITHDRAWN -> Optional.empty();
        };
    }

    /** The side that still has to agree to what was done in an emergency, the other side first. */
    private Optional<Side> owing() {
        return Optional.of(agreement().of(side.other()).standing() == Agreement.Standing.AGREED ? side : side.other());
    }

    private void take(Content content) {
        title = content.title();
        reason = content.reason();
        plan = content.plan();
        steps = List.copyOf(content.steps());
        planFile = content.planFile() == null ? null : content.planFile().id();
        planFileName = content.planFile() == null ? null : content.planFile().name();
        testPlan = content.testPlan();
        rollbackPlan = content.rollbackPlan();
        priority = content.priority();
        risk = content.risk().risk();
        riskLikelihood = content.risk().likelihood();
        riskImpact = content.risk().impact();
        riskReason = content.risk().reason();
        environments = List.copyOf(content.environments());
        serverBuilds = List.copyOf(content.serverBuilds());
        features = List.copyOf(content.features());
        windowStart = content.window() == null ? null : content.window().start();
        windowEnd = content.window() == null ? null : content.window().end();
    }

    /** What it asks for. */
    public Content content() {
        return new Content(
                title,
                reason,
                plan,
                List.copyOf(steps),
                testPlan,
                rollbackPlan,
                priority,
                new RiskAssessment(risk, riskLikelihood, riskImpact, riskReason),
                List.copyOf(environments),
                List.copyOf(serverBuilds),
                List.copyOf(features),
                window().orElse(null),
                planFile == null ? null : new PlanRef(planFile, planFileName));
    }

    /** The two sides' standing on the current revision. */
    public Agreement agreement() {
        if (template.holds()) {
            return Agreement.beforehand(revision);
        }
        Map<String, Integer> terms = new LinkedHashMap<>();
        for (Section section : Section.values()) {
            terms.put(section.name(), sections.getOrDefault(section, 1));
        }
        return Agreement.on(new Agreement.Terms(revision, terms, clientLeads, providerLeads), verdicts);
    }

    /** The revision that touched a section last. */
    public int touchedLast(Section section) {
        return sections.getOrDefault(section, 1);
    }

    /** By when both sides have to have agreed to what was done in an emergency; empty if that is not owed. */
    public Optional<Instant> agreementDue() {
        return Optional.ofNullable(agreementDue);
    }

    /** All that the sides have said so far, in the order of time. */
    public List<Verdict> verdicts() {
        return verdicts.stream().sorted(Comparator.comparing(Verdict::givenAt)).toList();
    }

    /** Its proposed or fixed window. */
    public Optional<Window> window() {
        return windowStart == null || windowEnd == null
                ? Optional.empty()
                : Optional.of(new Window(windowStart, windowEnd));
    }

    /** Points at it. */
    public SubjectRef subject() {
        return new SubjectRef(SubjectType.CHANGE_REQUEST, key, engagement, clientId);
    }

    /** All that the audit log keeps of it. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = content().facts();
        facts.put("kind", kind.name());
        facts.put("state", state.name());
        facts.put("outcome", outcome);
        facts.put("pauseReason", pauseReason);
        facts.put("learned", learned);
        facts.put("revision", revision);
        if (template.isThere()) {
            facts.put("template", template.name());
            facts.put("templateRevision", template.revision());
            facts.put(
                    "templateValues",
                    template.values().entrySet().stream()
                            .map(value -> value.getKey() + ": " + value.getValue())
                            .toList());
            facts.put("agreedWithTemplate", template.holds());
        }
        Agreement agreement = agreement();
        facts.put("clientAgreement", agreement.client().standing().name());
        facts.put("providerAgreement", agreement.provider().standing().name());
        return facts;
    }

    /** The template that it was made from; {@link UsedTemplate#NONE} for none. */
    public UsedTemplate template() {
        return template;
    }

    /** When it was really begun; empty if it was not. */
    public Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    /** When it was done or rolled back; empty if it was not. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** Since when it is paused; empty if it is not. */
    public Optional<Instant> pausedSince() {
        return Optional.ofNullable(pausedSince);
    }

    /** What is waited for; null if it is not paused. */
    public String pauseReason() {
        return pauseReason;
    }

    /** What was learned from it; null if nobody has said. */
    public String learned() {
        return learned;
    }

    /** The tool that it was brought in from; null if it was asked for here. */
    public String importedSource() {
        return importedSource;
    }

    /** The tool that it was brought in from and its number there; null if it was asked for here. */
    public String importedFrom() {
        return importedNumber == null ? null : importedSource + " " + importedNumber;
    }

    /** What was brought in with it; empty if it was asked for here. */
    public Optional<Imported> imported() {
        return Optional.ofNullable(imported);
    }

    /** Its key. */
    public ChangeRequestKey key() {
        return new ChangeRequestKey(key);
    }

    /** The code of its engagement. */
    public String engagement() {
        return engagement;
    }

    /** The client whose record it is. */
    public UUID clientId() {
        return clientId;
    }

    /** How much of the process it needs. */
    public Kind kind() {
        return kind;
    }

    /** Where it is in its life. */
    public State state() {
        return state;
    }

    /** Since when it is there. */
    public Instant stateSince() {
        return stateSince;
    }

    /** The reason or result of how it ended; null while it has not, or none was given. */
    public String outcome() {
        return outcome;
    }

    /** Whose turn it is; empty once it has ended. */
    public Optional<Side> waitingFor() {
        return Optional.ofNullable(waitingFor);
    }

    /** The number of its current revision, from 1. */
    public int revision() {
        return revision;
    }

    /** Who asked. */
    public UUID requestedBy() {
        return requestedBy;
    }

    /** The side that asked. */
    public Side side() {
        return side;
    }

    /** Who cares for it on a side; null if nobody does yet. */
    public UUID owner(Side of) {
        return of == Side.CLIENT ? clientOwner : providerOwner;
    }

    /** When it was first written. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When it last changed. */
    public Instant updatedAt() {
        return updatedAt;
    }

    /** Who changed it last. */
    public UUID updatedBy() {
        return updatedBy;
    }

    /** Counts its changes; the API's ETag. */
    public int version() {
        return version;
    }
}
