package org.tandemportal.incidentreviews.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.tandemportal.clients.api.Participant;
import org.tandemportal.discussions.api.Markdown;
import org.tandemportal.discussions.api.ThreadView;
import org.tandemportal.engagements.api.ActionSummary;
import org.tandemportal.engagements.api.FlagSummary;
import org.tandemportal.incidentreviews.api.State;
import org.tandemportal.incidentreviews.domain.Comparison;
import org.tandemportal.incidentreviews.domain.Condition;
import org.tandemportal.incidentreviews.domain.Content;
import org.tandemportal.incidentreviews.domain.Hint;
import org.tandemportal.incidentreviews.domain.IncidentReview;
import org.tandemportal.incidentreviews.usecases.AddCondition;
import org.tandemportal.incidentreviews.usecases.AddFact;
import org.tandemportal.incidentreviews.usecases.AttachComparison;
import org.tandemportal.incidentreviews.usecases.MoveReview;
import org.tandemportal.incidentreviews.usecases.ShowReview;
import org.tandemportal.incidentreviews.usecases.TakeOnAction;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.web.Attempt;
import org.tandemportal.kernel.web.Format;
import org.tandemportal.kernel.web.Step;

/** One incident review, and a quick form for each thing that can be added to it. */
@Named
@RequestScoped
public class IncidentReviewPage {

    @Inject
    private ShowReview showReview;

    @Inject
    private AddFact addFact;

    @Inject
    private AddCondition addCondition;

    @Inject
    private AttachComparison attachComparison;

    @Inject
    private TakeOnAction takeOnAction;

    @Inject
    private MoveReview moveReview;

    @Inject
    private Markdown markdown;

    @Inject
    private ReviewWords words;

    @Inject
    private Format format;

    @Inject
    private Attempt attempt;

    @Inject
    private CurrentViewer viewer;

    private ShowReview.Shown shown;
    private Integer readVersion;
    private String at;
    private String what;
    private String source;
    private String text;
    private String left;
    private String right;
    private String title;
    private String owner;
    private String due;
    private String reason;

    /** Reads it. */
    public void load() {
        shown = showReview.withKey(getKey());
    }

    private ShowReview.Shown shown() {
        if (shown == null) {
            load();
        }
        return shown;
    }

    /** Adds the typed fact. */
    public void addFact() {
        finish(() -> addFact.add(getKey(), words.moment(at), what, source), "timeline", "said.factAdded");
    }

    /** Takes a fact out. */
    public void takeOutFact(int number) {
        finish(() -> addFact.takeOut(getKey(), number), "timeline", "said.takenOut");
    }

    /** Adds the typed condition. */
    public void addCondition() {
        finish(() -> addCondition.add(getKey(), text), "conditions", "said.conditionAdded");
    }

    /** Takes a condition out. */
    public void takeOutCondition(int number) {
        finish(() -> addCondition.takeOut(getKey(), number), "conditions", "said.takenOut");
    }

    /** Keeps how the two chosen environments differ now. */
    public void attach() {
        finish(() -> attachComparison.attach(getKey(), left, right), "comparisons", "said.attached");
    }

    /** Adds the typed action. */
    public void takeOnAction() {
        finish(() -> takeOnAction.add(getKey(), title, owner, due), "actions", "said.actionAdded");
    }

    /** Closes or reopens it, if it is still as it was read. */
    public void move(State to) {
        finish(
                () -> moveReview.move(getKey(), readVersion, to.name(), reason),
                null,
                to == State.CLOSED ? "said.closed" : "said.reopened");
    }

    /** Shows the page anew, at the place that was written in; or what was refused, on the page as it is now. */
    private void finish(Runnable useCase, String place, String message) {
        if (attempt.run(useCase)) {
            attempt.goTo(
                    "/incident-reviews/" + getKey() + (place == null ? "" : "#" + place), ReviewWords.BUNDLE, message);
        } else {
            load();
        }
    }

    /** The review itself. */
    public IncidentReview getReview() {
        return shown().review();
    }

    /** Its content. */
    public Content getContent() {
        return getReview().content();
    }

    /** Its state. */
    public State getState() {
        return getReview().state();
    }

    /** Where it is in its life. */
    public List<Step> getSteps() {
        return words.steps(getState());
    }

    /** The side that has not written last; null once it is closed. */
    public String getWaitingFor() {
        return getReview().waitingFor().map(Enum::name).orElse(null);
    }

    /** Who opened it. */
    public PersonName getOpenedBy() {
        return shown().names().get(getReview().openedBy());
    }

    /** Who closed it; null while it is open. */
    public PersonName getClosedBy() {
        return shown().names().get(getReview().closedBy());
    }

    /** How long it lasted; null while it is not known. */
    public String getLasted() {
        return getReview().course().lasted().map(words::duration).orElse(null);
    }

    /** How long it took until somebody noticed; null while it is not known. */
    public String getUnnoticed() {
        return getReview().course().unnoticed().map(words::duration).orElse(null);
    }

    /** A text as HTML; empty where nothing has been written. */
    public String html(String field) {
        String written =
                switch (field) {
                    case "impact" -> getContent().impact();
                    case "detection" -> getContent().detection();
                    default -> getContent().wentWell();
                };
        return written == null ? "" : markdown.html(written, getReview().engagement());
    }

    /** The texts that stand above the timeline. */
    public List<String> getTextsBefore() {
        return List.of("impact", "detection");
    }

    /** The text that stands below the conditions. */
    public List<String> getTextsAfter() {
        return List.of("wentWell");
    }

    /** What happened, in the order of time, with the problem's own moments. */
    public List<TimelineRow> getTimeline() {
        return TimelineRow.of(getReview());
    }

    /** Whether there is no fact yet. */
    public boolean isWithoutFacts() {
        return getReview().timeline().isEmpty();
    }

    /** The contributing conditions. */
    public List<Condition> getConditions() {
        return getReview().conditions();
    }

    /** The attached comparisons. */
    public List<Comparison> getComparisons() {
        return getReview().comparisons();
    }

    /** Where its texts read like blame, for those who can write otherwise. */
    public List<Hint> getHints() {
        return isWritable() ? getReview().hints() : List.of();
    }

    /** The actions that came from it. */
    public List<ActionSummary> getActions() {
        return shown().actions();
    }

    /** The flags on it. */
    public List<FlagSummary> getFlags() {
        return shown().flags();
    }

    /** What was said about it. */
    public ThreadView getThread() {
        return shown().thread();
    }

    /** Whether the viewer may add to it now. */
    public boolean isWritable() {
        return shown().writable();
    }

    /** Whether the viewer may close or reopen it. */
    public boolean isMovable() {
        return shown().movable();
    }

    /** Who can take on an action. */
    public List<Participant> getParticipants() {
        return shown().participants();
    }

    /** What can be compared. */
    public List<String> getEnvironments() {
        return shown().environments();
    }

    /** Its key, from the address. */
    public String getKey() {
        return Address.parameter("key");
    }

    /** The version that the page shows. */
    public Integer getReadVersion() {
        return getReview().version();
    }

    /** The version that was read when a button was pressed. */
    public void setReadVersion(Integer readVersion) {
        this.readVersion = readVersion;
    }

    /** When a fact happened, as typed; at first the moment of the last fact, since the next one is near it. */
    public String getAt() {
        if (at == null) {
            List<TimelineRow> rows = getTimeline().stream()
                    .filter(row -> row.getNumber() != null)
                    .toList();
            Instant last = rows.isEmpty()
                    ? getReview().course().began()
                    : rows.get(rows.size() - 1).getMoment();
            return format.input(last);
        }
        return at;
    }

    /** When a fact happened, as typed. */
    public void setAt(String at) {
        this.at = at;
    }

    /** What happened, as typed. */
    public String getWhat() {
        return what;
    }

    /** What happened, as typed. */
    public void setWhat(String what) {
        this.what = what;
    }

    /** Where it is known from, as typed. */
    public String getSource() {
        return source;
    }

    /** Where it is known from, as typed. */
    public void setSource(String source) {
        this.source = source;
    }

    /** A condition, as typed. */
    public String getText() {
        return text;
    }

    /** A condition, as typed. */
    public void setText(String text) {
        this.text = text;
    }

    /** One environment, as chosen; at first the one before the last, such as staging. */
    public String getLeft() {
        List<String> names = getEnvironments();
        return left == null && names.size() > 1 ? names.get(names.size() - 2) : left;
    }

    /** One environment, as chosen. */
    public void setLeft(String left) {
        this.left = left;
    }

    /** The other environment, as chosen; at first the last one, such as production. */
    public String getRight() {
        List<String> names = getEnvironments();
        return right == null && names.size() > 1 ? names.get(names.size() - 1) : right;
    }

    /** The other environment, as chosen. */
    public void setRight(String right) {
        this.right = right;
    }

    /** An action's title, as typed. */
    public String getTitle() {
        return title;
    }

    /** An action's title, as typed. */
    public void setTitle(String title) {
        this.title = title;
    }

    /** An action's owner, as chosen; at first the viewer. */
    public String getOwner() {
        return owner == null ? viewer.get().personId().toString() : owner;
    }

    /** An action's owner, as chosen. */
    public void setOwner(String owner) {
        this.owner = owner;
    }

    /** An action's due date, as typed. */
    public String getDue() {
        return due;
    }

    /** An action's due date, as typed. */
    public void setDue(String due) {
        this.due = due;
    }

    /** A reason, as typed. */
    public String getReason() {
        return reason;
    }

    /** A reason, as typed. */
    public void setReason(String reason) {
        this.reason = reason;
    }
}
