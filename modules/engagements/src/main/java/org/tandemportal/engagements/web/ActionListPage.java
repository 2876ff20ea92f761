package org.tandemportal.engagements.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tandemportal.engagements.api.ActionState;
import org.tandemportal.engagements.api.ActionSummary;
import org.tandemportal.engagements.usecases.AddAction;
import org.tandemportal.engagements.usecases.EditAction;
import org.tandemportal.engagements.usecases.ListActions;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.web.Address;
import org.tandemportal.kernel.web.Attempt;

/** An engagement's actions by due date, to be marked as done; and the form for a new one. */
@Named
@RequestScoped
public class ActionListPage {

    private static final int ROWS = 40;

    @Inject
    private ListActions listActions;

    @Inject
    private AddAction addAction;

    @Inject
    private EditAction editAction;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private EngagementWords words;

    @Inject
    private Attempt attempt;

    private String code;
    private String state;
    private String after;
    private Slice<ActionSummary> slice;
    private List<SelectItem> owners;

    private String title;
    private String owner;
    private String due;

    @PostConstruct
    void readAddress() {
        code = Address.parameter("code");
        state = Address.parameter("state");
        after = Address.parameter("after");
    }

    /** Reads the rows; before, if a row's button was pressed, does what it says. */
    public void load() {
        String done = Address.parameter("done");
        if (FacesContext.getCurrentInstance().isPostback() && done != null) {
            markAsDone(done);
        } else {
            slice();
        }
    }

    /** Read when it is first asked for: after a button was pressed that is before {@link #load}. */
    private Slice<ActionSummary> slice() {
        if (slice == null) {
            slice = listActions.ofEngagement(code, StateFilter.wanted(state), after, ROWS);
        }
        return slice;
    }

    /**
     * The buttons of the rows send the action's key and version instead of the row's number: that may be another
     * action's by now.
     */
    private void markAsDone(String keyAndVersion) {
        int colon = keyAndVersion.indexOf(':');
        if (colon < 0 || !keyAndVersion.substring(colon + 1).matches("\\d{1,9}")) {
            throw new NotFound(keyAndVersion);
        }
        String key = keyAndVersion.substring(0, colon);
        int version = Integer.parseInt(keyAndVersion.substring(colon + 1));
        if (attempt.run(() -> editAction.done(key, version))) {
            attempt.goTo(getAddress(), EngagementWords.BUNDLE, "said.action.done");
        } else {
            slice = null;
        }
    }

    /** Adds the action that was typed. */
    public void add() {
        if (attempt.run(() -> addAction.in(code, title, owner, due))) {
            attempt.goTo(getPath(), EngagementWords.BUNDLE, "said.action.added");
        }
    }

    /** Those who can own an action; asked for only where one can be added. */
    public List<SelectItem> getOwners() {
        if (owners == null) {
            owners = isWritable() ? OwnerChoices.of(addAction.owners(code), words) : List.of();
        }
        return owners;
    }

    /** Whether the viewer may add actions and mark them as done. */
    public boolean isWritable() {
        return viewer.get().may(Permission.COMMENT, code);
    }

    /** The rows. */
    public List<ActionSummary> getRows() {
        return slice().items();
    }

    /** How many are shown, in words. */
    public String getCount() {
        return words.text("rows", slice().items().size());
    }

    /** The address of the following rows; null at the end. */
    public String getNextAddress() {
        return slice().next() == null ? null : Address.of(getPath(), "state", state, "after", slice().next());
    }

    /** The address of the first rows; null if those are shown. */
    public String getFirstAddress() {
        return after == null || after.isEmpty() ? null : Address.of(getPath(), "state", state);
    }

    private String getAddress() {
        return Address.of(getPath(), "state", state, "after", after);
    }

    /** The address of the list as it is without a filter. */
    public String getPath() {
        return "/engagements/" + code + "/actions";
    }

    /** Whether something else than what is open is wanted. */
    public boolean isFiltered() {
        return !getState().equals(StateFilter.OPEN);
    }

    /** For the filter bar. */
    public ActionState[] getStates() {
        return ActionState.values();
    }

    /** The engagement's code. */
    public String getCode() {
        return code;
    }

    /** Filter. */
    public String getState() {
        return StateFilter.shown(state);
    }

    /** As typed. */
    public String getTitle() {
        return title;
    }

    /** As typed. */
    public void setTitle(String title) {
        this.title = title;
    }

    /** As chosen. */
    public String getOwner() {
        return owner;
    }

    /** As chosen. */
    public void setOwner(String owner) {
        this.owner = owner;
    }

    /** As typed. */
    public String getDue() {
        return due;
    }

    /** As typed. */
    public void setDue(String due) {
        this.due = due;
    }
}
