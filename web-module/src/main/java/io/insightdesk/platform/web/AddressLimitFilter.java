package io.insightdesk.platform.web;

import io.insightdesk.platform.config.Setting;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Serves at most {@link Setting#HTTP_PER_ADDRESS} requests of one {@link ClientAddress} at the same time, until their
 * answer is written: so nobody holds all threads by not reading what was asked for. More are refused at once with 429.
 */
public class AddressLimitFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Seconds. */
    private static final int RETRY_AFTER = 1;

    private final transient RequestsInService inService = new RequestsInService();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var most = Setting.HTTP_PER_ADDRESS.number();
        if (most == 0) {
            chain.doFilter(request, response);
            return;
        }
        var address = ClientAddress.network(request);
        if (!inService.begin(address, most)) {
            BareErrorPage.sendForLater(
                    request, response, ErrorStatus.TOO_MANY_REQUESTS, RETRY_AFTER, "error.tooManyAtOnce");
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            inService.end(address);
        }
    }
}
