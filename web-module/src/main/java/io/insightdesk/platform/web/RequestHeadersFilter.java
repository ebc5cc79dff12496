package io.insightdesk.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * Before everything else: headers over which the server's own code would fail, with a stack trace and an answer that
 * blames us, are refused (4xx) or passed over, as RFC 9110 says of each.
 */
public class RequestHeadersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var refusal = refusal(request);
        if (refusal.isPresent()) {
            refusal.get().send(request, response);
        } else {
            chain.doFilter(TolerantRequest.isNeeded(request) ? new TolerantRequest(request) : request, response);
        }
    }

    private static Optional<Problem> refusal(HttpServletRequest request) {
        if (request.getContentLengthLong() > Integer.MAX_VALUE) {
            return Optional.of(Problem.of(ErrorStatus.CONTENT_TOO_LARGE, "The body does not match Content-Length."));
        }
        if (isMultipart(request)) {
            return Optional.of(Problem.of(
                    ErrorStatus.UNSUPPORTED_MEDIA_TYPE,
                    "Multipart is not supported. Send the file as the request body."));
        }
        if (isChannel(request) && !isHandshake(request)) {
            return Optional.of(Problem.of(ErrorStatus.BAD_REQUEST, "This address accepts WebSocket connections only."));
        }
        return Optional.empty();
    }

    /** No page and no route takes it, and the container fails at a bad one when it is asked for parameters. */
    private static boolean isMultipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    static boolean isChannel(HttpServletRequest request) {
        return RequestArea.of(request) == RequestArea.PUSH;
    }

    /** As far as the container looks before it takes a request for a handshake (RFC 6455, 4.2.1). */
    private static boolean isHandshake(HttpServletRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
                && Optional.ofNullable(request.getHeader("Connection"))
                        .filter(value -> value.toLowerCase(Locale.ROOT).contains("upgrade"))
                        .isPresent();
    }
}
