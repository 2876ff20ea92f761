package org.tandemportal.changerequests.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.tandemportal.changerequests.api.Risk;
import org.tandemportal.changerequests.domain.Template;
import org.tandemportal.changerequests.domain.TemplateContent;
import org.tandemportal.changerequests.domain.TemplateField;
import org.tandemportal.changerequests.usecases.ChangeSurroundings;
import org.tandemportal.changerequests.usecases.KeepTemplate;
import org.tandemportal.changerequests.usecases.ShowTemplates;
import org.tandemportal.changerequests.usecases.TemplateInput;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.web.Address;
import org.tandemportal.kernel.web.Attempt;

/** The form for writing and editing a template; the same for both sides. */
@Named
@RequestScoped
public class TemplateFormPage {

    @Inject
    private KeepTemplate keepTemplate;

    @Inject
    private ShowTemplates showTemplates;

    @Inject
    private ChangeSurroundings surroundings;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Attempt attempt;

    private Template edited;
    private List<String> environmentChoices;
    private Integer readVersion;
    private String name;
    private String title;
    private String reason;
    private String plan;
    private String steps;
    private String testPlan;
    private String rollbackPlan;
    private String risk = Risk.LOW.name();
    private List<String> environments = new ArrayList<>();
    private String usualMinutes = "60";
    private List<TemplateFieldRow> rows;
    private String message;

    /** Looks whether the viewer may write one there. */
    public void loadNew() {
        if (viewer.get().maySomewhere(Permission.ASK_FOR_CHANGE)
                && !viewer.get().participations().containsKey(getEngagement())) {
            throw new NotFound(getEngagement());
        }
        viewer.get().require(Permission.ASK_FOR_CHANGE, getEngagement());
    }

    /** Fills the form with what there is, for somebody who may edit it. */
    public void loadEdit() {
        viewer.get().require(Permission.ASK_FOR_CHANGE, edited().engagement());
        readVersion = edited().version();
        TemplateContent content = edited().content();
        name = content.name();
        title = content.title();
        reason = content.reason();
        plan = content.plan();
        steps = String.join("\n", content.steps());
        testPlan = content.testPlan();
        rollbackPlan = content.rollbackPlan();
        risk = content.risk().name();
        environments = new ArrayList<>(content.environments());
        usualMinutes = String.valueOf(content.usualMinutes());
        rows = new ArrayList<>(
                content.fields().stream().map(TemplateFieldRow::of).toList());
    }

    private Template edited() {
        if (edited == null) {
            edited = showTemplates.bare(getId()).template();
        }
        return edited;
    }

    /** Keeps it as a draft. */
    public void draft() {
        String[] made = new String[1];
        if (attempt.run(() -> made[0] = keepTemplate.draft(getEngagement(), input()))) {
            attempt.goTo("/templates/" + made[0], ChangeWords.BUNDLE, "said.templateDrafted");
        }
    }

    /** Saves what was edited, as a new revision. */
    public void save() {
        boolean[] revised = new boolean[1];
        if (attempt.run(() -> revised[0] = keepTemplate.edit(getId(), readVersion, present -> input(), message))) {
            attempt.goTo(
                    "/templates/" + getId(), ChangeWords.BUNDLE, revised[0] ? "said.templateRevised" : "said.edited");
        } else {
            // What was typed stays; saving once more puts it in the place of what is there by now.
            readVersion = showTemplates.bare(getId()).template().version();
        }
    }

    /** Offers room for one more field; what was typed stays. */
    public void addField() {
        if (getRows().size() < TemplateInput.MOST_FIELDS) {
            getRows().add(new TemplateFieldRow());
        }
    }

    private TemplateInput input() {
        return new TemplateInput(
                name,
                title,
                reason,
                plan,
                steps == null ? List.of() : steps.lines().toList(),
                testPlan,
                rollbackPlan,
                risk,
                environments,
                minutes(),
                getRows().stream().map(TemplateFieldRow::input).toList());
    }

    /** What is no number is passed on as one that is refused. */
    private Integer minutes() {
        if (usualMinutes == null || usualMinutes.isBlank()) {
            return null;
        }
        return usualMinutes.strip().matches("\\d{1,6}") ? Integer.valueOf(usualMinutes.strip()) : Integer.valueOf(-1);
    }

    /** The fields as typed. As many as the posted form had are there before anything is read from it. */
    public List<TemplateFieldRow> getRows() {
        if (rows == null) {
            rows = new ArrayList<>();
            String posted = Address.parameter("form:fields");
            int many = posted != null && posted.matches("\\d{1,2}") ? Integer.parseInt(posted) : 1;
            for (int i = 0; i < Math.min(many, TemplateInput.MOST_FIELDS); i++) {
                rows.add(new TemplateFieldRow());
            }
        }
        return rows;
    }

    /** How many fields there is room for. */
    public int getRowCount() {
        return getRows().size();
    }

    /** Read already, before the rows themselves were. */
    public void setRowCount(int rowCount) {
        // See getRows.
    }

    /** Whether there may be one more field. */
    public boolean isRoomForMore() {
        return getRows().size() < TemplateInput.MOST_FIELDS;
    }

    /** The kinds of values. */
    public TemplateField.Kind[] getKinds() {
        return TemplateField.Kind.values();
    }

    /** For the form. */
    public Risk[] getRisks() {
        return Risk.values();
    }

    /** The environments to choose from. */
    public List<String> getEnvironmentChoices() {
        if (environmentChoices == null) {
            environmentChoices = surroundings.in(getEngagement()).environments();
        }
        return environmentChoices;
    }

    /** Where it is written. */
    public String getEngagement() {
        return getId() == null ? Address.parameter("code") : edited().engagement();
    }

    /** The one that is edited; null for a new one. */
    public String getId() {
        return Address.parameter("id");
    }

    /** The version that was read. */
    public Integer getReadVersion() {
        return readVersion;
    }

    /** The version that was read. */
    public void setReadVersion(Integer readVersion) {
        this.readVersion = readVersion;
    }

    /** What it is called by now. */
    public String getPresentName() {
        return edited().content().name();
    }

    /** As typed. */
    public String getName() {
        return name;
    }

    /** As typed. */
    public void setName(String name) {
        this.name = name;
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
    public String getSteps() {
        return steps;
    }

    /** As typed. */
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
    public String getUsualMinutes() {
        return usualMinutes;
    }

    /** As typed. */
    public void setUsualMinutes(String usualMinutes) {
        this.usualMinutes = usualMinutes;
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
