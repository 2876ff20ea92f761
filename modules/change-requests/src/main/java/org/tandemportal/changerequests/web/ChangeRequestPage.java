package org.tandemportal.changerequests.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.changerequests.domain.Around;
import org.tandemportal.changerequests.domain.ChangeRequest;
import org.tandemportal.changerequests.domain.Content;
import org.tandemportal.changerequests.domain.Imported;
import org.tandemportal.changerequests.domain.RiskAssessment;
import org.tandemportal.changerequests.domain.StepDone;
import org.tandemportal.changerequests.domain.UsedTemplate;
import org.tandemportal.changerequests.usecases.AgreeToChange;
import org.tandemportal.changerequests.usecases.Beside;
import org.tandemportal.changerequests.usecases.CarryOutChange;
import org.tandemportal.changerequests.usecases.MoveChange;
import org.tandemportal.changerequests.usecases.ShowChange;
import org.tandemportal.discussions.api.Markdown;
import org.tandemportal.discussions.api.ThreadView;
import org.tandemportal.engagements.api.EngagementSummary;
import org.tandemportal.engagements.api.FlagSummary;
import org.tandemportal.kernel.api.Agreement;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Verdict;
import org.tandemportal.kernel.web.Address;
import org.tandemportal.kernel.web.AgreementPanel;
import org.tandemportal.kernel.web.Attempt;
import org.tandemportal.kernel.web.HistoryRow;
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
    private CarryOutChange carryOutChange;

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
    private String pauseReason;
    private String learned;
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
        finish(() -> moveChange.move(getKey(), readVersion, to.name(), reason, learned), "said.moved");
    }

    /** Ticks a step off, or takes that back. */
    public void tick(int number, boolean done) {
        finish(() -> carryOutChange.tick(getKey(), number, done), null);
    }

    /** Pauses it. */
    public void pause() {
        finish(() -> carryOutChange.pause(getKey(), readVersion, pauseReason), "said.paused");
    }

    /** Goes on. */
    public void resume() {
        finish(() -> carryOutChange.resume(getKey(), readVersion), "said.resumed");
    }

    /** Keeps what was learned. */
    public void learn() {
        finish(() -> carryOutChange.learn(getKey(), readVersion, learned), "said.learned");
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
            case "risk" -> words.text("risk." + getContent().risk().risk());
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
                shown().request().agreement(),
                shown().names(),
                viewer.get().side(),
                section -> words.text("section." + section));
    }

    /** The template that it was made from. */
    public UsedTemplate getTemplate() {
        return shown().request().template();
    }

    /** What the template asked, in the order of its fields; empty for none. */
    public List<Map.Entry<String, String>> getTemplateValues() {
        return List.copyOf(getTemplate().values().entrySet());
    }

    /** Whether the viewer may speak for their side now. */
    public boolean isMineToAgree() {
        return shown().mayAgree();
    }

    /** Whether there is nothing left for the viewer to agree to: they have, or their side has without them. */
    public boolean isAgreedByMine() {
        Agreement.SideStanding mine =
                shown().request().agreement().of(viewer.get().side());
        boolean byMyself = mine.of(viewer.get().personId())
                .filter(voice -> voice.verdict().kind() == Verdict.Kind.AGREE
                        && voice.voided().isEmpty())
                .isPresent();
        return mine.standing() == Agreement.Standing.AGREED
                || byMyself && mine.standing() != Agreement.Standing.CHANGES_WANTED;
    }

    /** Whether the viewer can still ask for changes; what has been done in an emergency can't be changed any more. */
    public boolean isChangeable() {
        return getState().isEditable();
    }

    /** What changed since the viewer agreed, if agreement to some of it is void. */
    public List<HistoryRow.Change> getSinceAgreed() {
        ShowChange.SinceAgreed since = shown().sinceAgreed();
        return HistoryRow.difference(
                since.before(), since.after(), field -> words.text("field." + field), words::value);
    }

    /** The risk as the form asked for it: worked out from the answers, overruled, or just named. */
    public RiskAssessment getRisk() {
        return getContent().risk();
    }

    /** Whether the viewer may edit it now. */
    public boolean isEditable() {
        boolean mine = getState() != State.DRAFT
                || viewer.get().side() == shown().request().side();
        return mine
                && getState().isEditable()
                && viewer.get().may(Permission.ASK_FOR_CHANGE, shown().request().engagement());
    }

    /** Whether the viewer may ask for another one with the same words. */
    public boolean isCopyable() {
        return viewer.get().may(Permission.ASK_FOR_CHANGE, shown().request().engagement());
    }

    /** By when both sides have to have agreed to what was done in an emergency; null if that is not owed. */
    public Instant getAgreementDue() {
        return shown().request().agreementDue().orElse(null);
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

    /** A step on the page. */
    public record StepRow(int number, String text, StepDone done, PersonName person) {}

    /** Its steps, with who ticked them off. */
    public List<StepRow> getStepRows() {
        List<String> texts = getContent().steps();
        return IntStream.rangeClosed(1, texts.size())
                .mapToObj(number -> {
                    StepDone done = shown().around().stepsDone().stream()
                            .filter(one -> one.number() == number)
                            .findFirst()
                            .orElse(null);
                    PersonName person = done == null ? null : shown().names().get(done.person());
                    return new StepRow(number, texts.get(number - 1), done, person);
                })
                .toList();
    }

    /** How many steps are ticked off. */
    public int getStepsDone() {
        return shown().around().stepsDone().size();
    }

    /** Whether it is being carried out by the viewer's side, and the viewer may tick steps off. */
    public boolean isCarriedOutByMe() {
        return getState() == State.IN_PROGRESS
                && viewer.get().may(Permission.CARRY_OUT, shown().request().engagement());
    }

    /** Since when it is paused; null if it is not. */
    public Instant getPausedSince() {
        return shown().request().pausedSince().orElse(null);
    }

    /** When it was really begun; null if it was not. */
    public Instant getStartedAt() {
        return shown().request().startedAt().orElse(null);
    }

    /** When it was done or rolled back; null if it was not. */
    public Instant getEndedAt() {
        return shown().request().endedAt().orElse(null);
    }

    /** Whether it was carried out, so that something can be learned from it. */
    public boolean isCarriedOut() {
        return getState() == State.DONE || getState() == State.ROLLED_BACK;
    }

    /** Whether the viewer may write down what was learned. */
    public boolean isLearner() {
        return isCarriedOut()
                && viewer.get().may(Permission.ASK_FOR_CHANGE, shown().request().engagement());
    }

    /** What was learned, as HTML; empty if nothing was written. */
    public String getLearnedHtml() {
        String words = shown().request().learned();
        return words == null ? "" : markdown.html(words, shown().request().engagement());
    }

    /** What its targets are measured by. */
    Around.Timing getTiming() {
        return shown().around().timing();
    }

    /** How many suggestions nobody has decided on. */
    public int getOpenSuggestions() {
        return shown().around().openSuggestions();
    }

    /** Whether other words can be suggested now. */
    public boolean isSuggestible() {
        return getState() != State.DRAFT
                && getState().isEditable()
                && viewer.get().may(Permission.ASK_FOR_CHANGE, shown().request().engagement());
    }

    /** As typed; at first what was written. */
    public String getLearned() {
        return learned != null || shown == null ? learned : shown().request().learned();
    }

    /** As typed. */
    public void setLearned(String learned) {
        this.learned = learned;
    }

    /** As typed. */
    public String getPauseReason() {
        return pauseReason;
    }

    /** As typed. */
    public void setPauseReason(String pauseReason) {
        this.pauseReason = pauseReason;
    }

    /** What was brought in with it from another tool; null if it was asked for here. */
    public Imported getImported() {
        return shown().request().imported().orElse(null);
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

    /** The revision that the viewer agreed to last, if agreement to some of it is void; else null. */
    public Integer getLastAgreedRevision() {
        return shown().sinceAgreed() == null ? null : shown().sinceAgreed().revision();
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
