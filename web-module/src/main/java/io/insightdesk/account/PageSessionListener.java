package io.insightdesk.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Tells {@link PageSessions} of each session that begins or ends, also by time. */
@WebListener
public class PageSessionListener implements HttpSessionListener {

    @Inject
    PageSessions sessions;

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        sessions.begun();
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.ended(event.getSession());
    }
}
