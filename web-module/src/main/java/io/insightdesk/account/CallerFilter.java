package io.insightdesk.account;

import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.web.ErrorStatus;
import io.insightdesk.platform.web.Problem;
import io.insightdesk.platform.web.Redirect;
import io.insightdesk.platform.web.RequestArea;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets the rest of the application run as whoever {@link DeskAuthenticationMechanism} found, and ends requests that lead
 * nowhere: unknown hosts, and pages above one's role, which look as if they did not exist. Staff who follow a customer's link
 * see their own page of the same thing.
 */
public class CallerFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    @SuppressWarnings("serial") // what is injected is a proxy, and no filter is ever serialised
    PageSessions sessions;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var area = RequestArea.of(request);
        if (area.isSameForAll() || request.getDispatcherType() == DispatcherType.ERROR) {
            proceed(request, response, chain);
            return;
        }
        var arrival = RequestIdentity.of(request);
        if (!arrival.hostKnown() || arrival.caller().isEmpty() && !area.isApi()) {
            refuseHost(area, request, response);
        } else if (area == RequestArea.PORTAL
                && arrival.login().filter(Login::isStaff).isPresent()) {
            Redirect.send(response, request.getContextPath() + StaffPageLink.of(path(request)));
        } else if (isAllowed(area, arrival)) {
            sessions.enter(request, arrival);
            try {
                proceed(request, response, chain);
            } finally {
                sessions.leave(request, arrival);
            }
        } else {
            CallerContext.runAs(
                    arrival.caller().orElseThrow(), () -> response.sendError(HttpServletResponse.SC_NOT_FOUND));
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static boolean isAllowed(RequestArea area, RequestIdentity arrival) {
        return area.lowestRole()
                .map(lowest -> arrival.login()
                        .filter(login -> login.role().atLeast(lowest))
                        .isPresent())
                .orElse(true);
    }

    private static void proceed(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var caller = RequestIdentity.of(request).caller();
        if (caller.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            CallerContext.<Exception>runAs(caller.get(), () -> chain.doFilter(request, response));
        } catch (IOException | ServletException | RuntimeException passedOn) {
            throw passedOn;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void refuseHost(RequestArea area, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (area.isApi()) {
            Problem.send(request, response, ErrorStatus.NOT_FOUND, "Unknown host name.");
            return;
        }
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write("""
                <!DOCTYPE html>
                <html lang="en"><head><title>Not found</title></head>
                <body><h1>Not found</h1><p>No help desk has this address.</p></body></html>
                """);
    }
}
