package org.tandemportal.clients.usecases;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.clients.api.NoticeKind;
import org.tandemportal.clients.api.SignInWay;
import org.tandemportal.clients.domain.Device;
import org.tandemportal.clients.domain.KnownDevices;
import org.tandemportal.clients.domain.People;
import org.tandemportal.clients.domain.Secrets;
import org.tandemportal.clients.domain.Sessions;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.audit.Audit;

/** Where the viewer is signed in. */
@UseCase
public class OwnSessions {

    @Inject
    private Sessions sessions;

    @Inject
    private Secrets secrets;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private KnownDevices knownDevices;

    @Inject
    private People people;

    @Inject
    private AccountMail accountMail;

    @Inject
    private Audit audit;

    @Inject
    private PortalClock clock;

    /**
     * The viewer's sessions.
     *
     * @param present the id of the one that is used now; null if unknown
     */
    public record Shown(List<Sessions.Session> sessions, UUID present) {}

    /**
     * Begins one for the viewer, who has just signed in.
     *
     * @param way how they showed who they are
     * @param userAgent what the browser says of itself; may be null
     * @return the secret that the browser's session is to hold
     */
    public String begin(SignInWay way, String userAgent, String networkAddress) {
        String secret = secrets.random();
        Viewer me = AccountViewer.signedIn(viewer);
        Instant now = clock.instant();
        String device = Device.of(userAgent);
        sessions.begin(
                secrets.hash("session", secret),
                me.personId(),
                AccountViewer.clientId(me),
                way,
                device,
                networkAddress,
                now);
        if (knownDevices.meet(me.personId(), AccountViewer.clientId(me), device, now)) {
            accountMail.tellIfWanted(
                    people.require(me.personId()), NoticeKind.NEW_DEVICE, "newDevice", device.isEmpty() ? "?" : device);
        }
        return secret;
    }

    /**
     * Shows them.
     *
     * @param secret what the browser's session holds
     */
    public Shown show(String secret) {
        Viewer me = requireReader();
        return new Shown(
                sessions.of(me.personId(), clock.instant()),
                sessions.withHash(me.personId(), secrets.hash("session", secret))
                        .orElse(null));
    }

    /**
     * Ends one.
     *
     * @throws NotFound if the viewer has no such session
     */
    public void end(UUID id) {
        Viewer me = requireReader();
        if (!sessions.end(me.personId(), id)) {
            throw new NotFound("session");
        }
        audit.write(AccountViewer.subject(me), "session ended", Map.of("sessions", 1), null);
    }

    /** Ends all but the one that is used now. */
    public void endOthers(String secret) {
        Viewer me = requireReader();
        int ended = sessions.endAll(me.personId(), secrets.hash("session", secret));
        if (ended > 0) {
            audit.write(AccountViewer.subject(me), "session ended", Map.of("sessions", ended), null);
        }
    }

    /** Ends the one that is used now: the viewer signs out. */
    public void leave(String secret) {
        Viewer me = viewer.get();
        if (me.isSignedIn()) {
            sessions.withHash(me.personId(), secrets.hash("session", secret))
                    .ifPresent(id -> sessions.end(me.personId(), id));
        }
    }

    private Viewer requireReader() {
        viewer.get().requireSomewhere(Permission.READ);
        return AccountViewer.signedIn(viewer);
    }
}
