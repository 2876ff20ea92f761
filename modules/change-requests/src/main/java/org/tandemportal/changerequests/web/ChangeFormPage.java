package org.tandemportal.changerequests.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.tandemportal.changerequests.api.Impact;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.Likelihood;
import org.tandemportal.changerequests.api.Priority;
import org.tandemportal.changerequests.api.Risk;
import org.tandemportal.changerequests.domain.ChangeRequest;
import org.tandemportal.changerequests.domain.Content;
import org.tandemportal.changerequests.domain.RiskAssessment;
import org.tandemportal.changerequests.domain.Section;
import org.tandemportal.changerequests.usecases.AskForChange;
import org.tandemportal.changerequests.usecases.AskFromTemplate;
import org.tandemportal.changerequests.usecases.ChangeInput;
import org.tandemportal.changerequests.usecases.ChangeSurroundings;
import org.tandemportal.changerequests.usecases.EditChange;
import org.tandemportal.changerequests.usecases.ShowChange;
import org.tandemportal.engagements.api.FeatureSummary;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.web.Address;
import org.tandemportal.kernel.web.Attempt;
import org.tandemportal.kernel.web.Format;
import org.tandemportal.kernel.web.HistoryRow;
import org.tandemportal.serverbuilds.api.ServerBuildSummary;

/** The form for asking for a change and for editing one; the same for both sides. */
@Named
@RequestScoped
public class ChangeFormPage {

    @Inject
    private AskForChange askForChange;

    @Inject
    private EditChange editChange;

    @Inject
    private ShowChange showChange;

    @Inject
    private ChangeSurroundings surroundings;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Format format;

    @Inject
    private Attempt attempt;

    @Inject
    private ChangeWords words;

    @Inject
    private WindowForm windowForm;

    private String key;
    private Integer readVersion;
    private String engagement;
    private ShowChange.Shown edited;
    private boolean conflict;
    private String copied;
    private ChangeSurroundings.Choices choices;

    private String kind = Kind.NORMAL.name();
    private String title;
    private String reason;
    private String plan;
    private String steps;
    private String testPlan;
    private String rollbackPlan;
    private String priority = Priority.MEDIUM.name();
    private String risk;
    private String riskLikelihood;
    private String riskImpact;
    private String riskReason;
    private List<String> environments = new ArrayList<>();
    private List<String> serverBuilds = new ArrayList<>();
    private List<String> features = new ArrayList<>();
    private String windowStart;
    private String windowEnd;
    private String message;

    /** Looks whether the viewer may ask there; fills the form with the words of an earlier one, if one is named. */
    public void loadNew() {
        viewer.get().requireSomewhere(Permission.ASK_FOR_CHANGE);
        if (getEngagement() != null) {
            viewer.get().require(Permission.ASK_FOR_CHANGE, getEngagement());
        }
        String earlier = Address.parameter("from");
        if (earlier != null && !earlier.isEmpty()) {
            copy(showChange.bare(earlier).request());
        }
    }

    /** Takes over what an earlier one said but for its window, which is over, and the reason why its risk was overruled. */
    private void copy(ChangeRequest earlier) {
        if (!earlier.engagement().equals(getEngagement())) {
            throw new NotFound(earlier.key().value());
        }
        copied = earlier.key().value();
        kind = earlier.kind().name();
        fill(earlier.content());
        windowStart = null;
        windowEnd = null;
    }

    /** The key of the one whose words the form was filled with; null if with none. */
    public String getCopied() {
        return copied;
    }

    /** Fills the form with what there is, for somebody who may edit it. */
    public void loadEdit() {
        viewer.get().require(Permission.ASK_FOR_CHANGE, edited().request().engagement());
        readVersion = edited().request().version();
        kind = edited().request().kind().name();
        fill(edited().request().content());
    }

    /** What is edited; asked for from the first phase of a posted form on, before the address is told to the bean. */
    private ShowChange.Shown edited() {
        if (edited == null) {
            edited = showChange.bare(getKey());
        }
        return edited;
    }

    private ChangeSurroundings.Choices choices() {
        if (choices == null) {
            choices = surroundings.in(getEngagement());
        }
        return choices;
    }

    private void fill(Content content) {
        title = content.title();
        reason = content.reason();
        plan = content.plan();
        steps = String.join("\n", content.steps());
        testPlan = content.testPlan();
        rollbackPlan = content.rollbackPlan();
        priority = content.priority().name();
        RiskAssessment assessment = content.risk();
        riskLikelihood = name(assessment.likelihood());
        riskImpact = name(assessment.impact());
        riskReason = assessment.reason();
        boolean workedOut = assessment.likelihood() != null && !assessment.isOverruled();
        risk = workedOut ? null : assessment.risk().name();
        environments = new ArrayList<>(content.environments());
        serverBuilds = new ArrayList<>(content.serverBuilds());
        features = new ArrayList<>(content.features());
        windowStart =
                content.window() == null ? null : format.input(content.window().start());
        windowEnd =
                content.window() == null ? null : format.input(content.window().end());
        windowForm.fill(content.window());
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /** Keeps it as a draft, which may be incomplete. */
    public void saveDraft() {
        String[] made = new String[1];
        if (attempt.run(windowForm.telling(() ->
                made[0] = askForChange.draft(getEngagement(), kind, input()).value()))) {
            attempt.goTo("/change-requests/" + made[0], ChangeWords.BUNDLE, "said.drafted");
        }
    }

    /** Asks the other side for it. */
    public void ask() {
        String[] made = new String[1];
        if (attempt.run(windowForm.telling(
                () -> made[0] = askForChange.ask(getEngagement(), kind, input()).value()))) {
            attempt.goTo("/change-requests/" + made[0], ChangeWords.BUNDLE, "said.asked");
        }
    }

    /**
     * Saves what was edited. If somebody else has changed it since it was read, nothing is saved yet: the page shows what
     * is saved now beside what was typed, and saves that when it is told so once more.
     */
    public void save() {
        AtomicReference<Optional<Set<Section>>> touched = new AtomicReference<>();
        if (attempt.run(windowForm.telling(
                () -> touched.set(editChange.edit(getKey(), readVersion, present -> input(), message))))) {
            attempt.goTo("/change-requests/" + getKey(), ChangeWords.BUNDLE, ChangeWords.edited(touched.get()));
            return;
        }
        edited = showChange.bare(getKey());
        if (readVersion == null || readVersion != edited.request().version()) {
            conflict = true;
            readVersion = edited.request().version();
        }
    }

    /** Whether somebody else has changed it since it was read. */
    public boolean isConflict() {
        return conflict;
    }

    /** When it was changed meanwhile. */
    public Instant getChangedAt() {
        return edited().request().updatedAt();
    }

    /** Who changed it meanwhile; null if unknown to the viewer. */
    public PersonName getChangedBy() {
        return edited().names().get(edited().request().updatedBy());
    }

    /** What is saved by now, against what was typed. */
    public List<HistoryRow.Change> getConflicts() {
        Map<String, Object> typed = new LinkedHashMap<>();
        typed.put("title", title);
        typed.put("reason", plain(reason));
        typed.put("plan", plain(plan));
        typed.put("steps", steps());
        typed.put("testPlan", plain(testPlan));
        typed.put("rollbackPlan", plain(rollbackPlan));
        typed.put("priority", priority);
        typed.put("risk", risk == null ? name(workedOut()) : risk);
        typed.put("riskLikelihood", riskLikelihood);
        typed.put("riskImpact", riskImpact);
        typed.put("riskReason", plain(riskReason));
        typed.put("environments", environments);
        typed.put("serverBuilds", serverBuilds);
        typed.put("features", features);
        typed.put("windowStart", windowForm.start(windowStart));
        typed.put("windowEnd", windowForm.end(windowEnd));
        return HistoryRow.difference(
                edited().request().content().facts(), typed, field -> words.text("field." + field), words::value);
    }

    /** The steps, one from each line. */
    private List<String> steps() {
        return steps == null
                ? List.of()
                : steps.strip()
                        .lines()
                        .map(String::strip)
                        .filter(step -> !step.isEmpty())
                        .toList();
    }

    private Risk workedOut() {
        return RiskAssessment.workedOut(
                riskLikelihood == null ? null : Likelihood.valueOf(riskLikelihood),
                riskImpact == null ? null : Impact.valueOf(riskImpact));
    }

    /** What the answers give; see {@link RiskAssessment#workedOut}. */
    public Risk workedOut(Likelihood likelihood, Impact impact) {
        return RiskAssessment.workedOut(likelihood, impact);
    }

    /** A text as it would be kept. */
    private static String plain(String typed) {
        return typed == null ? null : typed.replace("\r\n", "\n").strip();
    }

    private ChangeInput input() {
        return new ChangeInput(
                title,
                reason,
                plan,
                steps(),
                testPlan,
                rollbackPlan,
                priority,
                risk,
                riskLikelihood,
                riskImpact,
                riskReason,
                environments,
                serverBuilds,
                features,
                windowForm.start(windowStart),
                windowForm.end(windowEnd));
    }

    /** What a template leaves to whoever asks, as typed. */
    AskFromTemplate.Choices choicesBeside(Map<String, String> values) {
        return new AskFromTemplate.Choices(
                values, priority, serverBuilds, features, windowForm.start(windowStart), windowForm.end(windowEnd));
    }

    /** Which clock the window is typed by, and which one the engagement is worked by. */
    public String getWindowHelp() {
        String zone = getEngagementZone();
        return zone.equals(viewer.getZone())
                ? words.text("field.window.help", viewer.getZone())
                : words.text("field.window.help.both", viewer.getZone(), getEngagement(), zone);
    }

    /** The zone that the engagement is worked in. */
    public String getEngagementZone() {
        return choices().zone();
    }

    /** The engagements that the viewer can ask in. */
    public List<String> getEngagements() {
        return viewer.get().engagementsWith(Permission.ASK_FOR_CHANGE);
    }

    /** The environments to choose from. */
    public List<String> getEnvironmentChoices() {
        return choices().environments();
    }

    /** The builds to choose from. */
    public Collection<ServerBuildSummary> getBuildChoices() {
        return choices().serverBuilds();
    }

    /** The features to choose from. */
    public List<FeatureSummary> getFeatureChoices() {
        return choices().features();
    }

    /** For the form. */
    public Kind[] getKinds() {
        return Kind.values();
    }

    /** For the form. */
    public Priority[] getPriorities() {
        return Priority.values();
    }

    /** For the form. */
    public Risk[] getRisks() {
        return Risk.values();
    }

    /** For the form. */
    public Likelihood[] getLikelihoods() {
        return Likelihood.values();
    }

    /** For the form. */
    public Impact[] getImpacts() {
        return Impact.values();
    }

    /** Whether it is a draft still, so that saving makes no new revision. */
    public boolean isDraft() {
        return edited().request().state() == org.tandemportal.changerequests.api.State.DRAFT;
    }

    /** The key of the one that is edited. */
    public String getKey() {
        return key == null ? Address.parameter("key") : key;
    }

    /** The key of the one that is edited. */
    public void setKey(String key) {
        this.key = key;
    }

    /** The version that was read. */
    public Integer getReadVersion() {
        return readVersion;
    }

    /** The version that was read. */
    public void setReadVersion(Integer readVersion) {
        this.readVersion = readVersion;
    }

    /** Where it is asked for. */
    public String getEngagement() {
        if (engagement == null) {
            engagement =
                    getKey() == null ? chosenEngagement() : edited().request().engagement();
        }
        return engagement;
    }

    /** The one in the address, else the only one that there is; null while one has to be chosen. */
    private String chosenEngagement() {
        String asked = Address.parameter("engagement");
        List<String> possible = getEngagements();
        if (asked != null && !asked.isEmpty()) {
            return asked;
        }
        return possible.size() == 1 ? possible.get(0) : null;
    }

    /** Where it is asked for; an engagement that the viewer has no part in is unknown here. */
    public void setEngagement(String engagement) {
        // Who may ask nowhere is told that, by loadNew.
        if (engagement != null
                && viewer.get().maySomewhere(Permission.ASK_FOR_CHANGE)
                && !viewer.get().participations().containsKey(engagement)) {
            throw new NotFound(engagement);
        }
        this.engagement = engagement;
    }

    /** As typed. */
    public String getKind() {
        return kind;
    }

    /** As typed. */
    public void setKind(String kind) {
        this.kind = kind;
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
    public String getReason() {
        return reason;
    }

    /** As typed. */
    public void setReason(String reason) {
        this.reason = reason;
    }

    /** As typed. */
    public String getPlan() {
        return plan;
    }

    /** As typed. */
    public void setPlan(String plan) {
        this.plan = plan;
    }

    /** As typed, one on each line. */
    public String getSteps() {
        return steps;
    }

    /** As typed, one on each line. */
    public void setSteps(String steps) {
        this.steps = steps;
    }

    /** As typed. */
    public String getTestPlan() {
        return testPlan;
    }

    /** As typed. */
    public void setTestPlan(String testPlan) {
        this.testPlan = testPlan;
    }

    /** As typed. */
    public String getRollbackPlan() {
        return rollbackPlan;
    }

    /** As typed. */
    public void setRollbackPlan(String rollbackPlan) {
        this.rollbackPlan = rollbackPlan;
    }

    /** As typed. */
    public String getPriority() {
        return priority;
    }

    /** As typed. */
    public void setPriority(String priority) {
        this.priority = priority;
    }

    /** As typed. */
    public String getRisk() {
        return risk;
    }

    /** As chosen; nothing for what the answers give. */
    public void setRisk(String risk) {
        this.risk = risk == null || risk.isEmpty() ? null : risk;
    }

    /** As chosen. */
    public String getRiskLikelihood() {
        return riskLikelihood;
    }

    /** As chosen. */
    public void setRiskLikelihood(String riskLikelihood) {
        this.riskLikelihood = riskLikelihood;
    }

    /** As chosen. */
    public String getRiskImpact() {
        return riskImpact;
    }

    /** As chosen. */
    public void setRiskImpact(String riskImpact) {
        this.riskImpact = riskImpact;
    }

    /** As typed. */
    public String getRiskReason() {
        return riskReason;
    }

    /** As typed. */
    public void setRiskReason(String riskReason) {
        this.riskReason = riskReason;
    }

    /** As typed. */
    public List<String> getEnvironments() {
        return environments;
    }

    /** As typed. */
    public void setEnvironments(List<String> environments) {
        this.environments = environments;
    }

    /** As typed. */
    public List<String> getServerBuilds() {
        return serverBuilds;
    }

    /** As typed. */
    public void setServerBuilds(List<String> serverBuilds) {
        this.serverBuilds = serverBuilds;
    }

    /** As typed. */
    public List<String> getFeatures() {
        return features;
    }

    /** As typed. */
    public void setFeatures(List<String> features) {
        this.features = features;
    }

    /** As typed. */
    public String getWindowStart() {
        return windowStart;
    }

    /** As typed. */
    public void setWindowStart(String windowStart) {
        this.windowStart = windowStart;
    }

    /** As typed. */
    public String getWindowEnd() {
        return windowEnd;
    }

    /** As typed. */
    public void setWindowEnd(String windowEnd) {
        this.windowEnd = windowEnd;
    }

    /** As typed. */
    public String getMessage() {
        return message;
    }

    /** As typed. */
    public void setMessage(String message) {
        this.message = message;
    }
}
