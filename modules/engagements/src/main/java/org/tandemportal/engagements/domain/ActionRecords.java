package org.tandemportal.engagements.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.tandemportal.clients.api.Participant;
import org.tandemportal.clients.api.Participations;
import org.tandemportal.kernel.api.ChangedMeanwhile;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.audit.Audit;
import org.tandemportal.kernel.data.KeyNumbers;

/** The actions, to change them. */
@ApplicationScoped
public class ActionRecords {

    /** What a title may hold at most, in characters. */
    public static final int LONGEST_TITLE = 200;

    @PersistenceContext(unitName = "tandem")
    private EntityManager entities;

    @Inject
    private KeyNumbers keyNumbers;

    @Inject
    private Participations participations;

    @Inject
    private Audit audit;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private PortalClock clock;

    /**
     * Keeps a new one and writes it into the audit log.
     *
     * @param subject the record that it came from
     * @throws org.tandemportal.kernel.api.InvalidInput for the fields {@code title}, {@code owner}
     */
    public Action add(SubjectRef subject, String title, UUID ownerId, LocalDate due) {
        InputCheck check = new InputCheck();
        String checkedTitle = check.requiredLine("title", title, LONGEST_TITLE);
        PersonName owner = owner(check, subject.engagement(), ownerId);
        check.end();
        Instant now = clock.instant();
        String key = subject.engagement() + "-A" + keyNumbers.next(subject.clientId(), subject.engagement(), "A");
        Action action =
                Action.add(key, subject, checkedTitle, owner, due, viewer.get().personId(), now);
        entities.persist(action);
        audit.created(action.subject(), "added", action.facts());
        // Lists are read with plain SQL, perhaps in this very transaction.
        entities.flush();
        return action;
    }

    /** The participant who is to own an action; null, and told to {@code check}, if there is none. */
    public PersonName owner(InputCheck check, String engagement, UUID ownerId) {
        if (check.required("owner", ownerId) == null) {
            return null;
        }
        PersonName owner = participations.of(engagement).stream()
                .map(Participant::person)
                .filter(person -> person.id().equals(ownerId))
                .findFirst()
                .orElse(null);
        check.that(owner != null, "owner", "unknown", ownerId);
        return owner;
    }

    /**
     * The one with this key, if it is still the version that the viewer has seen.
     *
     * @param seen null for any
     * @throws NotFound if there is none that the viewer may see
     * @throws ChangedMeanwhile if it is another version by now
     */
    public Action require(String key, Integer seen) {
        Action action = entities.find(Action.class, key);
        if (action == null) {
            throw new NotFound(key);
        }
        if (seen != null && seen != action.version()) {
            throw new ChangedMeanwhile(key, null, action.updatedAt());
        }
        return action;
    }
}
