package io.insightdesk.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Refuses what another site makes a browser send (CSRF). A page's POST must come from this host; besides, it carries
 * either the page's random view state, or, where pages have none, the {@link FormToken}. The API is not concerned: no
 * browser sends a bearer token by itself.
 */
public class ForgeryFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> KEPT = Set.of("continue", "token");
    private static final String VIEW_STATE = "jakarta.faces.ViewState";
    private static final String NO_VIEW_STATE = "stateless";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SAFE_METHODS.contains(request.getMethod())
                || RequestArea.of(request).isApi()) {
            chain.doFilter(request, response);
        } else if (!isFromHere(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (hasViewState(request) || FormToken.isRepeated(request)) {
            chain.doFilter(request, response);
        } else {
            Redirect.send(response, request.getRequestURI() + "?again=1" + kept(request));
        }
    }

    /** What the form's page needs to be shown again. */
    private static String kept(HttpServletRequest request) {
        return KEPT.stream()
                .filter(name -> request.getParameter(name) != null)
                .map(name -> "&" + name + "=" + URLEncoder.encode(request.getParameter(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    /** Browsers name the origin of each POST; programs that are no browsers may leave it out. */
    private static boolean isFromHere(HttpServletRequest request) {
        var origin = request.getHeader("Origin");
        if (origin == null) {
            return !"cross-site".equals(request.getHeader("Sec-Fetch-Site"));
        }
        try {
            var site = URI.create(origin).getAuthority();
            return site != null && site.equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** A made-up state is worthless: Faces keeps the real ones in the session. */
    private static boolean hasViewState(HttpServletRequest request) {
        var state = request.getParameter(VIEW_STATE);
        return state != null && !state.equals(NO_VIEW_STATE);
    }
}
