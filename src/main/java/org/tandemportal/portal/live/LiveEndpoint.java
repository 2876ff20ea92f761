package org.tandemportal.portal.live;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** Where open pages stay connected. {@link LiveFilter} has decided that they may; what they send is passed over. */
@ServerEndpoint("/live")
public class LiveEndpoint {

    private static final Logger LOG = System.getLogger(LiveEndpoint.class.getName());
    private static final int LONGEST_MESSAGE = 64;

    /** Something is sent twice in this time, see {@link LiveNews}. */
    private static final long SILENCE_MILLISECONDS = 120_000;

    @Inject
    private LiveConnections connections;

    @Inject
    private LiveNews news;

    /** A page has come. */
    @OnOpen
    public void open(Session socket) throws IOException {
        socket.setMaxTextMessageBufferSize(LONGEST_MESSAGE);
        socket.setMaxBinaryMessageBufferSize(LONGEST_MESSAGE);
        socket.setMaxIdleTimeout(SILENCE_MILLISECONDS);
        List<String> names = socket.getRequestParameterMap().getOrDefault("name", List.of());
        connections
                .opened(names.isEmpty() ? null : names.get(0), socket)
                .ifPresentOrElse(news::welcome, () -> new LiveConnection(null, null, null, socket)
                        .close(CloseReason.CloseCodes.VIOLATED_POLICY));
    }

    /** Pages have nothing to say. */
    @OnMessage(maxMessageSize = LONGEST_MESSAGE)
    public void passOver(String message) {
        LOG.log(Level.DEBUG, "A page sent {0} characters", message.length());
    }

    /** A page has gone. */
    @OnClose
    public void close(Session socket) {
        connections.closed(socket);
    }

    /** A page has gone without a word. */
    @OnError
    public void failed(Session socket, Throwable reason) {
        LOG.log(Level.DEBUG, "A connection has broken off", reason);
        connections.closed(socket);
    }
}
