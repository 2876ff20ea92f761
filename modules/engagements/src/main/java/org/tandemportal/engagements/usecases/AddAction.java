package org.tandemportal.engagements.usecases;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tandemportal.clients.api.Participant;
import org.tandemportal.clients.api.Participations;
import org.tandemportal.engagements.api.Actions;
import org.tandemportal.engagements.api.EngagementSummary;
import org.tandemportal.engagements.api.Engagements;
import org.tandemportal.engagements.domain.ActionRecords;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.api.UseCase;

/** Somebody of either side writes down what somebody takes on to do. */
@UseCase
@Allowed(Permission.COMMENT)
public class AddAction {

    @Inject
    private Actions actions;

    @Inject
    private Engagements engagements;

    @Inject
    private RecordsByKey records;

    @Inject
    private Participations participations;

    @Inject
    private CurrentViewer viewer;

    /**
     * Adds one that came from the engagement as a whole.
     *
     * @param owner the id of a participant, as text
     * @param due ISO 8601; may be null
     * @return the action's key
     * @throws org.tandemportal.kernel.api.InvalidInput telling what is wrong
     */
    public String in(String engagement, String title, String owner, String due) {
        InputCheck check = new InputCheck();
        EngagementSummary where = Where.check(check, engagements, engagement);
        return from(
                check,
                new SubjectRef(SubjectType.ENGAGEMENT, where.code(), where.code(), where.clientId()),
                title,
                owner,
                due);
    }

    /**
     * Those who can own an action of an engagement, the client's first; one statement.
     *
     * @throws org.tandemportal.kernel.api.NotAllowed if the viewer may add none there
     */
    public List<Participant> owners(String engagement) {
        viewer.get().require(Permission.COMMENT, engagement);
        return participations.of(engagement);
    }

    /**
     * Adds one that came from a record.
     *
     * @param type a constant's name of {@link SubjectType}
     * @param key the record's key
     */
    public String from(String type, String key, String title, String owner, String due) {
        InputCheck check = new InputCheck();
        SubjectRef subject = records.find(check, type, key);
        check.end();
        return from(check, subject, title, owner, due);
    }

    private String from(InputCheck check, SubjectRef subject, String title, String owner, String due) {
        viewer.get().require(Permission.COMMENT, subject.engagement());
        ActionInput input = new ActionInput(title, owner, due, null);
        UUID ownerId = input.ownerId(check);
        LocalDate date = check.date("due", due);
        check.requiredLine("title", title, ActionRecords.LONGEST_TITLE);
        check.end();
        Where.requireActive(engagements, subject.engagement());
        return actions.add(subject, title, ownerId, date);
    }
}
