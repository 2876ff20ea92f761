package org.tandemportal.engagements.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.engagements.api.FlagState;
import org.tandemportal.engagements.api.Severity;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;

/**
 * A concern that one side has about a record.
 *
 * <p>Its life: {@code RAISED} by one side, {@code ACKNOWLEDGED} by the other; then {@code LOWERED} by either with a
 * reason, or {@code ACCEPTED} as a risk once both sides have accepted it. It may be lowered before it was acknowledged.
 * Whoever accepts the other side's concern as a risk knows it, so that acknowledges it too. It waits for the other side
 * until that has acknowledged it; then for the side that raised it, to lower it once the concern is dealt with; and once
 * one side has accepted the risk, for the other.
 */
@Entity
@Table(name = "flag", schema = "engagements")
public class Flag {

    @Id
    private String key;

    @Column(name = "client_id", updatable = false)
    private UUID clientId;

    @Column(updatable = false)
    private String engagement;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_type", updatable = false)
    private SubjectType subjectType;

    @Column(name = "subject_key", updatable = false)
    private String subjectKey;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Severity severity;

    @Column(updatable = false)
    private String concern;

    @Column(updatable = false)
    private String evidence;

    @Column(updatable = false)
    private String mitigation;

    @Enumerated(EnumType.STRING)
    private FlagState state;

    @Column(name = "state_since")
    private Instant stateSince;

    @Column(name = "raised_by", updatable = false)
    private UUID raisedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "raised_side", updatable = false)
    private Side raisedSide;

    @Column(name = "raised_at", updatable = false)
    private Instant raisedAt;

    @Column(name = "acknowledged_by")
    private UUID acknowledgedBy;

    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    @Column(name = "lowered_by")
    private UUID loweredBy;

    @Column(name = "lowered_at")
    private Instant loweredAt;

    private String reason;

    @Column(name = "client_accepted_by")
    private UUID clientAcceptedBy;

    @Column(name = "client_accepted_at")
    private Instant clientAcceptedAt;

    @Column(name = "provider_accepted_by")
    private UUID providerAcceptedBy;

    @Column(name = "provider_accepted_at")
    private Instant providerAcceptedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "waiting_for")
    private Side waitingFor;

    @Column(name = "waiting_since")
    private Instant waitingSince;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Flag() {}

    /**
     * What is of concern.
     *
     * @param concern plain text
     * @param evidence what it rests on; null if there is none
     * @param mitigation what could be done about it; null if nobody has an idea yet
     */
    public record Concern(Severity severity, String concern, String evidence, String mitigation) {}

    /** A new one of {@code by}'s side, on a record within an engagement. */
    public static Flag raise(String key, SubjectRef subject, Concern concern, PersonName by, Instant now) {
        Flag flag = new Flag();
        flag.key = key;
        flag.clientId = subject.clientId();
        flag.engagement = subject.engagement();
        flag.subjectType = subject.type();
        flag.subjectKey = subject.key();
        flag.severity = concern.severity();
        flag.concern = concern.concern();
        flag.evidence = concern.evidence();
        flag.mitigation = concern.mitigation();
        flag.raisedBy = by.id();
        flag.raisedSide = by.side();
        flag.raisedAt = now;
        flag.version = 1;
        flag.enter(FlagState.RAISED, now);
        return flag;
    }

    /**
     * The other side says that it knows.
     *
     * @throws FlagRefused for the side that raised it, or if it is not in {@code RAISED}
     */
    public void acknowledge(PersonName by, Instant now) {
        requireOpen();
        if (state == FlagState.ACKNOWLEDGED) {
            throw new FlagRefused("acknowledgedAlready", key);
        }
        if (by.side() == raisedSide) {
            throw new FlagRefused("acknowledgedByOwnSide");
        }
        acknowledgedBy = by.id();
        acknowledgedAt = now;
        enter(FlagState.ACKNOWLEDGED, now);
    }

    /**
     * The concern is dealt with, or was none after all.
     *
     * @param reason why
     * @throws FlagRefused once it has ended
     */
    public void lower(PersonName by, String reason, Instant now) {
        requireOpen();
        this.loweredBy = by.id();
        this.loweredAt = now;
        this.reason = reason;
        enter(FlagState.LOWERED, now);
    }

    /**
     * {@code by}'s side accepts it as a risk; once both sides have, it has ended.
     *
     * @throws FlagRefused once it has ended, or if that side has accepted it already
     */
    public void accept(PersonName by, Instant now) {
        requireOpen();
        if (acceptedBy(by.side()) != null) {
            throw new FlagRefused("acceptedAlready", by.side());
        }
        if (state == FlagState.RAISED && by.side() != raisedSide) {
            acknowledge(by, now);
        }
        if (by.side() == Side.CLIENT) {
            clientAcceptedBy = by.id();
            clientAcceptedAt = now;
        } else {
            providerAcceptedBy = by.id();
            providerAcceptedAt = now;
        }
        boolean both = clientAcceptedBy != null && providerAcceptedBy != null;
        enter(both ? FlagState.ACCEPTED : state, now);
    }

    private void requireOpen() {
        if (!state.isOpen()) {
            throw new FlagRefused("ended", key, state);
        }
    }

    private void enter(FlagState next, Instant now) {
        if (next != state) {
            state = next;
            stateSince = now;
        }
        Side turn = turn();
        if (turn != waitingFor || waitingSince == null) {
            waitingFor = turn;
            waitingSince = now;
        }
        updatedAt = now;
    }

    private Side turn() {
        if (!state.isOpen()) {
            return null;
        }
        if (state == FlagState.RAISED) {
            return raisedSide.other();
        }
        if (clientAcceptedBy != null || providerAcceptedBy != null) {
            return clientAcceptedBy == null ? Side.CLIENT : Side.PROVIDER;
        }
        return raisedSide;
    }

    /** Its key, such as {@code PTV-WEB-G3}. */
    public String key() {
        return key;
    }

    /** The code of its engagement. */
    public String engagement() {
        return engagement;
    }

    /** What it stands on. */
    public SubjectRef standsOn() {
        return new SubjectRef(subjectType, subjectKey, engagement, clientId);
    }

    /** What is of concern. */
    public Concern concern() {
        return new Concern(severity, concern, evidence, mitigation);
    }

    /** Where it stands. */
    public FlagState state() {
        return state;
    }

    /** Since when it stands there. */
    public Instant stateSince() {
        return stateSince;
    }

    /** Who raised it. */
    public UUID raisedBy() {
        return raisedBy;
    }

    /** The side whose concern it is. */
    public Side raisedSide() {
        return raisedSide;
    }

    /** When it was raised. */
    public Instant raisedAt() {
        return raisedAt;
    }

    /** Who acknowledged it; null if nobody has. */
    public UUID acknowledgedBy() {
        return acknowledgedBy;
    }

    /** When that was; null if nobody has. */
    public Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    /** Who lowered it; null if nobody has. */
    public UUID loweredBy() {
        return loweredBy;
    }

    /** When that was; null if nobody has. */
    public Instant loweredAt() {
        return loweredAt;
    }

    /** Why it was lowered; null if it was not. */
    public String reason() {
        return reason;
    }

    /** Who accepted it as a risk for that side; null if nobody has. */
    public UUID acceptedBy(Side side) {
        return side == Side.CLIENT ? clientAcceptedBy : providerAcceptedBy;
    }

    /** When that was; null if nobody has. */
    public Instant acceptedAt(Side side) {
        return side == Side.CLIENT ? clientAcceptedAt : providerAcceptedAt;
    }

    /** Whose turn it is; null once it has ended. */
    public Side waitingFor() {
        return waitingFor;
    }

    /** When it was changed last. */
    public Instant updatedAt() {
        return updatedAt;
    }

    /** Grows with each change. */
    public int version() {
        return version;
    }

    /** Points at it. */
    public SubjectRef subject() {
        return new SubjectRef(SubjectType.FLAG, key, engagement, clientId);
    }

    /** For the audit log. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("subject", subjectKey);
        facts.put("severity", severity.name());
        facts.put("concern", concern);
        facts.put("evidence", evidence);
        facts.put("mitigation", mitigation);
        facts.put("state", state.name());
        facts.put("reason", reason);
        facts.put("clientAccepted", clientAcceptedBy != null);
        facts.put("providerAccepted", providerAcceptedBy != null);
        return facts;
    }
}
