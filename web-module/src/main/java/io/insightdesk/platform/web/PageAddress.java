package io.insightdesk.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Gives pages about one thing an address of their own: {@code /agent/tickets/ACME-1042} shows
 * {@code /WEB-INF/pages/ticket.xhtml} with the last part as request attribute {@value #KEY}.
 */
@WebFilter({"/agent/tickets/*", "/agent/customers/*", "/portal/requests/*"})
public class PageAddress extends HttpFilter {

    /** The request attribute that holds the last part of the address. */
    public static final String KEY = "insightdesk.key";

    private static final long serialVersionUID = 1L;
    private static final String FOLDER = "/WEB-INF/pages/";
    private static final Pattern ONE_THING = Pattern.compile("(/[a-z/]+)/([\\w-]{1,60})");
    private static final Map<String, String> VIEWS = Map.of(
            "/agent/tickets", FOLDER + "ticket.xhtml",
            "/agent/customers", FOLDER + "customer.xhtml",
            "/portal/requests", FOLDER + "request.xhtml");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var matcher = ONE_THING.matcher(path);
        var view = matcher.matches() ? VIEWS.get(matcher.group(1)) : null;
        if (view == null) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(KEY, matcher.group(2));
        request.getRequestDispatcher(view).forward(request, response);
    }

    static boolean isForwarded(String viewId) {
        return viewId.startsWith(FOLDER);
    }
}
