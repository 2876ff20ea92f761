package org.tandemportal.clients.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.tandemportal.kernel.api.Role;

/** A person's part in an engagement. */
@Entity
@Table(name = "participation", schema = "clients")
@IdClass(Participation.Key.class)
public class Participation {

    /** What identifies it. */
    public static class Key implements Serializable {

        private UUID personId;
        private String engagement;

        /** For the persistence provider. */
        public Key() {}

        /** Of this person in this engagement. */
        public Key(UUID personId, String engagement) {
            this.personId = personId;
            this.engagement = engagement;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && personId.equals(key.personId) && engagement.equals(key.engagement);
        }

        @Override
        public int hashCode() {
            return Objects.hash(personId, engagement);
        }
    }

    @Id
    @Column(name = "person_id")
    private UUID personId;

    @Id
    private String engagement;

    @Column(name = "client_id", updatable = false)
    private UUID clientId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(updatable = false)
    private Instant since;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Participation() {}

    /** A person begins to take part. */
    public Participation(UUID personId, String engagement, UUID clientId, Role role, Instant since) {
        this.personId = personId;
        this.engagement = engagement;
        this.clientId = clientId;
        this.role = role;
        this.since = since;
    }

    /** What they do there. */
    public Role role() {
        return role;
    }

    /** Changes what they do there. */
    public void takeRole(Role role) {
        this.role = role;
    }
}
