package org.tandemportal.serverbuilds.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.discussions.api.AnchorView;
import org.tandemportal.discussions.api.ThreadView;
import org.tandemportal.engagements.api.FlagSummary;
import org.tandemportal.kernel.api.Agreement.Standing;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Verdict;
import org.tandemportal.kernel.api.Violation;
import org.tandemportal.kernel.web.AgreementPanel;
import org.tandemportal.kernel.web.Attempt;
import org.tandemportal.kernel.web.Format;
import org.tandemportal.kernel.web.Step;
import org.tandemportal.serverbuilds.api.LineDifference;
import org.tandemportal.serverbuilds.api.ServerBuildState;
import org.tandemportal.serverbuilds.domain.Builds.RevisionRow;
import org.tandemportal.serverbuilds.domain.ServerBuildRefused;
import org.tandemportal.serverbuilds.usecases.BuildRecord;
import org.tandemportal.serverbuilds.usecases.GiveVerdict;
import org.tandemportal.serverbuilds.usecases.MoveServerBuild;
import org.tandemportal.serverbuilds.usecases.ShowServerBuild;

/**
 * One server build: its design as both sides read it, and the buttons that are the viewer's to press.
 *
 * <p>It reads the build when it is first needed: a button in a list decodes before any action of the page has run.
 */
@Named
@RequestScoped
public class ServerBuildPage {

    @Inject
    private ShowServerBuild showServerBuild;

    @Inject
    private GiveVerdict giveVerdict;

    @Inject
    private MoveServerBuild moveServerBuild;

    @Inject
    private ServerBuildWords words;

    @Inject
    private Format format;

    @Inject
    private Attempt attempt;

    @Inject
    private CurrentViewer viewer;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private String key;
    private String line;
    private Integer readRevision;
    private Integer readVersion;
    private String reason;
    private String moveReason;
    private boolean acted;
    private ShowServerBuild.Page page;
    private List<SpecificationView.Group> groups;

    @PostConstruct
    void address() {
        key = parameters.get("key");
        line = parameters.get("line");
    }

    /** Reads it, so that one that is not there is told before anything is shown. */
    public void load() {
        page();
    }

    private ShowServerBuild.Page page() {
        if (page == null) {
            page = showServerBuild.page(key);
        }
        return page;
    }

    /**
     * Tells somebody whose button is not there any more that the build has moved on meanwhile; without this the page would
     * come back without a word.
     */
    public void beforeShowing() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.isPostback() && !acted) {
            String told = words.text("movedOn", key);
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, told, null));
        }
    }

    /** Agrees to the revision that was read. */
    public void agree() {
        finish(() -> giveVerdict.give(key, Verdict.Kind.AGREE.name(), readRevision, null, null), "said.agreed");
    }

    /** Asks for changes to the revision that was read. */
    public void askForChanges() {
        finish(
                () -> giveVerdict.give(key, Verdict.Kind.CHANGES_WANTED.name(), readRevision, reason, null),
                "said.changesWanted");
    }

    /** Moves it, if it is still as it was read. */
    public void move(ServerBuildState to) {
        finish(() -> moveServerBuild.to(key, to.name(), null, readVersion), "said." + to);
    }

    /** As {@link #move}, with a reason. */
    public void moveWithReason(ServerBuildState to) {
        finish(
                () -> {
                    if (page().reasonNeeded().contains(to) && (moveReason == null || moveReason.isBlank())) {
                        new InputCheck()
                                .add(new Violation("moveReason", ServerBuildRefused.BUNDLE, "reasonNeeded", List.of()))
                                .end();
                    }
                    moveServerBuild.to(key, to.name(), moveReason, readVersion);
                },
                "said." + to);
    }

    private void finish(Runnable useCase, String message) {
        acted = true;
        if (attempt.run(useCase)) {
            attempt.goTo("/server-builds/" + key, ServerBuildRefused.BUNDLE, message);
        } else {
            page = null;
            groups = null;
        }
    }

    /** The build itself. */
    public BuildRecord getBuild() {
        return page().build();
    }

    /** Its key. */
    public String getKey() {
        return key;
    }

    /** Its engagement's code. */
    public String getEngagement() {
        return getBuild().engagement();
    }

    /** What it is called. */
    public String getTitle() {
        return getBuild().title();
    }

    /** Its state. */
    public ServerBuildState getState() {
        return getBuild().state();
    }

    /** Whose turn it is; null for nobody's. */
    public String getWaitingFor() {
        return getBuild().waitingFor() == null ? null : getBuild().waitingFor().name();
    }

    /** Where it is in its life. */
    public List<Step> getSteps() {
        return words.steps(getState());
    }

    /** The panel of both sides. */
    public AgreementPanel getPanel() {
        return AgreementPanel.of(
                getBuild().agreement(), getBuild().names(), viewer.get().side());
    }

    /** Whether the viewer may speak for their side now. */
    public boolean isMineToAgree() {
        return switch (getState()) {
            case IN_REVIEW, AGREED, IN_SERVICE -> viewer.get().may(Permission.AGREE, getEngagement());
            default -> false;
        };
    }

    /** Whether the viewer's side agrees to the current revision already. */
    public boolean isAgreedByMine() {
        return viewer.get().side() != null
                && getBuild().agreement().of(viewer.get().side()).standing() == Standing.AGREED;
    }

    /** Whether an open blocking flag holds back an agreement. */
    public boolean isBlocked() {
        return getFlags().stream().anyMatch(FlagSummary::isBlocking);
    }

    /** Whether the viewer may design it further. */
    public boolean isEditable() {
        return getState() != ServerBuildState.RETIRED && viewer.get().may(Permission.DESIGN_BUILD, getEngagement());
    }

    /** The states that the viewer can take it to by a press of a button: forward. */
    public List<ServerBuildState> getMoves() {
        return page().steps().stream()
                .filter(to ->
                        to != ServerBuildState.RETIRED && !page().reasonNeeded().contains(to))
                .sorted()
                .toList();
    }

    /** The states that the viewer can take it to with a reason: back, or out of its life. */
    public List<ServerBuildState> getMovesWithReason() {
        return page().steps().stream()
                .filter(to ->
                        to == ServerBuildState.RETIRED || page().reasonNeeded().contains(to))
                .sorted()
                .toList();
    }

    /** Words on the button that takes it there. */
    public String moveWord(ServerBuildState to) {
        if (to == ServerBuildState.RETIRED) {
            return words.text(getState() == ServerBuildState.IN_SERVICE ? "move.RETIRED" : "move.giveUp");
        }
        return words.text(to.compareTo(getState()) < 0 ? "moveBack." + to : "move." + to);
    }

    /** The specification's lines. */
    public List<SpecificationView.Group> getGroups() {
        if (groups == null) {
            groups = SpecificationView.of(getBuild().specification(), getThread(), line, format.locale());
        }
        return groups;
    }

    /** What was said about it and its lines. */
    public ThreadView getThread() {
        return page().thread();
    }

    /** The names of lines that were spoken of, by anchor; also of those that are gone. */
    public Map<String, String> getAnchorLabels() {
        Map<String, String> labels = new HashMap<>();
        for (AnchorView place : getThread().getAnchored()) {
            String path = place.getPlace();
            if (place.getAnchor().equals(SpecificationView.anchor(path)) && ServerBuildWords.isPath(path)) {
                labels.put(place.getAnchor(), words.path(path));
            }
        }
        return labels;
    }

    /** The flags on it. */
    public List<FlagSummary> getFlags() {
        return page().flags();
    }

    /** The older revision that the viewer or their side agreed to last; null if there is none. */
    public Integer getAgreedRevision() {
        return page().agreedRevision();
    }

    /** What changed since {@link #getAgreedRevision}. */
    public List<LineDifference> getSinceAgreed() {
        return words.readable(page().sinceAgreed());
    }

    /** The current revision in the list of all. */
    public RevisionRow getRevision() {
        return page().revisions().get(0);
    }

    /** How many revisions there are. */
    public int getRevisionCount() {
        return page().revisions().size();
    }

    /** A person by id; null if the viewer may not know them. */
    public PersonName person(UUID id) {
        return getBuild().names().get(id);
    }

    /** The revision that the page shows. */
    public Integer getReadRevision() {
        return getBuild().revision();
    }

    /** The revision that was read when a button was pressed. */
    public void setReadRevision(Integer readRevision) {
        this.readRevision = readRevision;
    }

    /** The version that the page shows. */
    public Integer getReadVersion() {
        return getBuild().version();
    }

    /** The version that was read when a button was pressed. */
    public void setReadVersion(Integer readVersion) {
        this.readVersion = readVersion;
    }

    /** What should be different, as typed. */
    public String getReason() {
        return reason;
    }

    /** What should be different, as typed. */
    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Why it is taken back or given up, as typed. */
    public String getMoveReason() {
        return moveReason;
    }

    /** Why it is taken back or given up, as typed. */
    public void setMoveReason(String moveReason) {
        this.moveReason = moveReason;
    }
}
