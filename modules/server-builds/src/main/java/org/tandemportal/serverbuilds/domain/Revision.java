package org.tandemportal.serverbuilds.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** One saved state of a server build's specification. Never changed, never deleted; the database refuses it too. */
@Entity
@Table(name = "revision", schema = "server_builds")
@IdClass(Revision.Key.class)
public class Revision {

    /** What identifies it. */
    public static class Key implements Serializable {

        private String build;
        private int number;

        /** For the persistence provider. */
        public Key() {}

        /** The revision of that number. */
        public Key(String build, int number) {
            this.build = build;
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && build.equals(key.build) && number == key.number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(build, number);
        }
    }

    @Id
    @Column(updatable = false)
    private String build;

    @Id
    @Column(updatable = false)
    private int number;

    @Column(name = "client_id", updatable = false)
    private UUID clientId;

    @Convert(converter = SpecificationConverter.class)
    @Column(updatable = false)
    private Specification specification;

    @Column(updatable = false)
    private String message;

    @Column(name = "author_id", updatable = false)
    private UUID authorId;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    /** For the persistence provider. */
    protected Revision() {}

    /** A new revision; made by {@link ServerBuild}, which numbers it. */
    Revision(ServerBuild build, Specification specification, String message, UUID authorId, Instant createdAt) {
        this.build = build.key();
        this.number = build.revision();
        this.clientId = build.clientId();
        this.specification = specification;
        this.message = message;
        this.authorId = authorId;
        this.createdAt = createdAt;
    }

    /** The build's key. */
    public String build() {
        return build;
    }

    /** Its number, from 1. */
    public int number() {
        return number;
    }

    /** What it says. */
    public Specification specification() {
        return specification;
    }

    /** Why it was made. */
    public String message() {
        return message;
    }

    /** Who made it. */
    public UUID authorId() {
        return authorId;
    }

    /** When it was made. */
    public Instant createdAt() {
        return createdAt;
    }
}
