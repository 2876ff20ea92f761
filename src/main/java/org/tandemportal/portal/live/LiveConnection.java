package org.tandemportal.portal.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.UUID;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.Viewer;

/**
 * A page that somebody has open.
 *
 * @param viewer who
 * @param sessionHash what their session is known by
 * @param record the record that the page shows; null for any other page
 * @param socket what reaches it; null until it is open
 */
record LiveConnection(Viewer viewer, String sessionHash, SubjectRef record, Session socket) {

    /** The session has ended: the page must not come back by itself. */
    private static final CloseReason.CloseCode ENDED = () -> 4001;

    LiveConnection with(Session opened) {
        return new LiveConnection(viewer, sessionHash, record, opened);
    }

    UUID person() {
        return viewer.personId();
    }

    /** Sends JSON and does not wait for it to arrive. */
    void send(String json) {
        try {
            if (socket.isOpen()) {
                socket.getAsyncRemote().sendText(json);
            }
        } catch (IllegalStateException e) {
            // Closed meanwhile: the page asks anew when it comes back.
            close(CloseReason.CloseCodes.GOING_AWAY);
        }
    }

    void end() {
        close(ENDED);
    }

    void close(CloseReason.CloseCode code) {
        try {
            socket.close(new CloseReason(code, ""));
        } catch (IOException | IllegalStateException e) {
            // It is closed already.
            System.getLogger(LiveConnection.class.getName())
                    .log(System.Logger.Level.DEBUG, "A connection could not be closed", e);
        }
    }
}
