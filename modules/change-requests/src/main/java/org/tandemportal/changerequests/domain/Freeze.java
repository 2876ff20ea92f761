package org.tandemportal.changerequests.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.data.TextListConverter;

/**
 * A freeze window: a period, once or coming back, in which an engagement or the provider as a whole allows only emergency
 * changes.
 *
 * <p>Its life: declared, edited as often as needed, ended. What has ended stays readable and holds no longer.
 */
@Entity
@Table(name = "freeze", schema = "change_requests")
public class Freeze {

    @Id
    private UUID id;

    @Column(name = "client_id", updatable = false)
    private UUID clientId;

    @Column(updatable = false)
    private String engagement;

    private String name;
    private String reason;
    private String zone;

    @Column(name = "starts_at")
    private LocalDateTime startsAt;

    @Column(name = "ends_at")
    private LocalDateTime endsAt;

    @Enumerated(EnumType.STRING)
    private Repeats repeats;

    @Convert(converter = TextListConverter.class)
    private List<String> days;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Column(name = "ended_at")
    private Instant endedAt;

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

    /** For the persistence provider. */
    protected Freeze() {}

    /**
     * A new one.
     *
     * @param clientId the engagement's client; {@link Viewer#PROVIDER_RECORDS} for the provider as a whole
     * @param engagement its code; null for the provider as a whole
     */
    public static Freeze declared(UUID clientId, String engagement, FreezeContent content, UUID by, Instant now) {
        Freeze freeze = new Freeze();
        freeze.id = UUID.randomUUID();
        freeze.clientId = engagement == null ? Viewer.PROVIDER_RECORDS : clientId;
        freeze.engagement = engagement;
        freeze.createdBy = by;
        freeze.createdAt = now;
        freeze.version = 1;
        freeze.take(content, by, now);
        return freeze;
    }

    /**
     * Says something else.
     *
     * @throws ChangeRequestRefused once it has ended
     */
    public void edit(FreezeContent content, UUID by, Instant now) {
        requireHolding();
        take(content, by, now);
    }

    /**
     * From now on it holds no longer.
     *
     * @throws ChangeRequestRefused if it has ended already
     */
    public void end(UUID by, Instant now) {
        requireHolding();
        endedAt = now;
        updatedBy = by;
        updatedAt = now;
    }

    private void requireHolding() {
        if (endedAt != null) {
            throw new ChangeRequestRefused("freeze.ended", name);
        }
    }

    private void take(FreezeContent content, UUID by, Instant now) {
        name = content.name();
        reason = content.reason();
        zone = content.rule().zone().getId();
        startsAt = content.rule().start();
        endsAt = content.rule().end();
        repeats = content.rule().repeats();
        days = content.rule().days().stream().sorted().map(Enum::name).toList();
        lastDay = content.rule().lastDay();
        updatedBy = by;
        updatedAt = now;
    }

    /** What it says. */
    public FreezeContent content() {
        return new FreezeContent(name, reason, rule());
    }

    /** When it holds. */
    public FreezeRule rule() {
        return new FreezeRule(
                startsAt,
                endsAt,
                ZoneId.of(zone),
                repeats,
                days.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                lastDay);
    }

    /** Points at it. */
    public SubjectRef subject() {
        return new SubjectRef(SubjectType.FREEZE, id.toString(), engagement, clientId);
    }

    /** All that the audit log keeps of it. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", name);
        facts.put("reason", reason);
        facts.put("zone", zone);
        facts.put("startsAt", startsAt.toString());
        facts.put("endsAt", endsAt.toString());
        facts.put("repeats", repeats.name());
        facts.put("days", days);
        facts.put("lastDay", lastDay == null ? null : lastDay.toString());
        facts.put("endedAt", endedAt == null ? null : endedAt.toString());
        return facts;
    }

    /** Tells it from others. */
    public UUID id() {
        return id;
    }

    /** The code of its engagement; null for the provider as a whole. */
    public String engagement() {
        return engagement;
    }

    /** When it was ended; null while it holds. */
    public Instant endedAt() {
        return endedAt;
    }

    /** Who declared it. */
    public UUID createdBy() {
        return createdBy;
    }

    /** When it was declared. */
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
