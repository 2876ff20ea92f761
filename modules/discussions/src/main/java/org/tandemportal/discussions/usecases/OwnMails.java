package org.tandemportal.discussions.usecases;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.discussions.api.Reason;
import org.tandemportal.discussions.domain.MailChoices;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.NotAllowed;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.audit.Audit;

/** For which reasons the viewer gets a mail. */
@UseCase
@Allowed(Permission.READ)
public class OwnMails {

    @Inject
    private MailChoices choices;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Audit audit;

    /** Whether they want a mail, for each reason; one statement. */
    public Map<Reason, Boolean> show() {
        return choices.of(me().personId());
    }

    /**
     * Chooses.
     *
     * @param wanted the names of the reasons for which they want a mail; for the others they want none
     * @throws org.tandemportal.kernel.api.InvalidInput if there is no such reason
     */
    public void choose(Collection<String> wanted) {
        Viewer me = me();
        InputCheck check = new InputCheck();
        List<Reason> reasons = new ArrayList<>();
        wanted.forEach(name -> reasons.add(check.constant("mails", name, Reason.class)));
        check.end();
        Map<Reason, Boolean> before = choices.of(me.personId());
        Map<String, Object> was = new LinkedHashMap<>();
        Map<String, Object> is = new LinkedHashMap<>();
        before.forEach((reason, mail) -> {
            if (mail != reasons.contains(reason)) {
                was.put("mail." + reason, mail);
                is.put("mail." + reason, !mail);
            }
        });
        if (is.isEmpty()) {
            return;
        }
        UUID clientId = me.side() == Side.PROVIDER ? Viewer.PROVIDER_RECORDS : me.organisationId();
        choices.choose(me.personId(), clientId, reasons);
        audit.write(
                new SubjectRef(SubjectType.PERSON, me.personId().toString(), null, clientId),
                "notices chosen",
                was,
                is);
    }

    private Viewer me() {
        if (!viewer.isSignedIn()) {
            throw new NotAllowed(Permission.READ);
        }
        return viewer.get();
    }
}
