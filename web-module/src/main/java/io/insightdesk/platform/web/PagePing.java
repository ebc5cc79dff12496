package io.insightdesk.platform.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Pings the open pages from time to time. Not {@link OpenPages} itself: the first message for pages may come before the
 * web module has started, on a thread that finds none of its resources.
 */
@WebListener
public class PagePing implements ServletContextListener {

    /** Shorter than the minute after which gateways end silent connections. */
    private static final int EVERY_SECONDS = 40;

    @Resource
    ManagedScheduledExecutorService timer;

    @Inject
    OpenPages pages;

    private ScheduledFuture<?> pings;

    @Override
    public void contextInitialized(ServletContextEvent start) {
        pings = timer.scheduleWithFixedDelay(pages::ping, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void contextDestroyed(ServletContextEvent end) {
        if (pings != null) {
            pings.cancel(true);
        }
    }
}
