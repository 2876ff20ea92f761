package org.tandemportal.changerequests.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.changerequests.domain.ChangeRequest;
import org.tandemportal.changerequests.domain.Content;
import org.tandemportal.changerequests.usecases.AgreeToChange;
import org.tandemportal.changerequests.usecases.Beside;
import org.tandemportal.changerequests.usecases.MoveChange;
import org.tandemportal.changerequests.usecases.ShowChange;
import org.tandemportal.discussions.api.Markdown;
import org.tandemportal.discussions.api.ThreadView;
import org.tandemportal.engagements.api.EngagementSummary;
import org.tandemportal.engagements.api.FlagSummary;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.web.Address;
import org.tandemportal.kernel.web.AgreementPanel;
import org.tandemportal.kernel.web.Attempt;
import org.tandemportal.kernel.web.Step;

/** One change request: what both sides see, and the buttons that are the viewer's to press. */
@Named
@RequestScoped
public class ChangeRequestPage {

    @Inject
    private ShowChange showChange;

    @Inject
    private AgreeToChange agreeToChange;

    @Inject
    private MoveChange moveChange;

    @Inject
    private Markdown markdown;

    @Inject
    private ChangeWords words;

    @Inject
    private Attempt attempt;

    @Inject
    private CurrentViewer viewer;

    private String key;
    private Integer readRevision;
    private Integer readVersion;
    private String reason;
    private String wish;
    private ShowChange.Shown shown;

    /** Reads it anew. */
    public void load() {
        shown = showChange.withKey(getKey());
    }

    /** What is shown; asked for from the first phase of a posted form on, before the address is told to the bean. */
    private ShowChange.Shown shown() {
        if (shown == null) {
            load();
        }
        return shown;
    }

    /** Agrees to the revision that was read. */
    public void agree() {
        finish(() -> agreeToChange.agree(getKey(), readRevision), "said.agreed");
    }

    /** Asks for changes to the revision that was read. */
    public void askForChanges() {
        finish(() -> agreeToChange.askForChanges(getKey(), readRevision, wish), "said.changesWanted");
    }

    /** Moves it, if it is still as it was read. */
    public void move(State to) {
        finish(() -> moveChange.move(getKey(), readVersion, to.name(), reason), "said.moved");
    }

    private void finish(Runnable useCase, String message) {
        if (attempt.run(useCase)) {
            attempt.goTo("/change-requests/" + getKey(), ChangeWords.BUNDLE, message);
        } else {
            load();
        }
    }

    /** The request itself. */
    public ChangeRequest getRequest() {
        return shown().request();
    }

    /** Its content. */
    public Content getContent() {
        return shown().request().content();
    }

    /** Its title. */
    public String getTitle() {
        return getContent().title();
    }

    /** Its state. */
    public State getState() {
        return shown().request().state();
    }

    /** Its kind, risk and priority by message key. */
    public String word(String group) {
        return switch (group) {
            case "kind" -> words.text("kind." + shown().request().kind());
            case "risk" -> words.text("risk." + getContent().risk());
            case "priority" -> words.text("priority." + getContent().priority());
            default -> words.text("state." + getState());
        };
    }

    /** A text as HTML; empty where nothing has been written. */
    public String html(String field) {
        String text =
                switch (field) {
                    case "reason" -> getContent().reason();
                    case "plan" -> getContent().plan();
                    case "testPlan" -> getContent().testPlan();
                    default -> getContent().rollbackPlan();
                };
        return text == null ? "" : markdown.html(text, shown().request().engagement());
    }

    /** Where it is in its life. */
    public List<Step> getSteps() {
        return words.steps(getState());
    }

    /** The panel of both sides. */
    public AgreementPanel getPanel() {
        return AgreementPanel.of(
                shown().request().agreement(), shown().names(), viewer.get().side());
    }

    /** Whether the viewer may speak for their side now. */
    public boolean isMineToAgree() {
        Viewer me = viewer.get();
        return getState() != State.DRAFT
                && getState().isEditable()
                && me.may(Permission.AGREE, shown().request().engagement());
    }

    /** Whether the viewer's side agrees already. */
    public boolean isAgreedByMine() {
        return "AGREED".equals(standing(viewer.get().side()));
    }

    private String standing(Side side) {
        return shown().request().agreement().of(side).standing().name();
    }

    /** Whether the viewer may edit it now. */
    public boolean isEditable() {
        boolean mine = getState() != State.DRAFT
                || viewer.get().side() == shown().request().side();
        return mine
                && getState().isEditable()
                && viewer.get().may(Permission.ASK_FOR_CHANGE, shown().request().engagement());
    }

    /** The states that the viewer can move it to without giving a reason. */
    public List<State> getMoves() {
        return shown().moves().stream().filter(target -> !needsReason(target)).toList();
    }

    /** The states that want a reason. */
    public List<State> getMovesWithReason() {
        return shown().moves().stream().filter(ChangeRequestPage::needsReason).toList();
    }

    private static boolean needsReason(State target) {
        return target == State.DECLINED || target == State.ROLLED_BACK || target == State.WITHDRAWN;
    }

    /** Whose turn it is; null for nobody's. */
    public String getWaitingFor() {
        return shown().request().waitingFor().map(Enum::name).orElse(null);
    }

    /** The person whose turn it is, where one is known; else null. */
    public String getWaitingPerson() {
        return shown().request()
                .waitingFor()
                .map(side -> shown().names().get(shown().request().owner(side)))
                .map(PersonName::name)
                .orElse(null);
    }

    /** Who asked. */
    public PersonName getRequestedBy() {
        return shown().names().get(shown().request().requestedBy());
    }

    /** Who cares for it on a side; null if nobody does yet. */
    public PersonName owner(String side) {
        return shown().names().get(shown().request().owner(Side.valueOf(side)));
    }

    /** Its engagement. */
    public EngagementSummary getEngagement() {
        return shown().engagement();
    }

    /** What stands beside it in its window. */
    public Beside getBeside() {
        return shown().beside();
    }

    /** Somebody who appears in it; null if unknown to the viewer. */
    PersonName person(UUID id) {
        return shown().names().get(id);
    }

    /** The flags on it. */
    public List<FlagSummary> getFlags() {
        return shown().flags();
    }

    /** What was said about it. */
    public ThreadView getThread() {
        return shown().thread();
    }

    /** The revision that the viewer agreed to last, if it is not the current one; else null. */
    public Integer getLastAgreedRevision() {
        return shown().lastAgreedRevision();
    }

    /** Its key. */
    public String getKey() {
        return key == null ? Address.parameter("key") : key;
    }

    /** Its key, from the address. */
    public void setKey(String key) {
        this.key = key;
    }

    /** The revision that the page shows. */
    public Integer getReadRevision() {
        return shown == null ? readRevision : Integer.valueOf(shown().request().revision());
    }

    /** The revision that was read when a button was pressed. */
    public void setReadRevision(Integer readRevision) {
        this.readRevision = readRevision;
    }

    /** The version that the page shows. */
    public Integer getReadVersion() {
        return shown == null ? readVersion : Integer.valueOf(shown().request().version());
    }

    /** The version that was read when a button was pressed. */
    public void setReadVersion(Integer readVersion) {
        this.readVersion = readVersion;
    }

    /** The fields with long texts, in the order of the page. */
    public List<String> getTexts() {
        return List.of("reason", "plan", "testPlan", "rollbackPlan");
    }

    /** What should be different, as typed. */
    public String getWish() {
        return wish;
    }

    /** What should be different, as typed. */
    public void setWish(String wish) {
        this.wish = wish;
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
