package org.tandemportal.engagements.usecases;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.tandemportal.engagements.api.ActionState;
import org.tandemportal.engagements.domain.Action;
import org.tandemportal.engagements.domain.ActionRecords;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.audit.Audit;

/** Somebody of either side finishes an action, or plans it anew. */
@UseCase
@Allowed(Permission.COMMENT)
public class EditAction {

    @Inject
    private ActionRecords actions;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Audit audit;

    @Inject
    private PortalClock clock;

    /**
     * It is done.
     *
     * @param seen the version that the viewer has read; null for any
     */
    public void done(String key, Integer seen) {
        move(require(key, seen), ActionState.DONE);
    }

    /** It is to be done after all. */
    public void open(String key, Integer seen) {
        move(require(key, seen), ActionState.OPEN);
    }

    /**
     * Edits it.
     *
     * @param change gives what is wanted from what is
     * @throws org.tandemportal.kernel.api.InvalidInput telling all that is wrong at once
     */
    public void edit(String key, Integer seen, UnaryOperator<ActionInput> change) {
        Action action = require(key, seen);
        ActionInput now = new ActionInput(
                action.title(),
                action.ownerId().toString(),
                action.due() == null ? null : action.due().toString(),
                action.state().name());
        ActionInput wanted = change.apply(now);
        if (wanted.equals(now)) {
            return;
        }
        InputCheck check = new InputCheck();
        String title = check.requiredLine("title", wanted.title(), ActionRecords.LONGEST_TITLE);
        UUID ownerId = wanted.ownerId(check);
        // Somebody who has left since may stay the owner of what they did.
        PersonName owner = action.ownerId().equals(ownerId)
                ? new PersonName(ownerId, "", action.ownerSide())
                : ownerId == null ? null : actions.owner(check, action.engagement(), ownerId);
        LocalDate due = check.date("due", wanted.due());
        ActionState state = check.required("state", check.constant("state", wanted.state(), ActionState.class));
        check.end();
        Instant moment = clock.instant();
        boolean planned = !new ActionInput(wanted.title(), wanted.owner(), wanted.due(), now.state()).equals(now);
        if (planned) {
            audit.change(action.subject(), "edited", action::facts, () -> action.plan(title, owner, due, moment));
        }
        move(action, state);
    }

    private void move(Action action, ActionState state) {
        if (action.state() != state) {
            audit.change(
                    action.subject(),
                    state == ActionState.DONE ? "done" : "reopened",
                    action::facts,
                    () -> action.enter(state, viewer.get().personId(), clock.instant()));
        }
    }

    private Action require(String key, Integer seen) {
        Action action = actions.require(key, seen);
        viewer.get().require(Permission.COMMENT, action.engagement());
        return action;
    }
}
