package io.insightdesk.account;

import io.insightdesk.platform.web.LocalTarget;
import io.insightdesk.platform.web.Redirect;
import io.insightdesk.platform.web.SecurityHeaders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Sends somebody who must sign in to the login page, which leads back to where one was going. */
final class SignInRedirect {

    /** The login page's parameter that names the place to go on to. */
    static final String PARAMETER = "continue";

    private SignInRedirect() {}

    static void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityHeaders.apply(request, response);
        var login = request.getContextPath() + "/login"
                + goal(request)
                        .map(path -> "?" + PARAMETER + "=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
                        .orElse("");
        Redirect.send(request, response, login);
    }

    /** The page itself for a plain GET; for what can't be repeated, the page that it was sent from. */
    private static Optional<String> goal(HttpServletRequest request) {
        if (request.getMethod().equals("GET")) {
            var query = request.getQueryString();
            return LocalTarget.of(request.getRequestURI() + (query == null ? "" : "?" + query));
        }
        return Optional.ofNullable(request.getHeader("Referer"))
                .flatMap(SignInRedirect::localPart)
                .flatMap(LocalTarget::of);
    }

    private static Optional<String> localPart(String address) {
        try {
            var page = new URI(address);
            var query = page.getRawQuery();
            return Optional.ofNullable(page.getRawPath()).map(path -> query == null ? path : path + "?" + query);
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}
