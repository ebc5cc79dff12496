package io.insightdesk.platform.web;

import io.insightdesk.platform.LogText;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Where open pages hear what has changed. Who connects has passed the filter of {@link #PATH}, which says as whom, so no
 * page's session is needed. Pages have nothing to say here.
 */
@ServerEndpoint(PushEndpoint.PATH)
public class PushEndpoint {

    public static final String PATH = "/push";

    private static final Logger LOG = Logger.getLogger(PushEndpoint.class.getName());

    @Inject
    OpenPages pages;

    @OnOpen
    public void open(Session connection) throws IOException {
        if (connection.getUserPrincipal() instanceof PushReceiver receiver) {
            pages.open(connection, receiver);
        } else {
            connection.close(new CloseReason(CloseReason.CloseCodes.VIOLATED_POLICY, "nobody"));
        }
    }

    @OnMessage(maxMessageSize = 1024)
    public void ignore(String message) {
        LOG.log(Level.FINEST, "A page sent a message");
    }

    @OnClose
    public void closed(Session connection) {
        pages.closed(connection);
    }

    @OnError
    public void broken(Throwable lost) {
        LOG.log(Level.FINE, "A page's connection broke", LogText.escaped(lost));
    }
}
