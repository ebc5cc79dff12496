package io.insightdesk.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps the style sheets, scripts and fonts of pages in memory, compressed too, once somebody has asked for them. Faces reads
 * each anew out of its archive, 550 KB in pieces of 2 KB for PrimeFaces' script, and Grizzly compresses it anew.
 */
public class ResourceCacheFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** More than all that pages use; what is asked for after that is read as before. */
    static final long MOST_BYTES = 16L * 1024 * 1024;

    /**
     * What may be in an address without making it another's: the library, and the fingerprints of OmniFaces and
     * PrimeFaces.
     */
    private static final Set<String> PARAMETERS = Set.of("ln", "v", "e");

    private final transient Map<String, CachedResource> resources = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isCacheable(request)) {
            chain.doFilter(request, response);
            return;
        }
        var address = address(request);
        var known = resources.get(address);
        if (known != null) {
            known.send(request, new AbandonedResponse(response));
            return;
        }
        var recorded = new RecordedResponse(response);
        chain.doFilter(request, recorded);
        recorded.resource().ifPresent(resource -> keep(address, resource));
    }

    private static boolean isCacheable(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                && PARAMETERS.containsAll(request.getParameterMap().keySet())
                && request.getHeader("Range") == null;
    }

    /** Decoded and without path parameters, so that a stranger has no end of addresses to fill the memory with. */
    private static String address(HttpServletRequest request) {
        return request.getServletPath() + request.getPathInfo() + "?" + request.getParameter("ln");
    }

    private void keep(String address, CachedResource resource) {
        if (bytes.addAndGet(resource.size()) > MOST_BYTES || resources.putIfAbsent(address, resource) != null) {
            bytes.addAndGet(-resource.size());
        }
    }
}
