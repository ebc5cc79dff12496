package io.insightdesk.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Sends a browser on with GET, to a path on this host. The container's own redirect would name scheme and host as it sees
 * them itself, which behind a gateway is not what the browser sees.
 */
public final class Redirect {

    private Redirect() {}

    /** @param path with its query; what leads to another host ({@code //host/path}) becomes a path of this one */
    public static void send(HttpServletResponse response, String path) throws IOException {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", LocalTarget.onThisHost(path));
        response.flushBuffer();
    }

    /** The same where the request may be one of Faces' ajax: its script follows no redirect but in its own format. */
    public static void send(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        if (!"partial/ajax".equals(request.getHeader("Faces-Request"))) {
            send(response, path);
            return;
        }
        response.setContentType("text/xml");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(
                        "<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\"%s\"/></partial-response>"
                                .formatted(LocalTarget.onThisHost(path)
                                        .replace("&", "&amp;")
                                        .replace("\"", "&quot;")
                                        .replace("<", "&lt;")));
        response.flushBuffer();
    }
}
