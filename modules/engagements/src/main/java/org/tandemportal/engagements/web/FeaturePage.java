package org.tandemportal.engagements.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.tandemportal.discussions.api.Markdown;
import org.tandemportal.discussions.api.ThreadView;
import org.tandemportal.engagements.api.Acknowledgement;
import org.tandemportal.engagements.api.ExpectedLoad;
import org.tandemportal.engagements.api.FeatureState;
import org.tandemportal.engagements.api.FlagSummary;
import org.tandemportal.engagements.domain.Feature;
import org.tandemportal.engagements.domain.FeatureContent;
import org.tandemportal.engagements.usecases.AcknowledgeFeature;
import org.tandemportal.engagements.usecases.EditFeature;
import org.tandemportal.engagements.usecases.ShowFeature;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.web.Address;
import org.tandemportal.kernel.web.Attempt;
import org.tandemportal.kernel.web.Format;
import org.tandemportal.kernel.web.HistoryRow;
import org.tandemportal.kernel.web.Step;

/** One feature: what the client plans, what operations have taken note of, and the buttons that are the viewer's. */
@Named
@RequestScoped
public class FeaturePage {

    @Inject
    private ShowFeature showFeature;

    @Inject
    private AcknowledgeFeature acknowledgeFeature;

    @Inject
    private EditFeature editFeature;

    @Inject
    private Markdown markdown;

    @Inject
    private EngagementWords words;

    @Inject
    private Format format;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Attempt attempt;

    private String key;
    private ShowFeature.Shown shown;
    private Integer readVersion;
    private String target;

    @PostConstruct
    void readAddress() {
        key = Address.parameter("key");
    }

    /** Reads it, and suggests the next step. */
    public void load() {
        target = getState().isEnd() ? null : FeatureState.values()[getState().ordinal() + 1].name();
    }

    /** Read when it is first asked for: after a button was pressed that is before {@link #load}. */
    private ShowFeature.Shown shown() {
        if (shown == null) {
            shown = showFeature.withKey(key);
        }
        return shown;
    }

    /** Acknowledges it as it was read. */
    public void acknowledge() {
        finish(() -> acknowledgeFeature.acknowledge(key, readVersion), "said.feature.acknowledged");
    }

    /** Moves it to the chosen state. */
    public void move() {
        finish(() -> editFeature.moveTo(key, readVersion, FeatureState.valueOf(target)), "said.feature.moved");
    }

    private void finish(Runnable useCase, String message) {
        if (attempt.run(useCase)) {
            attempt.goTo("/features/" + key, EngagementWords.BUNDLE, message);
        } else {
            shown = null;
        }
    }

    /** The feature. */
    public Feature getFeature() {
        return shown().feature();
    }

    /** What it says. */
    public FeatureContent getContent() {
        return getFeature().content();
    }

    /** Its title. */
    public String getTitle() {
        return getContent().title();
    }

    /** The code of its engagement. */
    public String getEngagement() {
        return getFeature().engagement();
    }

    /** Where it stands. */
    public FeatureState getState() {
        return getFeature().state();
    }

    /** Its description as HTML; empty where nothing has been written. */
    public String getDescription() {
        return markdown.html(getContent().description(), getEngagement());
    }

    /** Where it is in its life. */
    public List<Step> getSteps() {
        return words.steps(getState());
    }

    /** The figures of the expected load, with the language's words and grouping. */
    public List<Figure> getLoad() {
        ExpectedLoad load = getContent().load();
        return List.of(
                figure("peakRequestsPerSecond", load.peakRequestsPerSecond()),
                figure("concurrentUsers", load.concurrentUsers()),
                figure("storageGbPerMonth", load.storageGbPerMonth()),
                figure("egressGbPerDay", load.egressGbPerDay()));
    }

    private Figure figure(String field, BigDecimal amount) {
        return new Figure(words.text("field." + field), format.number(amount));
    }

    /**
     * A figure of the expected load.
     *
     * @param what it counts
     * @param amount empty where nobody has said yet
     */
    public record Figure(String what, String amount) {

        /** For pages. */
        public String getWhat() {
            return what;
        }

        /** For pages. */
        public String getAmount() {
            return amount;
        }
    }

    /** Whether the provider has taken note of target date and load. */
    public Acknowledgement getAcknowledgement() {
        return getFeature().acknowledgement();
    }

    /** Whether target date or load have changed since they were acknowledged. */
    public boolean isStale() {
        return getAcknowledgement() == Acknowledgement.STALE;
    }

    /** What has changed since it was acknowledged. */
    public List<HistoryRow.Change> getChanges() {
        return PlanChanges.since(getFeature().acknowledgedPlan(), getContent(), format, words::field);
    }

    /** Whether it is the viewer's to acknowledge now. */
    public boolean isAcknowledgeable() {
        return !getState().isEnd()
                && getAcknowledgement() != Acknowledgement.CURRENT
                && viewer.get().may(Permission.ACKNOWLEDGE_FEATURE, getEngagement());
    }

    /** Whether the viewer may edit and move it now. */
    public boolean isEditable() {
        return !getState().isEnd() && viewer.get().may(Permission.ANNOUNCE_FEATURE, getEngagement());
    }

    /** The states that it can be moved to. */
    public List<FeatureState> getTargets() {
        return Arrays.stream(FeatureState.values())
                .filter(state -> state != getState())
                .toList();
    }

    /** Whether an open blocking flag holds back its release. */
    public boolean isBlocked() {
        return !getState().isEnd() && getFlags().stream().anyMatch(FlagSummary::isBlocking);
    }

    /** Who announced it; null if the viewer may not know them. */
    public PersonName getAnnouncedBy() {
        return name(getFeature().announcedBy());
    }

    /** Who changed it last; null if the viewer may not know them. */
    public PersonName getUpdatedBy() {
        return name(getFeature().updatedBy());
    }

    /** Who acknowledged it last; null if nobody has. */
    public PersonName getAcknowledgedBy() {
        return name(getFeature().acknowledgedBy());
    }

    private PersonName name(UUID person) {
        return shown().names().get(person);
    }

    /** The flags on it. */
    public List<FlagSummary> getFlags() {
        return shown().flags();
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
        return getFeature().version();
    }

    /** The version that was read when a button was pressed. */
    public void setReadVersion(Integer readVersion) {
        this.readVersion = readVersion;
    }

    /** The state to move it to; the next one is suggested. */
    public String getTarget() {
        return target;
    }

    /** The state to move it to. */
    public void setTarget(String target) {
        this.target = target;
    }
}
