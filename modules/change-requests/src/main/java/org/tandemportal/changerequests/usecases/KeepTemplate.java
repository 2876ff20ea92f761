package org.tandemportal.changerequests.usecases;

import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.domain.ChangeRequestRefused;
import org.tandemportal.changerequests.domain.LeadsNeeded;
import org.tandemportal.changerequests.domain.Template;
import org.tandemportal.changerequests.domain.TemplateContent;
import org.tandemportal.changerequests.domain.TemplateState;
import org.tandemportal.changerequests.domain.Templates;
import org.tandemportal.engagements.api.EngagementSummary;
import org.tandemportal.engagements.api.Engagements;
import org.tandemportal.engagements.api.Environments;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.audit.Audit;

/** Somebody of either side writes a template for standard changes, proposes it to both sides, or ends its use. */
@UseCase
// Retiring takes a lead; that is checked once it is known what is wanted.
@Allowed(Permission.READ)
public class KeepTemplate {

    @Inject
    private Templates templates;

    @Inject
    private Engagements engagements;

    @Inject
    private Environments environments;

    @Inject
    private Leads leads;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Audit audit;

    @Inject
    private PortalClock clock;

    /**
     * A new draft.
     *
     * @param engagement its code
     * @return its id
     * @throws org.tandemportal.kernel.api.InvalidInput telling all that is wrong at once
     */
    public String draft(String engagement, TemplateInput input) {
        Viewer viewer = currentViewer.get();
        InputCheck check = new InputCheck();
        String code = check.requiredText("engagement", engagement, 16);
        EngagementSummary where = code == null ? null : engagements.find(code).orElse(null);
        check.that(code == null || where != null, "engagement", "unknown", engagement);
        if (where == null) {
            check.end();
        }
        viewer.require(Permission.ASK_FOR_CHANGE, code);
        if (!where.isActive()) {
            throw new ChangeRequestRefused("engagementClosed", code);
        }
        TemplateContent content = input.checked(check, code, environments);
        check.end();
        Template template = Template.draft(where.clientId(), code, content, viewer.asPerson(), clock.instant());
        templates.add(template);
        templates.keepRevision(template, viewer.personId(), null, clock.instant());
        audit.created(template.subject(), "drafted template", template.facts());
        return template.id().toString();
    }

    /**
     * Says something else, as a new revision.
     *
     * @param seen the version that the viewer has read; null for any
     * @param input all of it, worked out from what is there
     * @param message what changed, for the other side; may be null
     * @return whether there is a new revision
     */
    public boolean edit(String id, Integer seen, UnaryOperator<TemplateInput> input, String message) {
        Template template = mine(id, seen, Permission.ASK_FOR_CHANGE);
        Viewer viewer = currentViewer.get();
        InputCheck check = new InputCheck();
        TemplateContent content =
                input.apply(TemplateInput.of(template.content())).checked(check, template.engagement(), environments);
        String checkedMessage = check.optionalText("message", message, 500);
        check.end();
        AtomicBoolean revised = new AtomicBoolean();
        audit.change(
                template.subject(),
                "edited template",
                template::facts,
                () -> revised.set(
                        template.edit(content, needed(template, content), viewer.asPerson(), clock.instant())));
        if (revised.get()) {
            templates.keepRevision(template, viewer.personId(), checkedMessage, clock.instant());
        }
        return revised.get();
    }

    /**
     * Moves it on in its life.
     *
     * @param seen the version that the viewer has read; null for any
     * @param to {@code PROPOSED} or {@code RETIRED}; what only agreement can reach is refused
     */
    public void move(String id, Integer seen, String to) {
        InputCheck check = new InputCheck();
        TemplateState target = check.required("to", check.constant("to", to, TemplateState.class));
        if (target == null) {
            templates.require(id);
        }
        check.end();
        switch (target) {
            case PROPOSED -> {
                Template template = mine(id, seen, Permission.ASK_FOR_CHANGE);
                audit.change(
                        template.subject(),
                        "proposed template",
                        template::facts,
                        () -> template.propose(
                                needed(template, template.content()),
                                currentViewer.get().asPerson(),
                                clock.instant()));
            }
            case RETIRED -> {
                Template template = mine(id, seen, Permission.AGREE);
                audit.change(
                        template.subject(),
                        "retired template",
                        template::facts,
                        () -> template.retire(currentViewer.get().asPerson(), clock.instant()));
            }
            case AGREED, DRAFT -> {
                mine(id, null, Permission.ASK_FOR_CHANGE);
                throw new ChangeRequestRefused("template.movedByAgreementOnly");
            }
        }
    }

    private LeadsNeeded needed(Template template, TemplateContent content) {
        return leads.needed(template.engagement(), Kind.STANDARD, content.risk());
    }

    private Template mine(String id, Integer seen, Permission needed) {
        Template template = templates.require(id);
        // Who may not is told that first: what somebody else has changed is none of their business.
        currentViewer.get().require(needed, template.engagement());
        Templates.requireSeen(template, seen);
        return template;
    }
}
