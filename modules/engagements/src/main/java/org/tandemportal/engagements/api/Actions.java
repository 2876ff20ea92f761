package org.tandemportal.engagements.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.engagements.domain.ActionList;
import org.tandemportal.engagements.domain.ActionRecords;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.SubjectRef;

/** What somebody has taken on to do, and from which record it came. Called within a transaction of the caller's. */
@ApplicationScoped
public class Actions {

    @Inject
    private ActionRecords records;

    @Inject
    private ActionList list;

    /**
     * A new action that came from a record. The caller has checked that the viewer may do so.
     *
     * @param subject a record within an engagement
     * @param ownerId a participant of the engagement, of either side
     * @param due until when; may be null
     * @return its key
     * @throws org.tandemportal.kernel.api.InvalidInput for the fields {@code title}, {@code owner}
     */
    public String add(SubjectRef subject, String title, UUID ownerId, LocalDate due) {
        return records.add(subject, title, ownerId, due).key();
    }

    /** The actions that came from a record, in the order of their keys; two statements. */
    public List<ActionSummary> of(SubjectRef subject) {
        return list.of(subject.type(), subject.key(), Map.of());
    }

    /**
     * As {@link #of(SubjectRef)}, for a caller that knows some names already: one statement if the owners are all among
     * them.
     *
     * @param known people by id
     */
    public List<ActionSummary> of(SubjectRef subject, Map<UUID, PersonName> known) {
        return list.of(subject.type(), subject.key(), known);
    }
}
