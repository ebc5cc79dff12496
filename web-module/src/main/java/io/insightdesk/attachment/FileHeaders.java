package io.insightdesk.attachment;

import io.insightdesk.platform.storage.Pictures;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * The headers of a file that a stranger wrote. Some kinds of pictures are shown; everything else is saved and never
 * interpreted: no type but a neutral one, no guessing, and a policy under which nothing in it could run.
 */
final class FileHeaders {

    private static final String NOTHING_RUNS = "default-src 'none'; sandbox; frame-ancestors 'none'";
    private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9._ -]");
    private static final String NEUTRAL = "application/octet-stream";

    private FileHeaders() {}

    static void apply(Attachment file, FileLink link, Instant now, HttpServletResponse response) {
        var shown = Pictures.areShown(file.contentType());
        response.setContentType(shown ? file.contentType() : NEUTRAL);
        response.setHeader("Content-Disposition", disposition(shown ? "inline" : "attachment", file.name()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", NOTHING_RUNS);
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Cache-Control",
                "private, max-age=" + Duration.between(now, link.until()).toSeconds());
        response.setHeader("Accept-Ranges", "bytes");
    }

    /** RFC 6266: the name in UTF-8 by RFC 8187, and in plain letters for programs that don't know that. */
    static String disposition(String kind, String name) {
        var plain = NOT_PLAIN.matcher(name).replaceAll("_");
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "%s; filename=\"%s\"; filename*=UTF-8''%s".formatted(kind, plain, encoded);
    }
}
