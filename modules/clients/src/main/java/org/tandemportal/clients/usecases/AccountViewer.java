package org.tandemportal.clients.usecases;

import java.util.UUID;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.NotAllowed;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.api.Viewer;

/** The viewer as the owner of an account. */
final class AccountViewer {

    private AccountViewer() {}

    /**
     * The viewer, who must have signed in.
     *
     * @throws NotAllowed if nobody has
     */
    static Viewer signedIn(CurrentViewer viewer) {
        if (!viewer.isSignedIn()) {
            throw new NotAllowed(Permission.READ);
        }
        return viewer.get();
    }

    /** Whose record the account is: the client's, or the provider's own. */
    static UUID clientId(Viewer viewer) {
        return viewer.side() == Side.CLIENT ? viewer.organisationId() : Viewer.PROVIDER_RECORDS;
    }

    /** For the audit log. */
    static SubjectRef subject(Viewer viewer) {
        return new SubjectRef(SubjectType.PERSON, viewer.personId().toString(), null, clientId(viewer));
    }
}
