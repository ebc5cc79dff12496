package io.insightdesk.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The container's session, which holds page state and nothing that proves who one is. It belongs to one sign-in: when
 * that is over, or another begins in the same browser, the session ends with everything that it showed.
 */
final class BrowserSession {

    private static final String FAMILY = BrowserSession.class.getName() + ".family";
    private static final Logger LOG = Logger.getLogger(BrowserSession.class.getName());
    private static final UUID NOBODY = new UUID(0, 0);

    private BrowserSession() {}

    /** Before the request: ends the session if somebody else's sign-in began it. */
    static void endForeign(HttpServletRequest request, Arrival arrival) {
        var session = request.getSession(false);
        if (session == null) {
            return;
        }
        try {
            if (!ownerOf(arrival).equals(session.getAttribute(FAMILY))) {
                session.invalidate();
            }
        } catch (IllegalStateException endedByAnotherRequest) {
            LOG.log(Level.FINE, "Two requests ended one session", endedByAnotherRequest);
        }
    }

    /** After the request: a session that it began belongs to its sign-in. */
    static void claim(HttpServletRequest request, Arrival arrival) {
        var session = request.getSession(false);
        if (session != null && session.isNew()) {
            session.setAttribute(FAMILY, ownerOf(arrival));
        }
    }

    private static UUID ownerOf(Arrival arrival) {
        return arrival.loginFamily().orElse(NOBODY);
    }

    static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
