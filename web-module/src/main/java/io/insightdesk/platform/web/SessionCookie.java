package io.insightdesk.platform.web;

import io.insightdesk.platform.config.Setting;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** The cookie of the container's session: closed to scripts and other sites, and over TLS only where people use TLS. */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent start) {
        var cookie = start.getServletContext().getSessionCookieConfig();
        cookie.setHttpOnly(true);
        cookie.setSecure(Setting.PUBLIC_SCHEME.text().equals("https"));
    }
}
