package org.tandemportal.engagements.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tandemportal.engagements.api.ExpectedLoad;
import org.tandemportal.engagements.api.FeatureState;
import org.tandemportal.engagements.domain.Feature;
import org.tandemportal.engagements.domain.FeatureContent;
import org.tandemportal.engagements.usecases.AnnounceFeature;
import org.tandemportal.engagements.usecases.EditFeature;
import org.tandemportal.engagements.usecases.FeatureInput;
import org.tandemportal.engagements.usecases.FeatureSurroundings;
import org.tandemportal.engagements.usecases.ShowFeature;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.web.Address;
import org.tandemportal.kernel.web.Attempt;
import org.tandemportal.kernel.web.HistoryRow;

/** The form for announcing a feature and for editing one. */
@Named
@RequestScoped
public class FeatureFormPage {

    @Inject
    private AnnounceFeature announceFeature;

    @Inject
    private EditFeature editFeature;

    @Inject
    private ShowFeature showFeature;

    @Inject
    private FeatureSurroundings surroundings;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private EngagementWords words;

    @Inject
    private Attempt attempt;

    private String engagement;
    private String key;
    private FeatureSurroundings.Choices choices;
    private Integer readVersion;
    private ShowFeature.Bare present;

    private String title;
    private String description;
    private String state = FeatureState.IDEA.name();
    private String targetDate;
    private List<String> environments = new ArrayList<>();
    private String peakRequestsPerSecond;
    private String concurrentUsers;
    private String storageGbPerMonth;
    private String egressGbPerDay;

    @PostConstruct
    void readAddress() {
        key = Address.parameter("key");
        engagement = key == null ? Address.parameter("code") : words.engagementOf(SubjectType.FEATURE.name(), key);
    }

    /** Prepares the empty form, for somebody who may announce. */
    public void loadNew() {
        choices();
        viewer.get().require(Permission.ANNOUNCE_FEATURE, engagement);
    }

    /** Fills the form with what there is, for somebody who may edit it. */
    public void loadEdit() {
        Feature feature = showFeature.bare(key).feature();
        viewer.get().require(Permission.ANNOUNCE_FEATURE, engagement);
        readVersion = feature.version();
        fill(feature.content());
    }

    private void fill(FeatureContent content) {
        title = content.title();
        description = content.description();
        targetDate = content.targetDate() == null ? null : content.targetDate().toString();
        environments = new ArrayList<>(content.environments());
        ExpectedLoad load = content.load();
        peakRequestsPerSecond = Figures.input(load.peakRequestsPerSecond());
        concurrentUsers = Figures.input(load.concurrentUsers());
        storageGbPerMonth = Figures.input(load.storageGbPerMonth());
        egressGbPerDay = Figures.input(load.egressGbPerDay());
    }

    /** Announces it. */
    public void announce() {
        String[] made = new String[1];
        if (attempt.run(() -> made[0] = announceFeature.announce(engagement, input(state)))) {
            attempt.goTo("/features/" + made[0], EngagementWords.BUNDLE, "said.feature.announced");
        }
    }

    /**
     * Saves what was edited. If somebody else has changed it since it was read, nothing is saved yet: the page shows
     * what is saved now beside what was typed, and saves that when it is told so once more.
     */
    public void save() {
        if (attempt.run(() -> editFeature.edit(key, readVersion, now -> input(now.state())))) {
            attempt.goTo("/features/" + key, EngagementWords.BUNDLE, "said.feature.edited");
            return;
        }
        ShowFeature.Bare found = showFeature.bare(key);
        if (readVersion == null || readVersion != found.feature().version()) {
            present = found;
            readVersion = found.feature().version();
        }
    }

    private FeatureInput input(String stateName) {
        InputCheck check = new InputCheck();
        FeatureInput input = new FeatureInput(
                title,
                description,
                stateName,
                targetDate,
                environments,
                Figures.read(check, "expectedLoad.peakRequestsPerSecond", peakRequestsPerSecond),
                Figures.read(check, "expectedLoad.concurrentUsers", concurrentUsers),
                Figures.read(check, "expectedLoad.storageGbPerMonth", storageGbPerMonth),
                Figures.read(check, "expectedLoad.egressGbPerDay", egressGbPerDay));
        check.end();
        return input;
    }

    private FeatureSurroundings.Choices choices() {
        if (choices == null) {
            choices = surroundings.in(engagement);
        }
        return choices;
    }

    /** Whether somebody else has changed it since it was read. */
    public boolean isConflict() {
        return present != null;
    }

    /** Who changed it meanwhile; null if nobody has. */
    public PersonName getChangedBy() {
        return present == null ? null : present.names().get(present.feature().updatedBy());
    }

    /** When it was changed meanwhile; null if it was not. */
    public Instant getChangedAt() {
        return present == null ? null : present.feature().updatedAt();
    }

    /** What is saved by now, against what was typed. */
    public List<HistoryRow.Change> getConflicts() {
        FeatureContent content = present.feature().content();
        Map<String, Object> saved = facts(
                content.title(),
                content.description(),
                content.targetDate() == null ? null : content.targetDate().toString(),
                content.environments(),
                Figures.input(content.load().peakRequestsPerSecond()),
                Figures.input(content.load().concurrentUsers()),
                Figures.input(content.load().storageGbPerMonth()),
                Figures.input(content.load().egressGbPerDay()));
        Map<String, Object> typed = facts(
                title,
                description == null ? null : description.replace("\r\n", "\n").strip(),
                targetDate,
                environments,
                peakRequestsPerSecond,
                concurrentUsers,
                storageGbPerMonth,
                egressGbPerDay);
        return HistoryRow.difference(saved, typed, words::field, (name, value) -> value);
    }

    private static Map<String, Object> facts(
            String title,
            String description,
            String targetDate,
            List<String> environments,
            String peakRequestsPerSecond,
            String concurrentUsers,
            String storageGbPerMonth,
            String egressGbPerDay) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("title", title);
        facts.put("description", description);
        facts.put("targetDate", targetDate);
        facts.put("environments", environments);
        facts.put("peakRequestsPerSecond", peakRequestsPerSecond);
        facts.put("concurrentUsers", concurrentUsers);
        facts.put("storageGbPerMonth", storageGbPerMonth);
        facts.put("egressGbPerDay", egressGbPerDay);
        return facts;
    }

    /** The environments to choose from. */
    public List<String> getEnvironmentChoices() {
        return choices().environments();
    }

    /** The states that a new feature can stand in. */
    public List<FeatureState> getStates() {
        return Arrays.stream(FeatureState.values()).filter(one -> !one.isEnd()).toList();
    }

    /** Whether new records may be begun in the engagement. */
    public boolean isActive() {
        return choices().engagement().isActive();
    }

    /** The engagement's code. */
    public String getEngagement() {
        return engagement;
    }

    /** The key of the one that is edited. */
    public String getKey() {
        return key;
    }

    /** The version that was read. */
    public Integer getReadVersion() {
        return readVersion;
    }

    /** The version that was read. */
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

    /** As typed. */
    public String getDescription() {
        return description;
    }

    /** As typed. */
    public void setDescription(String description) {
        this.description = description;
    }

    /** As chosen. */
    public String getState() {
        return state;
    }

    /** As chosen. */
    public void setState(String state) {
        this.state = state;
    }

    /** As typed. */
    public String getTargetDate() {
        return targetDate;
    }

    /** As typed. */
    public void setTargetDate(String targetDate) {
        this.targetDate = targetDate;
    }

    /** As chosen. */
    public List<String> getEnvironments() {
        return environments;
    }

    /** As chosen. */
    public void setEnvironments(List<String> environments) {
        this.environments = environments;
    }

    /** As typed. */
    public String getPeakRequestsPerSecond() {
        return peakRequestsPerSecond;
    }

    /** As typed. */
    public void setPeakRequestsPerSecond(String peakRequestsPerSecond) {
        this.peakRequestsPerSecond = peakRequestsPerSecond;
    }

    /** As typed. */
    public String getConcurrentUsers() {
        return concurrentUsers;
    }

    /** As typed. */
    public void setConcurrentUsers(String concurrentUsers) {
        this.concurrentUsers = concurrentUsers;
    }

    /** As typed. */
    public String getStorageGbPerMonth() {
        return storageGbPerMonth;
    }

    /** As typed. */
    public void setStorageGbPerMonth(String storageGbPerMonth) {
        this.storageGbPerMonth = storageGbPerMonth;
    }

    /** As typed. */
    public String getEgressGbPerDay() {
        return egressGbPerDay;
    }

    /** As typed. */
    public void setEgressGbPerDay(String egressGbPerDay) {
        this.egressGbPerDay = egressGbPerDay;
    }
}
