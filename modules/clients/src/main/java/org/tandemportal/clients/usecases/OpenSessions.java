package org.tandemportal.clients.usecases;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.tandemportal.clients.domain.Sessions;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.UseCase;

/** The portal asks which sessions go on, without using them. */
@UseCase
@Allowed(Permission.ADMINISTER)
public class OpenSessions {

    @Inject
    private Sessions sessions;

    @Inject
    private PortalClock clock;

    /** Those of these sessions, by their hashes in hexadecimal digits, that go on; one statement. */
    public Set<String> of(Collection<String> hashes) {
        return hashes.isEmpty() ? Set.of() : new HashSet<>(sessions.open(hashes, clock.instant()));
    }
}
