package org.tandemportal.engagements.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;

/**
 * An action as listed.
 *
 * @param key such as {@code PTV-WEB-A5}
 * @param ownerId who is to do it
 * @param owner their name; null if the viewer may not know it
 * @param ownerSide the owner's side
 * @param due until when; null if nobody has said
 * @param stateSince when it was done, or added
 * @param subject the record that it came from
 * @param version grows with each change
 */
public record ActionSummary(
        String key,
        String title,
        UUID ownerId,
        PersonName owner,
        Side ownerSide,
        LocalDate due,
        ActionState state,
        Instant stateSince,
        SubjectRef subject,
        int version) {

    /** For pages. */
    public String getKey() {
        return key;
    }

    /** For pages. */
    public String getTitle() {
        return title;
    }

    /** For pages. */
    public PersonName getOwner() {
        return owner;
    }

    /** For pages. */
    public Side getOwnerSide() {
        return ownerSide;
    }

    /** For pages. */
    public LocalDate getDue() {
        return due;
    }

    /** For pages. */
    public ActionState getState() {
        return state;
    }

    /** For pages. */
    public Instant getStateSince() {
        return stateSince;
    }

    /** For pages: the key of the record that it came from. */
    public String getSubjectKey() {
        return subject.key();
    }

    /** For pages: the address of the record that it came from. */
    public String getSubjectAddress() {
        return subject.type().address(subject.key());
    }

    /** For pages. */
    public int getVersion() {
        return version;
    }

    /** Whether it is done. */
    public boolean isDone() {
        return state == ActionState.DONE;
    }
}
