package io.insightdesk.platform.web;

import io.insightdesk.platform.LogText;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Protects against cross-site request forgery (CSRF). A page's POST must come from this host; besides, it carries
 * either the page's random view state, or, where pages have none, the {@link CsrfToken}. The API is not concerned: no
 * browser sends a bearer token by itself.
 */
public class CsrfFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = Logger.getLogger(CsrfFilter.class.getName());
    private static final Duration LOG_PAUSE = Duration.ofMinutes(1);
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> KEPT = Set.of("continue", "token");
    private static final String VIEW_STATE = "jakarta.faces.ViewState";
    private static final String NO_VIEW_STATE = "stateless";
    private static final String NONCE = "primefaces.nonce";
    /** A UUID's 36 characters in Base64. */
    private static final Pattern WELL_FORMED_NONCE = Pattern.compile("[A-Za-z0-9+/]{48}");

    private final transient AtomicReference<Long> logged = new AtomicReference<>();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SAFE_METHODS.contains(request.getMethod())
                || RequestArea.of(request).isApi()) {
            chain.doFilter(request, response);
        } else if (!isFromHere(request)) {
            refuse(request, response);
        } else if (isFromOurPage(request)) {
            chain.doFilter(request, response);
        } else {
            Redirect.send(request, response, request.getRequestURI() + "?again=1" + kept(request));
        }
    }

    /**
     * A gateway that passes on {@code Host} without its port makes every form of one's own look foreign, so the log
     * says why, though not more often than {@link #LOG_PAUSE}.
     */
    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var host = request.getHeader("Host");
        var now = System.nanoTime();
        var last = logged.get();
        if ((last == null || now - last > LOG_PAUSE.toNanos()) && logged.compareAndSet(last, now)) {
            LOG.log(
                    Level.INFO,
                    "Refused a form of {0} sent to the host {1}. If people see \"This form came from another site\" on "
                            + "their own pages, the gateway does not pass on the Host header as the browser sent it, "
                            + "with its port (nginx: $http_host).",
                    new Object[] {LogText.escaped(request.getHeader("Origin")), LogText.escaped(host)});
        }
        BareErrorPage.send(request, response, ErrorStatus.FORBIDDEN, "error.foreign");
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
        return request.getHeader("Origin") == null
                ? !"cross-site".equals(request.getHeader("Sec-Fetch-Site"))
                : RequestOrigin.isThisHost(request);
    }

    /** What goes to Faces carries a nonce in any case; a page that keeps no state has nothing secret but the token. */
    private static boolean isFromOurPage(HttpServletRequest request) {
        var isForFaces = request.getParameter(VIEW_STATE) != null || isAjax(request);
        return (!isForFaces || hasNonce(request)) && (hasViewState(request) || CsrfToken.isRepeated(request));
    }

    private static boolean isAjax(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"))
                || "true".equals(request.getParameter("jakarta.faces.partial.ajax"));
    }

    /**
     * Every page with a form of Faces has PrimeFaces' nonce in its forms, which throws at anything else; but OmniFaces tells by
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
