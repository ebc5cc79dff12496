package io.insightdesk.platform.web;

import io.insightdesk.platform.LogText;
import io.insightdesk.platform.RetryLaterException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Answers what pages and servlets throw and somebody foresaw, with the {@link Fault}'s status: the container would make 500 of
 * all of it, with a stack trace in the log. What nobody foresaw is passed on. The API maps its exceptions by itself.
 */
public class FaultFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(FaultFilter.class.getName());

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, isByLibrary(request) ? new AbandonedResponse(response) : response);
        } catch (IOException | ServletException | RuntimeException failure) {
            var fault = Fault.of(failure);
            if (fault == Fault.UNEXPECTED) {
                throw failure;
            }
            LOG.log(Level.FINE, "Answered with " + fault.status().code(), LogText.escaped(failure));
            setRetryAfter(fault, failure, response);
            answer(fault, request, response);
        }
    }

    /** Whether a library writes the answer, which logs each client that left as a failure. */
    private static boolean isByLibrary(HttpServletRequest request) {
        var area = RequestArea.of(request);
        return area.isApi() || area == RequestArea.RESOURCES;
    }

    private static void setRetryAfter(Fault fault, Throwable failure, HttpServletResponse response) {
        if (fault == Fault.UNAVAILABLE) {
            Unavailable.log(failure);
            response.setIntHeader(HttpHeaders.RETRY_AFTER, Unavailable.RETRY_AFTER);
        }
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RetryLaterException later) {
                response.setIntHeader(HttpHeaders.RETRY_AFTER, later.retryAfterSeconds());
            }
        }
    }

    private static void answer(Fault fault, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return; // nothing can be said any more
        }
        if (fault == Fault.CLIENT_GONE) {
            response.setStatus(fault.status().code()); // and no page, which could not be written
        } else if (wantsPage(request)) {
            response.sendError(fault.status().code());
        } else {
            response.resetBuffer();
            Problem.send(request, response, fault.status(), fault.detail());
        }
    }

    /** Browsers name HTML when they go to a page, and not when a script asks. */
    private static boolean wantsPage(HttpServletRequest request) {
        var accepted = request.getHeader("Accept");
        return accepted == null || accepted.contains("text/html");
    }
}
