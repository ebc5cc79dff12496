package io.insightdesk.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** A file that pages are made of, as it was served once. */
final class CachedResource {

    /** What was said of it and is said again. */
    private static final String[] HEADERS = {"Cache-Control", "ETag", "Last-Modified"};

    private static final String GZIP = "gzip";

    /** In {@code Accept-Encoding}, without the quality of 0, which refuses it. */
    private static final Pattern ACCEPTED =
            Pattern.compile("(?i)(?:^|,)\\s*gzip\\s*(?:;\\s*q=(?:1|0\\.0{0,2}[1-9])|,|$)");

    private final String contentType;
    private final Map<String, String> headers;
    private final byte[] content;
    private final byte[] compressed;

    private CachedResource(String contentType, Map<String, String> headers, byte[] content) {
        this.contentType = contentType;
        this.headers = headers;
        this.content = content;
        this.compressed = isText(contentType) ? compress(content) : content;
    }

    static CachedResource of(HttpServletResponse served, byte[] content) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (var header : HEADERS) {
            var value = served.getHeader(header);
            if (value != null) {
                headers.put(header, value);
            }
        }
        return new CachedResource(served.getContentType(), headers, content);
    }

    /** Bytes that it takes in memory. */
    int size() {
        return compressed == content ? content.length : content.length + compressed.length;
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach(response::setHeader);
        if (isSame("ETag", request.getHeader("If-None-Match"))
                || isSame("Last-Modified", request.getHeader("If-Modified-Since"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var body = content;
        if (compressed.length < content.length) {
            response.setHeader("Vary", "Accept-Encoding");
            if (acceptsGzip(request.getHeader("Accept-Encoding"))) {
                response.setHeader("Content-Encoding", GZIP);
                body = compressed;
            }
        }
        response.setContentType(contentType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Browsers say it as it was said to them. */
    private boolean isSame(String header, String had) {
        return had != null && had.equals(headers.get(header));
    }

    private static boolean acceptsGzip(String accepted) {
        return accepted != null && ACCEPTED.matcher(accepted).find();
    }

    private static boolean isText(String contentType) {
        return contentType != null && (contentType.startsWith("text/") || contentType.startsWith("image/svg"));
    }

    private static byte[] compress(byte[] content) {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }
}
