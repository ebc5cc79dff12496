package io.insightdesk.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The headers that tell browsers what pages and answers may do. */
public final class SecurityHeaders {

    static final String POLICY = "Content-Security-Policy";

    private static final String OF_PAGES = "default-src 'self'; img-src 'self' data:; style-src 'self'; "
            + "style-src-attr 'unsafe-inline'; object-src 'none'; base-uri 'self'; form-action 'self'; "
            + "frame-ancestors 'none'; script-src 'self'";
    private static final String OF_DATA = "default-src 'none'; frame-ancestors 'none'";
    private static final String FEATURES_OFF =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
                    + "microphone=(), midi=(), payment=(), usb=()";
    private static final String TWO_YEARS = "max-age=63072000";

    private SecurityHeaders() {}

    public static void apply(HttpServletRequest request, HttpServletResponse response) {
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
    }
}
