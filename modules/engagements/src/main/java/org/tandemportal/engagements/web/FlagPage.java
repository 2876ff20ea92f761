package org.tandemportal.engagements.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tandemportal.discussions.api.Markdown;
import org.tandemportal.discussions.api.ThreadView;
import org.tandemportal.engagements.api.FlagState;
import org.tandemportal.engagements.api.Severity;
import org.tandemportal.engagements.domain.Flag;
import org.tandemportal.engagements.usecases.AnswerFlag;
import org.tandemportal.engagements.usecases.ShowFlag;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.web.Address;
import org.tandemportal.kernel.web.Attempt;
import org.tandemportal.kernel.web.Step;

/** One flag: the concern, what it stands on, and what the two sides do about it. */
@Named
@RequestScoped
public class FlagPage {

    @Inject
    private ShowFlag showFlag;

    @Inject
    private AnswerFlag answerFlag;

    @Inject
    private Markdown markdown;

    @Inject
    private EngagementWords words;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Attempt attempt;

    private String key;
    private ShowFlag.Shown shown;
    private Integer readVersion;
    private String reason;

    @PostConstruct
    void readAddress() {
        key = Address.parameter("key");
    }

    /** Reads it. */
    public void load() {
        shown();
    }

    /** Read when it is first asked for: after a button was pressed that is before {@link #load}. */
    private ShowFlag.Shown shown() {
        if (shown == null) {
            shown = showFlag.withKey(key);
        }
        return shown;
    }

    /** Says that the viewer's side knows. */
    public void acknowledge() {
        finish(() -> answerFlag.acknowledge(key, readVersion), "said.flag.acknowledged");
    }

    /** Lowers it. */
    public void lower() {
        finish(() -> answerFlag.lower(key, readVersion, reason), "said.flag.lowered");
    }

    /** Accepts it as a risk for the viewer's side. */
    public void accept() {
        finish(() -> answerFlag.accept(key, readVersion), "said.flag.accepted");
    }

    private void finish(Runnable useCase, String message) {
        if (attempt.run(useCase)) {
            attempt.goTo("/flags/" + key, EngagementWords.BUNDLE, message);
        } else {
            shown = null;
        }
    }

    /** The flag. */
    public Flag getFlag() {
        return shown().flag();
    }

    /** The concern in brief. */
    public String getTitle() {
        return EngagementWords.brief(getFlag().concern().concern());
    }

    /** The code of its engagement. */
    public String getEngagement() {
        return getFlag().engagement();
    }

    /** Where it stands. */
    public FlagState getState() {
        return getFlag().state();
    }

    /** How much it weighs. */
    public Severity getSeverity() {
        return getFlag().concern().severity();
    }

    /** The fields with long texts, in the order of the page; without the concern where the title tells all of it. */
    public List<String> getTexts() {
        return getTitle().equals(getFlag().concern().concern())
                ? List.of("evidence", "mitigation")
                : List.of("concern", "evidence", "mitigation");
    }

    /** A text as HTML; empty where nothing has been written. */
    public String html(String field) {
        Flag.Concern concern = getFlag().concern();
        String text =
                switch (field) {
                    case "concern" -> concern.concern();
                    case "evidence" -> concern.evidence();
                    case "mitigation" -> concern.mitigation();
                    default -> getFlag().reason();
                };
        return markdown.html(text, getEngagement());
    }

    /** Where it is in its life. */
    public List<Step> getSteps() {
        return words.steps(getState(), getFlag().acknowledgedBy() != null);
    }

    /** What it stands on. */
    public SubjectRef getSubject() {
        return getFlag().standsOn();
    }

    /** The address of what it stands on. */
    public String getSubjectAddress() {
        return getSubject().type().address(getSubject().key());
    }

    /** The kind of what it stands on. */
    public String getSubjectType() {
        return getSubject().type().name();
    }

    /** Whether the viewer may answer it now. */
    public boolean isAnswerable() {
        return getState().isOpen() && viewer.get().may(Permission.FLAG, getEngagement());
    }

    /** Whether it is the viewer's to acknowledge now. */
    public boolean isAcknowledgeable() {
        return isAnswerable()
                && getState() == FlagState.RAISED
                && viewer.get().side() != getFlag().raisedSide();
    }

    /** Whether the viewer's side may accept it as a risk now. */
    public boolean isAcceptable() {
        return isAnswerable() && getFlag().acceptedBy(viewer.get().side()) == null;
    }

    /** Whether the side across from the viewer's has accepted it as a risk, and it still stands. */
    public boolean isAcceptedByOther() {
        return getState().isOpen() && getFlag().acceptedBy(viewer.get().side().other()) != null;
    }

    /** Whether the viewer's side has accepted it as a risk, and it still stands. */
    public boolean isAcceptedByMine() {
        return getState().isOpen() && getFlag().acceptedBy(viewer.get().side()) != null;
    }

    /** Who raised it; null if the viewer may not know them. */
    public PersonName getRaisedBy() {
        return name(getFlag().raisedBy());
    }

    /** Who acknowledged it; null if nobody has. */
    public PersonName getAcknowledgedBy() {
        return name(getFlag().acknowledgedBy());
    }

    /** Who lowered it; null if nobody has. */
    public PersonName getLoweredBy() {
        return name(getFlag().loweredBy());
    }

    /** Who accepted it for the client; null if nobody has. */
    public PersonName getClientAcceptedBy() {
        return name(getFlag().acceptedBy(Side.CLIENT));
    }

    /** Who accepted it for the provider; null if nobody has. */
    public PersonName getProviderAcceptedBy() {
        return name(getFlag().acceptedBy(Side.PROVIDER));
    }

    private PersonName name(UUID person) {
        return shown().names().get(person);
    }

    /** When the client accepted it; null if it has not. */
    public Instant getClientAcceptedAt() {
        return getFlag().acceptedAt(Side.CLIENT);
    }

    /** When the provider accepted it; null if it has not. */
    public Instant getProviderAcceptedAt() {
        return getFlag().acceptedAt(Side.PROVIDER);
    }

    /** What was said about it. */
    public ThreadView getThread() {
        return shown().thread();
    }

    /** Its key. */
    public String getKey() {
        return key;
    }

    /** The version that the page shows. */
    public Integer getReadVersion() {
        return getFlag().version();
    }

    /** The version that was read when a button was pressed. */
    public void setReadVersion(Integer readVersion) {
        this.readVersion = readVersion;
    }

    /** Why it is lowered, as typed. */
    public String getReason() {
        return reason;
    }

    /** Why it is lowered, as typed. */
    public void setReason(String reason) {
        this.reason = reason;
    }
}
