package io.insightdesk.account;

import io.insightdesk.platform.web.DeskChannel;
import io.insightdesk.platform.web.PushReceiver;
import io.insightdesk.platform.web.RequestOrigin;
import io.insightdesk.platform.web.WebSocketRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;

/**
 * Lets a page open its push connection: one of this very site, in a browser that is signed in to this tenant. The connection
 * then belongs to that sign-in, whatever else the address says.
 */
public class PushFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var login = RequestIdentity.of(request).login();
        if (login.isEmpty() || !RequestOrigin.isThisSite(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(new Received(request, receiver(login.get())), response);
    }

    private static PushReceiver receiver(Login login) {
        var channel = login.isStaff() ? DeskChannel.ofDesk(login.tenant()) : DeskChannel.ofAccount(login.account());
        return new PushReceiver(channel, login.family(), login.expiresAt());
    }

    /** The endpoint sees nothing of the request but its principal. */
    private static final class Received extends WebSocketRequest {

        private final PushReceiver receiver;

        Received(HttpServletRequest request, PushReceiver receiver) {
            super(request);
            this.receiver = receiver;
        }

        @Override
        public Principal getUserPrincipal() {
            return receiver;
        }
    }
}
