package org.tandemportal.engagements.domain;

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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.engagements.api.EngagementState;
import org.tandemportal.kernel.api.EngagementCode;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;

/**
 * A period of work for one client, with its environments. Active from the day it is made until it is closed; it can be
 * opened again. Who takes part is kept beside the people, in the clients module.
 */
@Entity
@Table(name = "engagement", schema = "engagements")
public class Engagement {

    @Id
    private String code;

    @Column(name = "client_id", updatable = false)
    private UUID clientId;

    private String name;
    private String zone;

    @Enumerated(EnumType.STRING)
    private EngagementState state;

    @Column(name = "started_on", updatable = false)
    private LocalDate startedOn;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(
            name = "environment",
            schema = "engagements",
            joinColumns = @JoinColumn(name = "engagement", referencedColumnName = "code"))
    private List<Environment> environments = new ArrayList<>();

    /** For the persistence provider. */
    protected Engagement() {}

    /** A new one, active from today (in its zone). */
    public static Engagement begin(EngagementCode code, UUID clientId, String name, ZoneId zone, Instant now) {
        Engagement engagement = new Engagement();
        engagement.code = code.value();
        engagement.clientId = clientId;
        engagement.name = name;
        engagement.zone = zone.getId();
        engagement.state = EngagementState.ACTIVE;
        engagement.startedOn = now.atZone(zone).toLocalDate();
        engagement.createdAt = now;
        engagement.updatedAt = now;
        engagement.version = 1;
        return engagement;
    }

    /**
     * Adds an environment behind those that there are.
     *
     * @throws EngagementRefused if there is one of that name
     */
    public void addEnvironment(String environment, Instant now) {
        if (environmentNames().contains(environment)) {
            throw new EngagementRefused("environmentExists", environment);
        }
        int last = environments.stream().mapToInt(Environment::position).max().orElse(0);
        environments.add(new Environment(clientId, environment, last + 1));
        touch(now);
    }

    /** Gives it another name or zone. */
    public void describe(String name, ZoneId zone, Instant now) {
        this.name = name;
        this.zone = zone.getId();
        touch(now);
    }

    /** Ends it, or opens it again. Nothing happens if it stands there already. */
    public void enter(EngagementState state, Instant now) {
        if (this.state != state) {
            this.state = state;
            touch(now);
        }
    }

    /** Something that belongs to it has changed, so that its version moves. */
    public void touch(Instant now) {
        this.updatedAt = now;
    }

    /** Its code. */
    public String code() {
        return code;
    }

    /** The client that it is for. */
    public UUID clientId() {
        return clientId;
    }

    /** What it is called. */
    public String name() {
        return name;
    }

    /** The time zone that it is worked in. */
    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    /** Whether it is worked in. */
    public EngagementState state() {
        return state;
    }

    /** Its first day. */
    public LocalDate startedOn() {
        return startedOn;
    }

    /** When it was changed last. */
    public Instant updatedAt() {
        return updatedAt;
    }

    /** Grows with each change. */
    public int version() {
        return version;
    }

    /** The names of its environments, in order. */
    public List<String> environmentNames() {
        return environments.stream()
                .sorted(Comparator.comparingInt(Environment::position))
                .map(Environment::name)
                .toList();
    }

    /** Points at it. */
    public SubjectRef subject() {
        return new SubjectRef(SubjectType.ENGAGEMENT, code, code, clientId);
    }

    /** For the audit log. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", name);
        facts.put("zone", zone);
        facts.put("state", state.name());
        facts.put("startedOn", startedOn.toString());
        facts.put("environments", environmentNames());
        return facts;
    }
}
