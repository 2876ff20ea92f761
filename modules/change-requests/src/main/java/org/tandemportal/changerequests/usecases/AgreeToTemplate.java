package org.tandemportal.changerequests.usecases;

import jakarta.inject.Inject;
import org.tandemportal.changerequests.domain.Speaker;
import org.tandemportal.changerequests.domain.Template;
import org.tandemportal.changerequests.domain.Templates;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.audit.Audit;

/** A lead says, on behalf of their side, that it agrees to a revision of a template, or wants it changed. */
@UseCase
// A lead, or who stands in for one: that is known once the record is.
@Allowed(Permission.READ)
public class AgreeToTemplate {

    @Inject
    private Templates templates;

    @Inject
    private Leads leads;

    @Inject
    private Audit audit;

    @Inject
    private PortalClock clock;

    /** Agrees to the revision that the viewer has read. Agreeing twice to the same changes nothing. */
    public void agree(String id, int revision) {
        Template template = templates.require(id);
        Speaker lead = leads.speaker(template.engagement());
        audit.change(
                template.subject(),
                "agreed to template",
                template::facts,
                () -> template.agree(lead, revision, clock.instant()));
    }

    /** Asks for changes to the revision that the viewer has read. */
    public void askForChanges(String id, int revision, String reason) {
        Template template = templates.require(id);
        Speaker lead = leads.speaker(template.engagement());
        InputCheck check = new InputCheck();
        String checkedReason = check.requiredText("reason", reason, 2_000);
        check.end();
        audit.change(
                template.subject(),
                "wanted template changed",
                template::facts,
                () -> template.askForChanges(lead, revision, checkedReason, clock.instant()));
    }
}
