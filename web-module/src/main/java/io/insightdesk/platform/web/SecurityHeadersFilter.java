package io.insightdesk.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * The headers that tell browsers what pages and answers may do. A page replaces the content policy by its own, which has
 * the same rules and the page's nonce.
 */
public class SecurityHeadersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String POLICY = "Content-Security-Policy";
    private static final String OF_PAGES = "default-src 'self'; img-src 'self' data:; style-src 'self'; "
            + "style-src-attr 'unsafe-inline'; object-src 'none'; base-uri 'self'; form-action 'self'; "
            + "frame-ancestors 'none'; script-src 'self'";
    private static final String OF_DATA = "default-src 'none'; frame-ancestors 'none'";
    private static final String FEATURES_OFF =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
                    + "microphone=(), midi=(), payment=(), usb=()";
    private static final String TWO_YEARS = "max-age=63072000";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var area = RequestArea.of(request);
        response.setHeader(POLICY, area.isApi() ? OF_DATA : OF_PAGES);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", FEATURES_OFF);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (area != RequestArea.RESOURCES) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (DeskCookie.isSecure(request)) {
            response.setHeader("Strict-Transport-Security", TWO_YEARS);
        }
        chain.doFilter(request, new OnePolicy(response));
    }

    /** PrimeFaces adds its policy, with the page's nonce: of two policies a browser obeys both, so it replaces ours. */
    private static final class OnePolicy extends HttpServletResponseWrapper {

        OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (name.equalsIgnoreCase(POLICY)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
