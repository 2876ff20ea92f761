package org.tandemportal.engagements.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.engagements.api.Acknowledgement;
import org.tandemportal.engagements.api.ExpectedLoad;
import org.tandemportal.engagements.api.FeatureState;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.data.TextListConverter;

/**
 * Something that the client plans to release, shown to operations from the idea on.
 *
 * <p>Its life: {@code IDEA}, {@code PLANNED}, {@code IN_DEVELOPMENT}, {@code READY}, {@code RELEASED}, or {@code DROPPED}
 * on the way. The client moves it, steps may be left out, and plans may be taken back until it has ended. The provider
 * acknowledges its target date and expected load; when either changes, the acknowledgement is stale and it is the
 * provider's turn again. Should they be changed back to what was acknowledged, it stands again.
 */
@Entity
@Table(name = "feature", schema = "engagements")
public class Feature {

    @Id
    private String key;

    @Column(name = "client_id", updatable = false)
    private UUID clientId;

    @Column(updatable = false)
    private String engagement;

    private String title;
    private String description;

    @Enumerated(EnumType.STRING)
    private FeatureState state;

    @Column(name = "state_since")
    private Instant stateSince;

    @Column(name = "target_date")
    private LocalDate targetDate;

    @Convert(converter = TextListConverter.class)
    private List<String> environments;

    @Column(name = "peak_requests_per_second")
    private BigDecimal peakRequestsPerSecond;

    @Column(name = "concurrent_users")
    private BigDecimal concurrentUsers;

    @Column(name = "storage_gb_per_month")
    private BigDecimal storageGbPerMonth;

    @Column(name = "egress_gb_per_day")
    private BigDecimal egressGbPerDay;

    @Enumerated(EnumType.STRING)
    private Acknowledgement acknowledgement;

    @Column(name = "acknowledged_by")
    private UUID acknowledgedBy;

    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    @Column(name = "acknowledged_plan")
    @Convert(converter = PlanConverter.class)
    private Plan acknowledgedPlan;

    @Enumerated(EnumType.STRING)
    @Column(name = "waiting_for")
    private Side waitingFor;

    @Column(name = "waiting_since")
    private Instant waitingSince;

    @Column(name = "announced_by", updatable = false)
    private UUID announcedBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "updated_by")
    private UUID updatedBy;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Feature() {}

    /**
     * A new one, told by {@code by}.
     *
     * @param clientId the engagement's client
     * @param state where it stands by now
     */
    public static Feature announce(
            String key,
            UUID clientId,
            String engagement,
            FeatureContent content,
            FeatureState state,
            PersonName by,
            Instant now) {
        Feature feature = new Feature();
        feature.key = key;
        feature.clientId = clientId;
        feature.engagement = engagement;
        feature.state = state;
        feature.stateSince = now;
        feature.acknowledgement = Acknowledgement.NONE;
        feature.waitingSince = now;
        feature.announcedBy = by.id();
        feature.createdAt = now;
        feature.version = 1;
        feature.take(content);
        feature.touched(by, now);
        return feature;
    }

    /**
     * Changes what it says. Another target date or load makes the provider's acknowledgement stale.
     *
     * @throws FeatureRefused once it has ended
     */
    public void edit(FeatureContent content, PersonName by, Instant now) {
        if (content.equals(content())) {
            return;
        }
        if (state.isEnd()) {
            throw new FeatureRefused("ended", key, state);
        }
        take(content);
        touched(by, now);
    }

    /**
     * Moves it to another state, forward or back.
     *
     * @throws FeatureRefused once it has ended
     */
    public void moveTo(FeatureState next, PersonName by, Instant now) {
        if (next == state) {
            return;
        }
        if (state.isEnd()) {
            throw new FeatureRefused("ended", key, state);
        }
        state = next;
        stateSince = now;
        touched(by, now);
    }

    /**
     * The provider has taken note of its target date and load as they are now.
     *
     * @throws FeatureRefused for somebody of the client, once it has ended, or if the provider has done so already
     */
    public void acknowledge(PersonName by, Instant now) {
        if (by.side() != Side.PROVIDER) {
            throw new FeatureRefused("acknowledgedByClient");
        }
        if (state.isEnd()) {
            throw new FeatureRefused("ended", key, state);
        }
        if (acknowledgement == Acknowledgement.CURRENT) {
            throw new FeatureRefused("acknowledgedAlready", key);
        }
        acknowledgedBy = by.id();
        acknowledgedAt = now;
        acknowledgedPlan = content().plan();
        touched(by, now);
    }

    private void take(FeatureContent content) {
        title = content.title();
        description = content.description();
        targetDate = content.targetDate();
        environments = content.environments();
        peakRequestsPerSecond = content.load().peakRequestsPerSecond();
        concurrentUsers = content.load().concurrentUsers();
        storageGbPerMonth = content.load().storageGbPerMonth();
        egressGbPerDay = content.load().egressGbPerDay();
    }

    private void touched(PersonName by, Instant now) {
        if (acknowledgedPlan != null) {
            boolean unchanged = acknowledgedPlan.equals(content().plan());
            acknowledgement = unchanged ? Acknowledgement.CURRENT : Acknowledgement.STALE;
        }
        Side next = state.isEnd() || acknowledgement == Acknowledgement.CURRENT ? null : Side.PROVIDER;
        if (next != waitingFor) {
            waitingFor = next;
            waitingSince = now;
        }
        updatedAt = now;
        updatedBy = by.id();
    }

    /** What it says. */
    public FeatureContent content() {
        return new FeatureContent(
                title,
                description,
                targetDate,
                environments,
                new ExpectedLoad(peakRequestsPerSecond, concurrentUsers, storageGbPerMonth, egressGbPerDay));
    }

    /** Its key, such as {@code PTV-WEB-F7}. */
    public String key() {
        return key;
    }

    /** The code of its engagement. */
    public String engagement() {
        return engagement;
    }

    /** Where it stands. */
    public FeatureState state() {
        return state;
    }

    /** Since when it stands there. */
    public Instant stateSince() {
        return stateSince;
    }

    /** Whether the provider has taken note of target date and load. */
    public Acknowledgement acknowledgement() {
        return acknowledgement;
    }

    /** Who took note last, for the provider; null if nobody has. */
    public UUID acknowledgedBy() {
        return acknowledgedBy;
    }

    /** When that was; null if nobody has. */
    public Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    /** The target date and load that were taken note of; null if none were. */
    public Plan acknowledgedPlan() {
        return acknowledgedPlan;
    }

    /** Whose turn it is; null for nobody's. */
    public Side waitingFor() {
        return waitingFor;
    }

    /** Who announced it. */
    public UUID announcedBy() {
        return announcedBy;
    }

    /** When it was announced. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When it was changed last. */
    public Instant updatedAt() {
        return updatedAt;
    }

    /** Who changed it last. */
    public UUID updatedBy() {
        return updatedBy;
    }

    /** Grows with each change. */
    public int version() {
        return version;
    }

    /** Points at it. */
    public SubjectRef subject() {
        return new SubjectRef(SubjectType.FEATURE, key, engagement, clientId);
    }

    /** For the audit log. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("title", title);
        facts.put("description", description);
        facts.put("state", state.name());
        facts.put("targetDate", targetDate == null ? null : targetDate.toString());
        facts.put("environments", environments);
        facts.put("peakRequestsPerSecond", peakRequestsPerSecond);
        facts.put("concurrentUsers", concurrentUsers);
        facts.put("storageGbPerMonth", storageGbPerMonth);
        facts.put("egressGbPerDay", egressGbPerDay);
        facts.put("acknowledgement", acknowledgement.name());
        return facts;
    }
}
