package org.tandemportal.engagements.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.tandemportal.engagements.api.ActionState;
import org.tandemportal.engagements.domain.Action;
import org.tandemportal.engagements.usecases.ActionInput;
import org.tandemportal.engagements.usecases.EditAction;
import org.tandemportal.engagements.usecases.ShowAction;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.web.Address;
import org.tandemportal.kernel.web.Attempt;
import org.tandemportal.kernel.web.HistoryRow;

/** One action: what is to be done, by whom and until when. */
@Named
@RequestScoped
public class ActionPage {

    @Inject
    private ShowAction showAction;

    @Inject
    private EditAction editAction;

    @Inject
    private EngagementHistory history;

    @Inject
    private EngagementWords words;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Attempt attempt;

    private String key;
    private ShowAction.Shown shown;
    private Integer readVersion;
    private String title;
    private String owner;
    private String due;

    @PostConstruct
    void readAddress() {
        key = Address.parameter("key");
    }

    /** Reads it, and fills the form with what there is. */
    public void load() {
        Action action = getAction();
        title = action.title();
        owner = action.ownerId().toString();
        due = action.due() == null ? null : action.due().toString();
    }

    private ShowAction.Shown shown() {
        if (shown == null) {
            shown = showAction.withKey(key);
        }
        return shown;
    }

    /** Marks it as done. */
    public void done() {
        finish(() -> editAction.done(key, readVersion), "said.action.done");
    }

    /** Opens it again. */
    public void reopen() {
        finish(() -> editAction.open(key, readVersion), "said.action.reopened");
    }

    /** Saves title, owner and due date. */
    public void save() {
        finish(
                () -> editAction.edit(key, readVersion, now -> new ActionInput(title, owner, due, now.state())),
                "said.action.edited");
    }

    private void finish(Runnable useCase, String message) {
        if (attempt.run(useCase)) {
            attempt.goTo("/actions/" + key, EngagementWords.BUNDLE, message);
        } else {
            shown = null;
        }
    }

    /** The action. */
    public Action getAction() {
        return shown().action();
    }

    /** Its owner; null if the viewer may not know them. */
    public PersonName getOwnerName() {
        return shown().names().get(getAction().ownerId());
    }

    /** Those who can own it, and its owner even if they take part no more. */
    public List<SelectItem> getOwners() {
        List<SelectItem> owners = OwnerChoices.of(shown().participants(), words);
        UUID ownerId = getAction().ownerId();
        boolean gone = shown().participants().stream()
                .noneMatch(participant -> participant.person().id().equals(ownerId));
        if (gone) {
            PersonName name = getOwnerName();
            owners.add(new SelectItem(ownerId.toString(), name == null ? words.text("somebody") : name.name()));
        }
        return owners;
    }

    /** Whether it is done. */
    public boolean isDone() {
        return getAction().state() == ActionState.DONE;
    }

    /** Whether it should have been done before today. */
    public boolean isOverdue() {
        return !isDone() && words.isPast(getAction().due());
    }

    /** Whether the viewer may change it. */
    public boolean isWritable() {
        return viewer.get().may(Permission.COMMENT, getAction().engagement());
    }

    /** The address of the record that it came from. */
    public String getOrigin() {
        return getAction().cameFrom().type().address(getAction().cameFrom().key());
    }

    /** What happened to it, the latest first. */
    public List<HistoryRow> getHistory() {
        return history.rows(SubjectType.ACTION, shown().history(), shown().names());
    }

    /** Its key. */
    public String getKey() {
        return key;
    }

    /** The version that the page shows. */
    public Integer getReadVersion() {
        return getAction().version();
    }

    /** The version that was read when a button was pressed. */
    public void setReadVersion(Integer readVersion) {
        this.readVersion = readVersion;
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
