package org.tandemportal.incidentreviews.usecases;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tandemportal.clients.api.Participant;
import org.tandemportal.clients.api.Participations;
import org.tandemportal.discussions.api.Discussions;
import org.tandemportal.discussions.api.ThreadView;
import org.tandemportal.engagements.api.ActionSummary;
import org.tandemportal.engagements.api.Actions;
import org.tandemportal.engagements.api.Environments;
import org.tandemportal.engagements.api.FlagSummary;
import org.tandemportal.engagements.api.Flags;
import org.tandemportal.incidentreviews.api.State;
import org.tandemportal.incidentreviews.domain.IncidentReview;
import org.tandemportal.incidentreviews.domain.IncidentReviews;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.PeopleNames;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.audit.Audit;

/** An incident review with what belongs to it. */
@UseCase
@Allowed(Permission.READ)
public class ShowReview {

    private static final int LONGEST_HISTORY = 200;

    @Inject
    private IncidentReviews reviews;

    @Inject
    private Participations participations;

    @Inject
    private Environments environments;

    @Inject
    private Actions actions;

    @Inject
    private Flags flags;

    @Inject
    private Discussions discussions;

    @Inject
    private PeopleNames peopleNames;

    @Inject
    private Audit audit;

    @Inject
    private CurrentViewer currentViewer;

    /**
     * What its page shows.
     *
     * @param names of everybody who appears in the review itself
     * @param writable whether the viewer may add to it now
     * @param movable whether the viewer may close or reopen it
     * @param participants who can take on an action; empty where nothing can be added
     * @param environments what can be compared; empty where nothing can be added
     */
    public record Shown(
            IncidentReview review,
            Map<UUID, PersonName> names,
            boolean writable,
            boolean movable,
            List<Participant> participants,
            List<String> environments,
            List<ActionSummary> actions,
            List<FlagSummary> flags,
            ThreadView thread) {}

    /**
     * The page of one: seven statements; one more where somebody who has left the engagement opened it, closed it or owns
     * an action.
     */
    public Shown withKey(String key) {
        IncidentReview review = reviews.require(key);
        boolean movable = currentViewer.get().may(Permission.REVIEW_INCIDENT, review.engagement());
        boolean writable = movable && review.state() == State.OPEN;
        List<Participant> participants = writable ? participations.of(review.engagement()) : List.of();
        Map<UUID, PersonName> names = names(review, participants);
        return new Shown(
                review,
                names,
                writable,
                movable,
                participants,
                writable ? environments.namesOf(review.engagement()) : List.of(),
                actions.of(review.subject(), names),
                flags.on(review.subject()),
                discussions.of(review.subject()));
    }

    /** One with its actions but without what stands around it: for the API; at most four statements. */
    public Shown bare(String key) {
        IncidentReview review = reviews.require(key);
        Map<UUID, PersonName> names = names(review, List.of());
        return new Shown(
                review,
                names,
                false,
                false,
                List.of(),
                List.of(),
                actions.of(review.subject(), names),
                List.of(),
                null);
    }

    /** One by itself: one statement. */
    public IncidentReview alone(String key) {
        return reviews.require(key);
    }

    /** Its history, the latest first: two statements. */
    public History history(String key) {
        IncidentReview review = reviews.require(key);
        return new History(review, audit.history(review.subject(), LONGEST_HISTORY));
    }

    /** See {@link #history}. */
    public record History(IncidentReview review, List<Audit.HistoryEntry> entries) {}

    /** Points at it, for whoever wants to hang something on it. */
    public SubjectRef subject(String key) {
        return reviews.require(key).subject();
    }

    /** The participants' names, and those of others in the review, who have left. */
    private Map<UUID, PersonName> names(IncidentReview review, List<Participant> participants) {
        Map<UUID, PersonName> names = new HashMap<>();
        participants.forEach(participant -> names.put(participant.person().id(), participant.person()));
        Set<UUID> others = new HashSet<>();
        others.add(review.openedBy());
        others.add(review.closedBy());
        others.removeAll(names.keySet());
        names.putAll(peopleNames.of(others));
        return names;
    }
}
