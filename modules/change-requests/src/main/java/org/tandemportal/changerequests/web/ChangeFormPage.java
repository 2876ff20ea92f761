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
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.Priority;
import org.tandemportal.changerequests.api.Risk;
import org.tandemportal.changerequests.domain.Content;
import org.tandemportal.changerequests.usecases.AskForChange;
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
    private ChangeSurroundings.Choices choices;

    private String kind = Kind.NORMAL.name();
    private String title;
    private String reason;
    private String plan;
    private String testPlan;
    private String rollbackPlan;
    private String priority = Priority.MEDIUM.name();
    private String risk = Risk.MEDIUM.name();
    private List<String> environments = new ArrayList<>();
    private List<String> serverBuilds = new ArrayList<>();
    private List<String> features = new ArrayList<>();
    private String windowStart;
    private String windowEnd;
    private String message;

    /** Looks whether the viewer may ask there. */
    public void loadNew() {
        viewer.get().requireSomewhere(Permission.ASK_FOR_CHANGE);
        if (getEngagement() != null) {
            viewer.get().require(Permission.ASK_FOR_CHANGE, getEngagement());
        }
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
        testPlan = content.testPlan();
        rollbackPlan = content.rollbackPlan();
        priority = content.priority().name();
        risk = content.risk().name();
        environments = new ArrayList<>(content.environments());
        serverBuilds = new ArrayList<>(content.serverBuilds());
        features = new ArrayList<>(content.features());
        windowStart =
                content.window() == null ? null : format.input(content.window().start());
        windowEnd =
                content.window() == null ? null : format.input(content.window().end());
        windowForm.fill(content.window());
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
        if (attempt.run(
                windowForm.telling(() -> editChange.edit(getKey(), readVersion, present -> input(), message)))) {
            attempt.goTo("/change-requests/" + getKey(), ChangeWords.BUNDLE, "said.edited");
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
        typed.put("testPlan", plain(testPlan));
        typed.put("rollbackPlan", plain(rollbackPlan));
        typed.put("priority", priority);
        typed.put("risk", risk);
        typed.put("environments", environments);
        typed.put("serverBuilds", serverBuilds);
        typed.put("features", features);
        typed.put("windowStart", windowForm.start(windowStart));
        typed.put("windowEnd", windowForm.end(windowEnd));
        return HistoryRow.difference(
                edited().request().content().facts(), typed, field -> words.text("field." + field), words::value);
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
                testPlan,
                rollbackPlan,
                priority,
                risk,
                environments,
                serverBuilds,
                features,
                windowForm.start(windowStart),
                windowForm.end(windowEnd));
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

    /** As typed. */
    public void setRisk(String risk) {
        this.risk = risk;
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
