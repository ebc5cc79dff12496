package io.insightdesk.platform.web;

import io.insightdesk.platform.config.Setting;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * Bounds on the bodies of requests: one that says it is too large is refused before it comes, one that comes too slowly is
 * broken off, and only so many files come in at the same time, because each holds a thread until all of it is there.
 */
public class BodyFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    /** What a body of JSON may have in the API. */
    public static final int JSON_MEBIBYTES = 1;

    private static final long MEBIBYTE = 1024 * 1024;
    private static final long MOST_OF_OTHERS = 2 * MEBIBYTE;

    /** What is a file, by the media type that the client names, and the setting of its size. */
    private static final Map<String, Setting> MEBIBYTES_OF_FILE =
            Map.of("application/octet-stream", Setting.FILES_MOST_MIB, "text/csv", Setting.IMPORT_MEBIBYTES);

    /** Of the 64 threads that {@code 2-server.asadmin} sets. */
    private static final int MOST_FILES = 16;

    private static final int MOST_FILES_OF_ADDRESS = 8;

    /** Seconds. */
    private static final int RETRY_AFTER = 5;

    private final transient Semaphore files = new Semaphore(MOST_FILES);
    private final transient RequestsInService filesByAddress = new RequestsInService();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getContentLengthLong() > most(request)) {
            refuseTooLarge(request, response);
        } else if (isFile(request)) {
            takeFile(request, response, chain);
        } else {
            chain.doFilter(mayHaveBody(request) ? new Paced(request) : request, response);
        }
    }

    private static void refuseTooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (RequestArea.of(request).isApi()) {
            var mostOfFile = MEBIBYTES_OF_FILE.get(mediaType(request));
            var most = mostOfFile == null ? JSON_MEBIBYTES : mostOfFile.number();
            Problem.of(new BodyTooLargeException(most)).send(request, response);
        } else {
            BareErrorPage.send(request, response, ErrorStatus.CONTENT_TOO_LARGE, "error.tooLarge");
        }
    }

    private static boolean mayHaveBody(HttpServletRequest request) {
        return request.getContentLengthLong() != 0
                && !request.getMethod().equals("GET")
                && !request.getMethod().equals("HEAD");
    }

    private void takeFile(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var address = ClientAddress.network(request);
        if (!filesByAddress.begin(address, MOST_FILES_OF_ADDRESS)) {
            refuse(request, response);
            return;
        }
        try {
            if (!files.tryAcquire()) {
                refuse(request, response);
                return;
            }
            try {
                chain.doFilter(new Paced(request), response);
            } finally {
                files.release();
            }
        } finally {
            filesByAddress.end(address);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        BareErrorPage.sendForLater(
                request, response, ErrorStatus.SERVICE_UNAVAILABLE, RETRY_AFTER, "error.tooManyFiles");
    }

    /** In bytes. Whoever takes the body has limits of its own, which are not higher. */
    private static long most(HttpServletRequest request) {
        var mostOfFile = MEBIBYTES_OF_FILE.get(mediaType(request));
        return mostOfFile == null ? MOST_OF_OTHERS : (1 + mostOfFile.number()) * MEBIBYTE;
    }

    private static boolean isFile(HttpServletRequest request) {
        return MEBIBYTES_OF_FILE.containsKey(mediaType(request));
    }

    private static String mediaType(HttpServletRequest request) {
        var named = request.getContentType();
        return named == null ? "" : named.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** A form the container reads by itself, with its time-out alone. */
    private static final class Paced extends HttpServletRequestWrapper {

        private ServletInputStream body;

        Paced(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                body = new RateCheckedBody(super.getInputStream());
            }
            return body;
        }
    }
}
