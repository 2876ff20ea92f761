package org.tandemportal.engagements.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.engagements.api.ActionState;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;

/**
 * Something that a participant has taken on to do, and the record that it came from. {@code OPEN} until it is {@code
 * DONE}; it can be opened again.
 */
@Entity
@Table(name = "action", schema = "engagements")
public class Action {

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

    private String title;

    @Column(name = "owner_id")
    private UUID ownerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "owner_side")
    private Side ownerSide;

    private LocalDate due;

    @Enumerated(EnumType.STRING)
    private ActionState state;

    @Column(name = "state_since")
    private Instant stateSince;

    @Column(name = "done_by")
    private UUID doneBy;

    @Column(name = "created_by", updatable = false)
    private UUID createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Action() {}

    /**
     * A new one.
     *
     * @param subject the record that it came from, within an engagement
     * @param due until when; may be null
     * @param by who wrote it down
     */
    public static Action add(
            String key, SubjectRef subject, String title, PersonName owner, LocalDate due, UUID by, Instant now) {
        Action action = new Action();
        action.key = key;
        action.clientId = subject.clientId();
        action.engagement = subject.engagement();
        action.subjectType = subject.type();
        action.subjectKey = subject.key();
        action.state = ActionState.OPEN;
        action.stateSince = now;
        action.createdBy = by;
        action.createdAt = now;
        action.version = 1;
        action.plan(title, owner, due, now);
        return action;
    }

    /** Says what is to be done, by whom and until when. */
    public void plan(String title, PersonName owner, LocalDate due, Instant now) {
        this.title = title;
        this.ownerId = owner.id();
        this.ownerSide = owner.side();
        this.due = due;
        this.updatedAt = now;
    }

    /** Done, or to be done after all. Nothing happens if it stands there already. */
    public void enter(ActionState next, UUID by, Instant now) {
        if (state == next) {
            return;
        }
        state = next;
        stateSince = now;
        doneBy = next == ActionState.DONE ? by : null;
        updatedAt = now;
    }

    /** Its key, such as {@code PTV-WEB-A5}. */
    public String key() {
        return key;
    }

    /** The code of its engagement. */
    public String engagement() {
        return engagement;
    }

    /** The record that it came from. */
    public SubjectRef cameFrom() {
        return new SubjectRef(subjectType, subjectKey, engagement, clientId);
    }

    /** What is to be done. */
    public String title() {
        return title;
    }

    /** Who is to do it. */
    public UUID ownerId() {
        return ownerId;
    }

    /** The owner's side. */
    public Side ownerSide() {
        return ownerSide;
    }

    /** Until when; null if nobody has said. */
    public LocalDate due() {
        return due;
    }

    /** Whether it is done. */
    public ActionState state() {
        return state;
    }

    /** When it was done, or added. */
    public Instant stateSince() {
        return stateSince;
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
        return new SubjectRef(SubjectType.ACTION, key, engagement, clientId);
    }

    /** For the audit log. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("subject", subjectKey);
        facts.put("title", title);
        facts.put("owner", ownerId.toString());
        facts.put("due", due == null ? null : due.toString());
        facts.put("state", state.name());
        return facts;
    }
}
