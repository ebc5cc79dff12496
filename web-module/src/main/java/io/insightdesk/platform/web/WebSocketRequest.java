package io.insightdesk.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpUpgradeHandler;
import jakarta.servlet.http.WebConnection;
import java.io.EOFException;
import java.io.IOException;

/**
 * A WebSocket's handshake, after which the connection can't be used any more once it has ended: see {@link
 * WebSocketConnection}.
 */
public class WebSocketRequest extends HttpServletRequestWrapper {

    protected WebSocketRequest(HttpServletRequest request) {
        super(request);
    }

    /**
     * None: the server's WebSocket implementation would close the connection, from any thread, when a page's session
     * ends.
     */
    @Override
    public HttpSession getSession(boolean create) {
        return null;
    }

    @Override
    public <T extends HttpUpgradeHandler> T upgrade(Class<T> handlerClass) throws IOException, ServletException {
        var upgraded = UpgradedRequest.of(getRequest());
        var guard = super.upgrade(Guard.class);
        try {
            var handler = handlerClass.getDeclaredConstructor().newInstance();
            guard.handler = handler;
            guard.upgraded = upgraded;
            return handler;
        } catch (ReflectiveOperationException failed) {
            throw new ServletException(failed);
        }
    }

    /** Stands between the server and the handler that the server's WebSocket implementation brings. */
    public static final class Guard implements HttpUpgradeHandler {

        private HttpUpgradeHandler handler;
        private UpgradedRequest upgraded;
        private WebSocketConnection connection;

        @Override
        public void init(WebConnection server) {
            connection = new WebSocketConnection(server, upgraded::end);
            handler.init(connection);
            connection.startReading();
            if (!upgraded.isOpen()) {
                connection.fail(new EOFException("The browser left at once."));
            }
        }

        /** Called before the server uses the connection's objects again or throws them away. */
        @Override
        public void destroy() {
            try {
                handler.destroy();
            } finally {
                connection.markEnded();
            }
        }
    }
}
