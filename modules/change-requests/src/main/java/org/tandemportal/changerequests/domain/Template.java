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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tandemportal.kernel.api.Agreement;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.api.Verdict;

/**
 * A template for standard changes: words that both sides agree to beforehand, with fields for what differs each time.
 *
 * <p>Its life: written as a {@code DRAFT} by one side, {@code PROPOSED} to both, {@code AGREED} once leads of both sides agree
 * to its current revision, {@code RETIRED} by a lead of either. Each edit is a new revision; that of an agreed one proposes
 * it again. Meanwhile changes are still made from the revision that was agreed to last, until the next one is.
 */
@Entity
@Table(name = "template", schema = "change_requests")
public class Template {

    @Id
    private UUID id;

    @Column(name = "client_id", updatable = false)
    private UUID clientId;

    @Column(updatable = false)
    private String engagement;

    private String name;

    @Enumerated(EnumType.STRING)
    private TemplateState state;

    @Column(name = "state_since")
    private Instant stateSince;

    @Enumerated(EnumType.STRING)
    @Column(name = "waiting_for")
    private Side waitingFor;

    @Convert(converter = TemplateContentConverter.class)
    private TemplateContent content;

    private int revision;

    @Column(name = "agreed_revision")
    private Integer agreedRevision;

    @Column(name = "client_leads")
    private int clientLeads = 1;

    @Column(name = "provider_leads")
    private int providerLeads = 1;

    @Enumerated(EnumType.STRING)
    private Side side;

    @Column(name = "created_by", updatable = false)
    private UUID createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_by")
    private UUID updatedBy;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(
            name = "template_verdict",
            schema = "change_requests",
            joinColumns = @JoinColumn(name = "template", referencedColumnName = "id"))
    private List<Verdict> verdicts = new ArrayList<>();

    /** For the persistence provider. */
    protected Template() {}

    /**
     * A new draft.
     *
     * @param clientId the engagement's client
     */
    public static Template draft(
            UUID clientId, String engagement, TemplateContent content, PersonName by, Instant now) {
        Template template = new Template();
        template.id = UUID.randomUUID();
        template.clientId = clientId;
        template.engagement = engagement;
        template.revision = 1;
        template.createdBy = by.id();
        template.createdAt = now;
        template.version = 1;
        template.take(content, by);
        template.enter(TemplateState.DRAFT, now);
        template.touched(by, now);
        return template;
    }

    /**
     * Says something else, as a new revision. Agreement to earlier ones does not count for it; one that was agreed to is
     * proposed again.
     *
     * @param needed how many leads have to agree to it now
     * @return whether there is a new revision; false if it says just that already
     * @throws ChangeRequestRefused once it is retired, or for the other side's draft
     */
    public boolean edit(TemplateContent other, LeadsNeeded needed, PersonName by, Instant now) {
        requireNotRetired();
        if (state == TemplateState.DRAFT && by.side() != side) {
            throw new ChangeRequestRefused("template.othersDraft");
        }
        if (other.equals(content)) {
            return false;
        }
        take(other, by);
        revision++;
        if (state != TemplateState.DRAFT) {
            requireComplete();
            need(needed);
            enter(TemplateState.PROPOSED, now);
        }
        touched(by, now);
        return true;
    }

    /**
     * Both sides are asked to agree to it.
     *
     * @param needed how many leads have to
     * @throws org.tandemportal.kernel.api.InvalidInput for each part that is still missing
     */
    public void propose(LeadsNeeded needed, PersonName by, Instant now) {
        if (state != TemplateState.DRAFT) {
            throw new ChangeRequestRefused("template.notADraft", name);
        }
        if (by.side() != side) {
            throw new ChangeRequestRefused("template.othersDraft");
        }
        requireComplete();
        need(needed);
        enter(TemplateState.PROPOSED, now);
        touched(by, now);
    }

    private void requireComplete() {
        new InputCheck()
                .that(content.reason() != null, "reason", "required")
                .that(content.plan() != null, "plan", "required")
                .that(content.testPlan() != null, "testPlan", "required")
                .that(content.rollbackPlan() != null, "rollbackPlan", "required")
                .that(!content.environments().isEmpty(), "environments", "required")
                .end();
    }

    /**
     * A side agrees, by one of its leads, to the revision that they have read. When as many as are needed agree on both
     * sides, changes are made from this revision.
     *
     * @throws ChangeRequestRefused for another revision than the current one, or unless it is proposed
     */
    public void agree(Speaker lead, int revision, Instant now) {
        requireVerdict(revision);
        boolean said = agreement()
                .of(lead.person().side())
                .of(lead.person().id())
                .map(Agreement.Voice::verdict)
                .filter(verdict -> verdict.kind() == Verdict.Kind.AGREE && verdict.revision() == revision)
                .isPresent();
        if (said) {
            return;
        }
        give(lead, Verdict.Kind.AGREE, null, now);
        if (agreement().isWhole()) {
            agreedRevision = revision;
            enter(TemplateState.AGREED, now);
        }
        touched(lead.person(), now);
    }

    /**
     * A side asks for changes, by one of its leads.
     *
     * @param reason why; not blank
     */
    public void askForChanges(Speaker lead, int revision, String reason, Instant now) {
        requireVerdict(revision);
        new InputCheck().that(reason != null, "reason", "required").end();
        give(lead, Verdict.Kind.CHANGES_WANTED, reason, now);
        touched(lead.person(), now);
    }

    private void requireVerdict(int revision) {
        if (state != TemplateState.PROPOSED) {
            throw new ChangeRequestRefused("template.notProposed." + state);
        }
        if (revision != this.revision) {
            throw new ChangeRequestRefused("agree.oldRevision", revision, this.revision);
        }
    }

    private void give(Speaker lead, Verdict.Kind kind, String reason, Instant now) {
        verdicts.add(new Verdict(clientId, lead.person(), lead.standsInFor(), revision, kind, reason, now));
    }

    /**
     * From now on no change is made from it; those that were made stay as they are.
     *
     * @throws ChangeRequestRefused if it is retired already, or for the other side's draft
     */
    public void retire(PersonName by, Instant now) {
        requireNotRetired();
        if (state == TemplateState.DRAFT && by.side() != side) {
            throw new ChangeRequestRefused("template.othersDraft");
        }
        enter(TemplateState.RETIRED, now);
        touched(by, now);
    }

    private void requireNotRetired() {
        if (state == TemplateState.RETIRED) {
            throw new ChangeRequestRefused("template.retired", name);
        }
    }

    private void take(TemplateContent other, PersonName by) {
        content = other;
        name = other.name();
        side = by.side();
    }

    private void need(LeadsNeeded needed) {
        clientLeads = needed.client();
        providerLeads = needed.provider();
    }

    private void enter(TemplateState next, Instant now) {
        state = next;
        stateSince = now;
    }

    private void touched(PersonName by, Instant now) {
        updatedBy = by.id();
        updatedAt = now;
        waitingFor = switch (state) {
            case DRAFT -> side;
            case PROPOSED ->
                agreement().wantsChanges() ? side : agreement().missing(side).orElse(null);
            case AGREED, RETIRED -> null;
        };
    }

    /** The two sides' standing on the current revision. */
    public Agreement agreement() {
        return Agreement.on(new Agreement.Terms(revision, Map.of("", revision), clientLeads, providerLeads), verdicts);
    }

    /** All that the sides have said so far. */
    public List<Verdict> verdicts() {
        return List.copyOf(verdicts);
    }

    /** The revision that changes are made from; empty if none is. */
    public Optional<Integer> usableRevision() {
        return state == TemplateState.RETIRED ? Optional.empty() : Optional.ofNullable(agreedRevision);
    }

    /** Points at it. */
    public SubjectRef subject() {
        return new SubjectRef(SubjectType.TEMPLATE, id.toString(), engagement, clientId);
    }

    /** All that the audit log keeps of it. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = content.facts();
        facts.put("templateState", state.name());
        facts.put("revision", revision);
        facts.put("agreedRevision", agreedRevision);
        Agreement agreement = agreement();
        facts.put("clientAgreement", agreement.client().standing().name());
        facts.put("providerAgreement", agreement.provider().standing().name());
        return facts;
    }

    /** Tells it from others. */
    public UUID id() {
        return id;
    }

    /** The client whose record it is. */
    public UUID clientId() {
        return clientId;
    }

    /** The code of its engagement. */
    public String engagement() {
        return engagement;
    }

    /** What its current revision says. */
    public TemplateContent content() {
        return content;
    }

    /** Where it is in its life. */
    public TemplateState state() {
        return state;
    }

    /** The number of its current revision, from 1. */
    public int revision() {
        return revision;
    }

    /** The revision that both sides agreed to last; null if none. */
    public Integer agreedRevision() {
        return agreedRevision;
    }

    /** The side that wrote its current revision. */
    public Side side() {
        return side;
    }

    /** Whose turn it is; empty for nobody's. */
    public Optional<Side> waitingFor() {
        return Optional.ofNullable(waitingFor);
    }

    /** Who wrote it first. */
    public UUID createdBy() {
        return createdBy;
    }

    /** When it was first written. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When it last changed. */
    public Instant updatedAt() {
        return updatedAt;
    }

    /** Counts its changes; the API's ETag. */
    public int version() {
        return version;
    }
}
