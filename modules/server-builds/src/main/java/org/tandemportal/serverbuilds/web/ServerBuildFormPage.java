package org.tandemportal.serverbuilds.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.tandemportal.kernel.api.ChangedMeanwhile;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.web.Attempt;
import org.tandemportal.kernel.web.Format;
import org.tandemportal.serverbuilds.api.LineDifference;
import org.tandemportal.serverbuilds.domain.ServerBuildRefused;
import org.tandemportal.serverbuilds.domain.SpecificationData;
import org.tandemportal.serverbuilds.usecases.BuildRecord;
import org.tandemportal.serverbuilds.usecases.DraftInput;
import org.tandemportal.serverbuilds.usecases.DraftServerBuild;
import org.tandemportal.serverbuilds.usecases.ListServerBuilds;
import org.tandemportal.serverbuilds.usecases.ReviseServerBuild;
import org.tandemportal.serverbuilds.usecases.ShowServerBuild;

/** The form in which a server build is designed, and the one in which it is designed further. */
@Named
@RequestScoped
public class ServerBuildFormPage {

    @Inject
    private DraftServerBuild draftServerBuild;

    @Inject
    private ReviseServerBuild reviseServerBuild;

    @Inject
    private ShowServerBuild showServerBuild;

    @Inject
    private ListServerBuilds listServerBuilds;

    @Inject
    private ServerBuildWords words;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Format format;

    @Inject
    private Attempt attempt;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private String code;
    private String key;
    private List<String> environments;
    private BuildRecord build;

    private String title;
    private String environment;
    private String message;
    private String factsProblem;
    private Integer readVersion;
    private Integer readRevision;
    private SpecificationForm specification = new SpecificationForm();

    private ChangedMeanwhile conflict;
    private List<LineDifference> meanwhile = List.of();

    /** The address is needed before the page's parameters are: a choice is checked against what the engagement has. */
    @PostConstruct
    void address() {
        code = parameters.get("code");
        key = parameters.get("key");
    }

    /** Prepares the empty form, or the one that the facts of a machine fill. */
    public void loadNew() {
        getEnvironments();
        viewer.get().require(Permission.DESIGN_BUILD, code);
        FacesContext faces = FacesContext.getCurrentInstance();
        MachineFactsServlet.Outcome facts = MachineFactsServlet.Outcome.take(
                (HttpServletRequest) faces.getExternalContext().getRequest(), code);
        if (facts != null && facts.form() != null) {
            specification = facts.form();
            message = words.text("firstRevisionFromFacts");
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, words.text("facts.filledIn"), null));
        } else if (facts != null) {
            factsProblem = facts.problem();
        }
    }

    /** Fills the form with what the current revision says; not again once it has been sent. */
    public void loadEdit() {
        viewer.get().require(Permission.DESIGN_BUILD, build().engagement());
        if (!FacesContext.getCurrentInstance().isPostback()) {
            title = build().title();
            readVersion = build().version();
            readRevision = build().revision();
            specification.fill(SpecificationData.of(build().specification()));
        }
    }

    private BuildRecord build() {
        if (build == null) {
            build = showServerBuild.record(key);
        }
        return build;
    }

    /** Keeps the new build with its first revision. */
    public void draft() {
        String[] made = new String[1];
        if (attempt.run(() -> {
            SpecificationData data = checked(true);
            made[0] = draftServerBuild.draft(new DraftInput(code, environment, title, data, null, message));
        })) {
            attempt.goTo("/server-builds/" + made[0], ServerBuildRefused.BUNDLE, "said.drafted");
        }
    }

    /** Keeps a new revision, or only the new name. */
    public void revise() {
        conflict = null;
        if (attempt.run(() -> reviseOnce(checked(false)))) {
            attempt.goTo("/server-builds/" + key, ServerBuildRefused.BUNDLE, "said.revised");
        } else if (conflict != null) {
            showMeanwhile();
        }
    }

    private void reviseOnce(SpecificationData data) {
        try {
            reviseServerBuild.revise(key, title, data, message, readVersion);
        } catch (ChangedMeanwhile e) {
            conflict = e;
            throw e;
        }
    }

    /** Shows what the others changed; having seen it, the viewer can save what they typed. */
    private void showMeanwhile() {
        ShowServerBuild.Comparison comparison = showServerBuild.compare(key, readRevision, null);
        meanwhile = words.readable(
                comparison.lines().stream().filter(LineDifference::isDifferent).toList());
        build = null;
        readRevision = build().revision();
        readVersion = build().version();
    }

    /** Checks all fields at once, so that nobody has to mend them in two rounds. */
    private SpecificationData checked(boolean isNew) {
        InputCheck check = new InputCheck();
        check.requiredLine("title", title, 200);
        if (isNew) {
            check.requiredLine("environment", environment, 200);
            check.optionalText("message", message, 500);
        } else {
            check.requiredText("message", message, 500);
        }
        SpecificationData data = specification.read(check, format.locale());
        check.end();
        return data;
    }

    /** The environments to choose from. */
    public List<String> getEnvironments() {
        if (environments == null) {
            environments = listServerBuilds.environmentsOf(code);
        }
        return environments;
    }

    /** Who changed the build while it was edited; null if nobody did, or the viewer may not know them. */
    public PersonName getChangedBy() {
        return conflict == null ? null : conflict.by();
    }

    /** When the build was changed while it was edited; null if it was not. */
    public Instant getChangedAt() {
        return conflict == null ? null : conflict.at();
    }

    /** What was changed in the specification while it was edited. */
    public List<LineDifference> getMeanwhile() {
        return meanwhile;
    }

    /** The build that is edited. */
    public BuildRecord getBuild() {
        return build();
    }

    /** The specification's fields. */
    public SpecificationForm getSpecification() {
        return specification;
    }

    /** The engagement's code. */
    public String getCode() {
        return code;
    }

    /** The key of the build that is edited. */
    public String getKey() {
        return key;
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
    public String getEnvironment() {
        return environment;
    }

    /** As chosen. */
    public void setEnvironment(String environment) {
        this.environment = environment;
    }

    /** As typed. */
    public String getMessage() {
        return message;
    }

    /** As typed. */
    public void setMessage(String message) {
        this.message = message;
    }

    /** Why the facts of a machine were refused; null if none were. */
    public String getFactsProblem() {
        return factsProblem;
    }

    /** The version that was read. */
    public Integer getReadVersion() {
        return readVersion;
    }

    /** The version that was read. */
    public void setReadVersion(Integer readVersion) {
        this.readVersion = readVersion;
    }

    /** The revision that was read. */
    public Integer getReadRevision() {
        return readRevision;
    }

    /** The revision that was read. */
    public void setReadRevision(Integer readRevision) {
        this.readRevision = readRevision;
    }
}
