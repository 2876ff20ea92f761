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
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;

/** Somebody who can sign in. Belongs to one organisation, so to one side. Never deleted: names stay on records. */
@Entity
@Table(name = "person", schema = "clients")
public class Person {

    @Id
    private UUID id;

    @Column(name = "organisation_id", updatable = false)
    private UUID organisationId;

    @Column(name = "client_id", updatable = false)
    private UUID clientId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Side side;

    private String name;
    private String email;

    @Column(name = "asked_email")
    private String askedEmail;

    private boolean administrator;
    private boolean active = true;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "came_by_openid")
    private boolean cameByOpenId;

    private String zone = "Europe/Berlin";
    private String language = "en";
    private String theme = "system";

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Person() {}

    /**
     * Somebody new of an organisation, without a password yet.
     *
     * @param email their address, in lower case
     */
    public Person(Organisation organisation, String name, String email, boolean administrator, Instant now) {
        this.id = UUID.randomUUID();
        this.organisationId = organisation.id();
        this.clientId = organisation.clientId();
        this.side = organisation.side();
        this.name = name;
        this.email = email;
        this.administrator = administrator;
        this.createdAt = now;
    }

    /** Their language, until they choose another. */
    public void speaks(String language) {
        this.language = language;
    }

    /** They can't sign in any more; their name stays on records. */
    public void deactivate() {
        this.active = false;
    }

    /** They can sign in again. */
    public void reactivate() {
        this.active = true;
    }

    /** Whether they can sign in. */
    public boolean isActive() {
        return active;
    }

    /** Whether they have set a password. */
    public boolean hasPassword() {
        return passwordHash != null;
    }

    /** Whether they have been in: by a password, or by their organisation's own identity provider. */
    public boolean hasComeIn() {
        return hasPassword() || cameByOpenId;
    }

    /** They have come in by their organisation's own identity provider. */
    public void comeByOpenId() {
        this.cameByOpenId = true;
    }

    /** Whether they administer the installation. */
    public boolean isAdministrator() {
        return administrator;
    }

    /** Full name. */
    public String name() {
        return name;
    }

    /** The organisation that they belong to. */
    public UUID organisationId() {
        return organisationId;
    }

    /** Grows with each change. */
    public int version() {
        return version;
    }

    /** Sets a password, given as its hash. */
    public void usePassword(String hash) {
        this.passwordHash = hash;
    }

    /** Whether the hash of their password is of an earlier kind. */
    public boolean hasOutdatedPasswordHash() {
        return PasswordHash.isOutdated(passwordHash);
    }

    /** Whether this is their password; takes the same time whatever the answer. */
    public boolean knows(String password) {
        return PasswordHash.matches(password, passwordHash);
    }

    /** What they are called, and how pages are shown to them. */
    public void describe(String name, String language, String zone, String theme) {
        this.name = name;
        this.language = language;
        this.zone = zone;
        this.theme = theme;
    }

    /** {@code en} or {@code de}. */
    public String language() {
        return language;
    }

    /** The id of their time zone. */
    public String zone() {
        return zone;
    }

    /** {@code light}, {@code dark} or {@code system}. */
    public String theme() {
        return theme;
    }

    /** The person. */
    public UUID id() {
        return id;
    }

    /** Whose record it is. */
    public UUID clientId() {
        return clientId;
    }

    /** The side they belong to. */
    public Side side() {
        return side;
    }

    /** Sign-in address; for somebody who {@linkplain #isKnownElsewhere is known elsewhere} the one that was asked for. */
    public String email() {
        return email == null ? askedEmail : email;
    }

    /**
     * Whether they were invited under an address with which somebody signs in at another organisation, so that they have no
     * sign-in of their own. Nobody but administrators is to learn it: to all others they look like anybody who was invited.
     */
    public boolean isKnownElsewhere() {
        return email == null;
    }

    /** With their address somebody signs in at another organisation. */
    public void waitForAnAddress() {
        this.askedEmail = email();
        this.email = null;
    }

    /** From now on they sign in with this address, given in lower case. */
    public void takeAddress(String address) {
        this.email = address;
        this.askedEmail = null;
    }

    /** As shown on records. */
    public PersonName asName() {
        return new PersonName(id, name, side);
    }

    /** For the audit log. */
    public SubjectRef subject() {
        return new SubjectRef(SubjectType.PERSON, id.toString(), null, clientId);
    }

    /** For the audit log: what they themselves can change. */
    public Map<String, Object> account() {
        return Map.of("name", name, "language", language, "zone", zone, "theme", theme);
    }

    /** For the audit log: no secret, only whether there is one. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", name);
        facts.put("email", email());
        facts.put("administrator", administrator);
        facts.put("active", active);
        facts.put("password", passwordHash == null ? "none" : "set");
        return facts;
    }
}
