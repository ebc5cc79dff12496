package io.insightdesk.platform.web;

import io.insightdesk.platform.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.ResourceBundle;

/**
 * An error without the error page: a bare page that asks for nothing else, or for the API a problem. It is for where an
 * error page would ask for the very body that is not to be read, or would cost more than the refusal saves.
 */
public final class BareErrorPage {

    private static final String TEXTS = "io.insightdesk.platform.web.texts";

    private BareErrorPage() {}

    /** The same when the client may ask again in some seconds; the connection ends, so that no body is waited for. */
    public static void sendForLater(
            HttpServletRequest request, HttpServletResponse response, ErrorStatus status, int seconds, String text)
            throws IOException {
        response.setHeader("Connection", "close");
        response.setIntHeader(HttpHeaders.RETRY_AFTER, seconds);
        send(request, response, status, text);
    }

    /** @param text the key of the heading; what to do stands under the same key with {@code .lead} */
    public static void send(HttpServletRequest request, HttpServletResponse response, ErrorStatus status, String text)
            throws IOException {
        var texts = ResourceBundle.getBundle(TEXTS, Language.firstSpoken(AcceptLanguage.of(request)));
        var heading = texts.getString(text);
        var lead = texts.getString(text + ".lead");
        if (RequestArea.of(request).isApi()) {
            Problem.send(request, response, status, lead);
            return;
        }
        response.setStatus(status.code());
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write("""
                <!DOCTYPE html>
                <html lang="%1$s"><head><title>%2$s</title></head>
                <body><main><h1>%2$s</h1><p>%3$s</p></main></body></html>
                """.formatted(texts.getLocale().getLanguage(), heading, lead));
        response.flushBuffer();
    }
}
