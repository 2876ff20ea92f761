package org.tandemportal.portal.audit;

import jakarta.inject.Inject;
import java.util.List;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.audit.AuditLog;

/** The ends of the audit chains, for the log. Called as the portal. */
@UseCase
@Allowed(Permission.ADMINISTER)
public class ReadAuditHeads {

    @Inject
    private AuditLog log;

    /** All of them; one statement. */
    public List<AuditLog.Head> heads() {
        return log.heads();
    }
}
