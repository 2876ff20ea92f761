package org.tandemportal.clients.domain;

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
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.api.Viewer;

/**
 * The provider (one per installation) or a client. A client is archived when the work with it has ended, and can be opened
 * again; it is never deleted.
 */
@Entity
@Table(name = "organisation", schema = "clients")
public class Organisation {

    @Id
    private UUID id;

    @Column(name = "client_id", updatable = false)
    private UUID clientId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Side kind;

    private String name;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "archived_at")
    private Instant archivedAt;

    @Column(name = "required_second_factor")
    private boolean requiredSecondFactor;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Organisation() {}

    /** A new organisation of that side. */
    public Organisation(Side kind, String name, Instant now) {
        this.id = UUID.randomUUID();
        this.clientId = kind == Side.CLIENT ? id : Viewer.PROVIDER_RECORDS;
        this.kind = kind;
        this.name = name;
        this.createdAt = now;
        this.version = 1;
    }

    /** Gives it another name. */
    public void rename(String name) {
        this.name = name;
    }

    /**
     * The work with it has ended: its records stay and are read only. Nothing happens if it is archived already.
     *
     * @throws ClientRefused for the provider
     */
    public void archive(Instant now) {
        if (kind == Side.PROVIDER) {
            throw new ClientRefused("providerStays");
        }
        if (archivedAt == null) {
            archivedAt = now;
        }
    }

    /** The work with it goes on. */
    public void reopen() {
        archivedAt = null;
    }

    /** Says whether its people have to have a second factor. */
    public void requireSecondFactor(boolean required) {
        this.requiredSecondFactor = required;
    }

    /** Whether its people have to have a second factor. */
    public boolean requiresSecondFactor() {
        return requiredSecondFactor;
    }

    /** Since when it has been archived; null if it is not. */
    public Instant archivedAt() {
        return archivedAt;
    }

    /** Grows with each change. */
    public int version() {
        return version;
    }

    /** Its id; for a client also the {@code client_id} of all its records. */
    public UUID id() {
        return id;
    }

    /** The client whose record it is: itself, or {@link Viewer#PROVIDER_RECORDS}. */
    public UUID clientId() {
        return clientId;
    }

    /** Which side it is. */
    public Side side() {
        return kind;
    }

    /** What it is called. */
    public String name() {
        return name;
    }

    /** For the audit log. */
    public SubjectRef subject() {
        return new SubjectRef(SubjectType.CLIENT, id.toString(), null, clientId);
    }

    /** For the audit log. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kind", kind.name());
        facts.put("name", name);
        facts.put("archived", archivedAt != null);
        facts.put("requiredSecondFactor", requiredSecondFactor);
        return facts;
    }
}
