package org.tandemportal.kernel.api;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** What one person said, on behalf of their side, of one revision of a build or change. Never edited. */
@Embeddable
public class Verdict implements Serializable {

    /** The two things a side can say. */
    public enum Kind {
        /** The side agrees to this revision as it is. */
        AGREE,
        /** The side wants it changed, for a reason. */
        CHANGES_WANTED
    }

    @Column(name = "client_id", updatable = false)
    private UUID clientId;

    @Enumerated(EnumType.STRING)
    private Side side;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "stands_in_for")
    private UUID standsInFor;

    private int revision;

    @Enumerated(EnumType.STRING)
    private Kind verdict;

    private String reason;

    @Column(name = "given_at")
    private Instant givenAt;

    /** For the persistence provider. */
    protected Verdict() {}

    /**
     * A verdict.
     *
     * @param clientId the client whose record it is on
     * @param by who gives it; their side is the side it speaks for
     * @param revision the revision it is on
     * @param reason why changes are wanted; may be null for an agreement
     */
    public Verdict(UUID clientId, PersonName by, int revision, Kind verdict, String reason, Instant givenAt) {
        this(clientId, by, null, revision, verdict, reason, givenAt);
    }

    /**
     * A verdict, perhaps in somebody's stead.
     *
     * @param standsInFor the lead with whose voice they speak; null for their own
     */
    public Verdict(
            UUID clientId,
            PersonName by,
            UUID standsInFor,
            int revision,
            Kind verdict,
            String reason,
            Instant givenAt) {
        this.clientId = clientId;
        this.standsInFor = standsInFor;
        this.side = by.side();
        this.personId = by.id();
        this.revision = revision;
        this.verdict = verdict;
        this.reason = reason;
        this.givenAt = givenAt;
    }

    /** The side that it speaks for. */
    public Side side() {
        return side;
    }

    /** Who gave it. */
    public UUID personId() {
        return personId;
    }

    /** The lead in whose stead it was given; null if they spoke for themselves. */
    public UUID standsInFor() {
        return standsInFor;
    }

    /** Whose voice it is: that of the lead in whose stead it was given, else of whoever gave it. */
    public UUID seat() {
        return standsInFor == null ? personId : standsInFor;
    }

    /** The revision that it is on. */
    public int revision() {
        return revision;
    }

    /** Agreement or a wish for changes. */
    public Kind kind() {
        return verdict;
    }

    /** Why; null where none was given. */
    public String reason() {
        return reason;
    }

    /** When it was given. */
    public Instant givenAt() {
        return givenAt;
    }
}
