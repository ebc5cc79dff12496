package io.insightdesk.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/** Which site made a browser send a request, by its header {@code Origin}. */
public final class RequestOrigin {

    private RequestOrigin() {}

    /** Whether it was a page of this host, over whatever scheme. */
    static boolean isThisHost(HttpServletRequest request) {
        var site = origin(request);
        return site != null && isHost(site, request);
    }

    /**
     * Whether it was a page of this very site: host, port and scheme. Without the header it was none: every browser names
     * the origin of a WebSocket (RFC 6455, 4.1), and only browsers send a cookie that somebody else wants sent.
     */
    public static boolean isThisSite(HttpServletRequest request) {
        var site = origin(request);
        var scheme = DeskCookie.isSecure(request) ? "https" : "http";
        return site != null && isHost(site, request) && scheme.equalsIgnoreCase(site.getScheme());
    }

    private static boolean isHost(URI site, HttpServletRequest request) {
        return site.getAuthority() != null && site.getAuthority().equalsIgnoreCase(request.getHeader("Host"));
    }

    private static URI origin(HttpServletRequest request) {
        var sent = request.getHeader("Origin");
        try {
            return sent == null ? null : URI.create(sent);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
