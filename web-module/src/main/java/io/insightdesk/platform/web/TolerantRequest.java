package io.insightdesk.platform.web;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.List;

/** A request without what is wrong with its headers. */
final class TolerantRequest extends HttpServletRequestWrapper {

    private static final List<String> DATES = List.of("If-Modified-Since", "If-Unmodified-Since");
    private static final String AJAX = "Faces-Request";
    private static final long NO_DATE = -1;

    private final boolean isBodyEndless;
    private ServletInputStream body;

    TolerantRequest(HttpServletRequest request) {
        super(request);
        isBodyEndless = isBodyEndless(request);
    }

    /** Hardly any request needs it. */
    static boolean isNeeded(HttpServletRequest request) {
        return DATES.stream().anyMatch(name -> request.getHeader(name) != null)
                || isBodyEndless(request)
                || isNoPostOfAPage(request);
    }

    /**
     * With {@code Upgrade}, Grizzly waits for more than the body that was announced, and a thread with it. In HTTP/1 a
     * request has a body only with one of these headers (RFC 9112, 6.3).
     */
    private static boolean isBodyEndless(HttpServletRequest request) {
        return request.getHeader("Upgrade") != null
                && request.getProtocol().startsWith("HTTP/1")
                && request.getHeader("Transfer-Encoding") == null
                && !RequestHeadersFilter.isChannel(request);
    }

    /** Scripts of pages only post by themselves; a page that is read cannot be rendered as a part of one. */
    private static boolean isNoPostOfAPage(HttpServletRequest request) {
        return request.getHeader(AJAX) != null && !request.getMethod().equals("POST");
    }

    @Override
    public String getHeader(String name) {
        return name.equalsIgnoreCase(AJAX) && isNoPostOfAPage((HttpServletRequest) getRequest())
                ? null
                : super.getHeader(name);
    }

    /** A date that can't be read is to be passed over (RFC 9110, 13.1.3). */
    @Override
    public long getDateHeader(String name) {
        try {
            return super.getDateHeader(name);
        } catch (IllegalArgumentException unreadable) {
            return NO_DATE;
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (!isBodyEndless) {
            return super.getInputStream();
        }
        if (body == null) {
            body = new ContentLengthBody(super.getInputStream(), Math.max(0, getContentLengthLong()));
        }
        return body;
    }
}
