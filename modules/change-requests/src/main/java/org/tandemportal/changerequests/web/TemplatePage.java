package org.tandemportal.changerequests.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.changerequests.domain.Template;
import org.tandemportal.changerequests.domain.TemplateRevision;
import org.tandemportal.changerequests.domain.TemplateState;
import org.tandemportal.changerequests.usecases.AgreeToTemplate;
import org.tandemportal.changerequests.usecases.KeepTemplate;
import org.tandemportal.changerequests.usecases.ShowTemplates;
import org.tandemportal.discussions.api.Markdown;
import org.tandemportal.kernel.api.Agreement;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Verdict;
import org.tandemportal.kernel.web.Address;
import org.tandemportal.kernel.web.AgreementPanel;
import org.tandemportal.kernel.web.Attempt;
import org.tandemportal.kernel.web.HistoryRow;

/** One template for standard changes: what both sides agree to beforehand. */
@Named
@RequestScoped
public class TemplatePage {

    @Inject
    private ShowTemplates showTemplates;

    @Inject
    private AgreeToTemplate agreeToTemplate;

    @Inject
    private KeepTemplate keepTemplate;

    @Inject
    private Markdown markdown;

    @Inject
    private ChangeWords words;

    @Inject
    private Attempt attempt;

    @Inject
    private CurrentViewer viewer;

    private Integer readRevision;
    private Integer readVersion;
    private String wish;
    private ShowTemplates.Shown shown;

    /** Reads it anew. */
    public void load() {
        shown = showTemplates.withId(getId(), wantedRevision());
    }

    /** The revision that is named in the address; null for the current one. */
    private Integer wantedRevision() {
        String wanted = Address.parameter("revision");
        if (wanted == null || wanted.isEmpty()) {
            return null;
        }
        if (!wanted.matches("\\d{1,9}")) {
            throw new NotFound(getId());
        }
        return Integer.valueOf(wanted);
    }

    private ShowTemplates.Shown shown() {
        if (shown == null) {
            load();
        }
        return shown;
    }

    /** Agrees to the revision that was read. */
    public void agree() {
        finish(() -> agreeToTemplate.agree(getId(), readRevision), "said.agreed");
    }

    /** Asks for changes to the revision that was read. */
    public void askForChanges() {
        finish(() -> agreeToTemplate.askForChanges(getId(), readRevision, wish), "said.changesWanted");
    }

    /** Asks both sides to agree to it. */
    public void propose() {
        finish(() -> keepTemplate.move(getId(), readVersion, TemplateState.PROPOSED.name()), "said.templateProposed");
    }

    /** Ends its use. */
    public void retire() {
        finish(() -> keepTemplate.move(getId(), readVersion, TemplateState.RETIRED.name()), "said.templateRetired");
    }

    private void finish(Runnable useCase, String message) {
        if (attempt.run(useCase)) {
            attempt.goTo("/templates/" + getId(), ChangeWords.BUNDLE, message);
        } else {
            load();
        }
    }

    /** The template itself. */
    public Template getTemplate() {
        return shown().template();
    }

    /** Where it is in its life. */
    public TemplateState getState() {
        return getTemplate().state();
    }

    /** The revision that is looked at. */
    public TemplateRevision getRevision() {
        return shown().shown();
    }

    /** Whether the current revision is looked at. */
    public boolean isCurrent() {
        return getRevision().number() == getTemplate().revision();
    }

    /** What the revision that is looked at says. */
    public TemplateWordsView getWords() {
        return new TemplateWordsView(
                getRevision().content(), Map.of(), markdown, getTemplate().engagement());
    }

    /** Its revisions, the newest first. */
    public List<TemplateRevision> getRevisions() {
        return shown().revisions();
    }

    /** The revision that changes are made from; null for none. */
    public Integer getUsableRevision() {
        return getTemplate().usableRevision().orElse(null);
    }

    /** The number of the revision that both sides agreed to before the current one; null for none. */
    public Integer getAgreedBefore() {
        return shown().agreedBefore() == null ? null : shown().agreedBefore().number();
    }

    /** What changed since that one. */
    public List<HistoryRow.Change> getSinceAgreed() {
        return HistoryRow.difference(
                shown().agreedBefore().content().facts(),
                getTemplate().content().facts(),
                this::field,
                words::value);
    }

    private String field(String name) {
        return words.templateField(name);
    }

    /** The panel of both sides. */
    public AgreementPanel getPanel() {
        return AgreementPanel.of(
                getTemplate().agreement(), shown().names(), viewer.get().side());
    }

    /** Whether the panel says anything yet: a draft is not there to be agreed to. */
    public boolean isAsked() {
        return getState() != TemplateState.DRAFT;
    }

    /** Whether the viewer may speak for their side now. */
    public boolean isMineToAgree() {
        return shown().mayAgree();
    }

    /** Whether there is nothing left for the viewer to agree to: they have, or their side has without them. */
    public boolean isAgreedByMine() {
        Agreement.SideStanding mine = getTemplate().agreement().of(viewer.get().side());
        boolean byMyself = mine.of(viewer.get().personId())
                .filter(voice -> voice.verdict().kind() == Verdict.Kind.AGREE
                        && voice.voided().isEmpty())
                .isPresent();
        return mine.standing() == Agreement.Standing.AGREED
                || byMyself && mine.standing() != Agreement.Standing.CHANGES_WANTED;
    }

    /** Whether the viewer may edit it now. */
    public boolean isEditable() {
        return getState() != TemplateState.RETIRED
                && isOwnDraftOrNone()
                && viewer.get().may(Permission.ASK_FOR_CHANGE, getTemplate().engagement());
    }

    /** Whether the viewer may propose it now. */
    public boolean isProposable() {
        return getState() == TemplateState.DRAFT && isEditable();
    }

    /** Whether the viewer may retire it now. */
    public boolean isRetirable() {
        return getState() != TemplateState.RETIRED
                && isOwnDraftOrNone()
                && viewer.get().may(Permission.AGREE, getTemplate().engagement());
    }

    private boolean isOwnDraftOrNone() {
        return getState() != TemplateState.DRAFT
                || viewer.get().side() == getTemplate().side();
    }

    /** Whether the viewer may ask for a change from it now. */
    public boolean isUsable() {
        return getUsableRevision() != null
                && viewer.get().may(Permission.ASK_FOR_CHANGE, getTemplate().engagement());
    }

    /** Whose turn it is; null for nobody's. */
    public Side getWaitingFor() {
        return getTemplate().waitingFor().orElse(null);
    }

    /** Somebody who appears in it; null if unknown to the viewer. */
    public PersonName person(UUID id) {
        return shown().names().get(id);
    }

    /** What happened to it, the latest first. */
    public List<HistoryRow> getHistory() {
        return HistoryRow.of(shown().history(), words::action, this::field, words::value);
    }

    /** From the address. */
    public String getId() {
        return Address.parameter("id");
    }

    /** The revision that the page shows. */
    public Integer getReadRevision() {
        return shown == null ? readRevision : Integer.valueOf(shown.template().revision());
    }

    /** The revision that was read when a button was pressed. */
    public void setReadRevision(Integer readRevision) {
        this.readRevision = readRevision;
    }

    /** The version that the page shows. */
    public Integer getReadVersion() {
        return shown == null ? readVersion : Integer.valueOf(shown.template().version());
    }

    /** The version that was read when a button was pressed. */
    public void setReadVersion(Integer readVersion) {
        this.readVersion = readVersion;
    }

    /** What should be different, as typed. */
    public String getWish() {
        return wish;
    }

    /** What should be different, as typed. */
    public void setWish(String wish) {
        this.wish = wish;
    }
}
