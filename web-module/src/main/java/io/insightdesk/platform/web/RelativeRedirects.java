package io.insightdesk.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.List;

/**
 * Keeps redirects to this host relative, whoever sends them (RFC 9110, section 10.2.2): scheme and port as the container
 * sees them are not, behind a gateway, what the browser sees.
 */
final class RelativeRedirects extends HttpServletResponseWrapper {

    private static final String LOCATION = "Location";
    private static final List<String> SCHEMES = List.of("http://", "https://");

    private final String host;

    RelativeRedirects(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        host = request.getHeader("Host");
    }

    /** Like the container's own, which would make the address absolute. */
    @Override
    public void sendRedirect(String location) throws IOException {
        resetBuffer();
        setStatus(SC_FOUND);
        setHeader(LOCATION, location);
        flushBuffer();
    }

    @Override
    public void setHeader(String name, String value) {
        super.setHeader(name, name.equalsIgnoreCase(LOCATION) ? toRelative(value, host) : value);
    }

    @Override
    public void addHeader(String name, String value) {
        super.addHeader(name, name.equalsIgnoreCase(LOCATION) ? toRelative(value, host) : value);
    }

    /** The path of an address on this host; any other as it is. */
    static String toRelative(String location, String host) {
        if (location == null || host == null) {
            return location;
        }
        for (var scheme : SCHEMES) {
            var origin = scheme + host;
            if (location.regionMatches(true, 0, origin, 0, origin.length())) {
                var rest = location.substring(origin.length());
                if (rest.isEmpty() || rest.startsWith("?") || rest.startsWith("#")) {
                    return "/" + rest;
                }
                if (rest.startsWith("/")) {
                    return LocalTarget.onThisHost(rest);
                }
            }
        }
        return location;
    }
}
