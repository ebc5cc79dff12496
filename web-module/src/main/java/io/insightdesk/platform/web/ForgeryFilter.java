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
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final String NONCE = "primefaces.nonce";
    /** A UUID's 36 characters in Base64. */
    private static final Pattern WELL_FORMED_NONCE = Pattern.compile("[A-Za-z0-9+/]{48}");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SAFE_METHODS.contains(request.getMethod())
                || RequestArea.of(request).isApi()) {
            chain.doFilter(request, response);
        } else if (!isFromHere(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (isTooLarge(request)) {
            tellTooLarge(request, response);
        } else if (hasViewState(request) && hasNonce(request) || FormToken.isRepeated(request)) {
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

    /** Forms over two megabytes (Grizzly's {@code max-form-post-size-bytes}) the container refuses to read. */
    private static boolean isTooLarge(HttpServletRequest request) {
        try {
            request.getParameter(VIEW_STATE);
            return false;
        } catch (IllegalStateException tooLarge) {
            return true;
        }
    }

    /** By hand: an error page would be asked for the same fields. */
    private static void tellTooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var texts = ResourceBundle.getBundle("io.insightdesk.platform.web.texts", request.getLocale());
        response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write("""
                <!DOCTYPE html>
                <html lang="%1$s"><head><title>%2$s</title></head>
                <body><main><h1>%2$s</h1><p>%3$s</p></main></body></html>
                """.formatted(
                        texts.getLocale().getLanguage(),
                        texts.getString("error.tooLarge"),
                        texts.getString("error.tooLarge.lead")));
    }

    /**
     * Every page with a state has PrimeFaces' nonce in its forms, which throws at anything else; but OmniFaces tells by
     * itself, without a form, that a page was left.
     */
    private static boolean hasNonce(HttpServletRequest request) {
        var nonce = request.getParameter(NONCE);
        return nonce != null && WELL_FORMED_NONCE.matcher(nonce).matches()
                || "unload".equals(request.getParameter("omnifaces.event"));
    }

    /** A made-up state is worthless: Faces keeps the real ones in the session. */
    private static boolean hasViewState(HttpServletRequest request) {
        var state = request.getParameter(VIEW_STATE);
        return state != null && !state.equals(NO_VIEW_STATE);
    }
}
