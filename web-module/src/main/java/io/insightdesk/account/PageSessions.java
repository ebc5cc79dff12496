package io.insightdesk.account;

import io.insightdesk.platform.LogText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The container's sessions of this node, which hold page state and nothing that proves who one is. Each belongs to one
 * sign-in: when that is over, or another begins in the same browser, the session ends with everything that it showed.
 *
 * <p>A session costs memory, and whoever sends no cookie gets one with each page, so it lives for minutes only
 * ({@code web.xml}) until the browser has shown that it keeps the cookie: by sending a form, by the page's push connection,
 * or by any other request that has it. And a sign-in has {@link #MOST_OF_ONE_LOGIN} at most, of which the oldest goes: a
 * browser has one.
 */
@ApplicationScoped
public class PageSessions {

    static final int MOST_OF_ONE_LOGIN = 5;

    /** How long a page may lie unused, once its browser has come back with the cookie. */
    static final Duration LIFETIME = Duration.ofHours(8);

    private static final String FAMILY = PageSessions.class.getName() + ".family";
    private static final Logger LOG = Logger.getLogger(PageSessions.class.getName());
    private static final UUID NOBODY = new UUID(0, 0);

    private final Map<UUID, Deque<HttpSession>> byLogin = new HashMap<>();
    private final AtomicInteger open = new AtomicInteger();

    /**
     * Before the request: ends the session if somebody else's sign-in began it; else its browser has come back with it.
     */
    void enter(HttpServletRequest request, RequestIdentity arrival) {
        var session = request.getSession(false);
        if (session == null) {
            return;
        }
        try {
            if (ownerOf(arrival).equals(session.getAttribute(FAMILY))) {
                session.setMaxInactiveInterval((int) LIFETIME.toSeconds());
            } else {
                session.invalidate();
            }
        } catch (IllegalStateException endedByAnotherRequest) {
            LOG.log(Level.FINE, "Two requests ended one session", LogText.escaped(endedByAnotherRequest));
        }
    }

    /** After the request: a session that it began belongs to its sign-in. */
    void leave(HttpServletRequest request, RequestIdentity arrival) {
        var session = request.getSession(false);
        if (session == null || !session.isNew()) {
            return;
        }
        session.setAttribute(FAMILY, ownerOf(arrival));
        // What visitors see has no session; should one be made, it is over in minutes, and theirs are no one sign-in's.
        arrival.loginFamily().flatMap(login -> add(login, session)).ifPresent(PageSessions::end);
    }

    /** Ends the browser's own. */
    void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            end(session);
        }
    }

    /** Ends those of a sign-in that is over. */
    void endOf(UUID login) {
        removeAll(login).forEach(PageSessions::end);
    }

    /** How many there are. */
    int count() {
        return open.get();
    }

    void begun() {
        open.incrementAndGet();
    }

    void ended(HttpSession session) {
        open.decrementAndGet();
        if (session.getAttribute(FAMILY) instanceof UUID login) {
            remove(login, session);
        }
    }

    /** @return the one that must go for it */
    private synchronized Optional<HttpSession> add(UUID login, HttpSession session) {
        var sessions = byLogin.computeIfAbsent(login, first -> new ArrayDeque<>());
        sessions.addLast(session);
        return sessions.size() > MOST_OF_ONE_LOGIN ? Optional.of(sessions.removeFirst()) : Optional.empty();
    }

    private synchronized void remove(UUID login, HttpSession session) {
        var sessions = byLogin.getOrDefault(login, new ArrayDeque<>());
        sessions.removeIf(other -> other.getId().equals(session.getId()));
        if (sessions.isEmpty()) {
            byLogin.remove(login);
        }
    }

    private synchronized Deque<HttpSession> removeAll(UUID login) {
        return Optional.ofNullable(byLogin.remove(login)).orElseGet(ArrayDeque::new);
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException ended) {
            LOG.log(Level.FINE, "The session had ended already", LogText.escaped(ended));
        }
    }

    private static UUID ownerOf(RequestIdentity arrival) {
        return arrival.loginFamily().orElse(NOBODY);
    }
}
