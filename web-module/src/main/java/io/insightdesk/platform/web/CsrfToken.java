package io.insightdesk.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * CSRF token of forms without view state: a random value that stands in a cookie and in the form's field {@value
 * #FIELD}. Another site can make a browser send the cookie, but can't read it.
 */
@Named("formToken")
@RequestScoped
public class CsrfToken {

    /** The hidden field of the forms. */
    public static final String FIELD = "csrf";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BYTES = 16;
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9_-]{22}");

    @Inject
    ExternalContext context;

    private String value;

    /** The value for the form; a browser without one gets its cookie with this page. */
    public String getValue() {
        if (value == null) {
            value = sent(request()).orElseGet(this::give);
        }
        return value;
    }

    static boolean isRepeated(HttpServletRequest request) {
        var field = request.getParameter(FIELD);
        return field != null
                && sent(request).filter(cookie -> same(cookie, field)).isPresent();
    }

    private static Optional<String> sent(HttpServletRequest request) {
        return DeskCookie.FORM
                .read(request)
                .filter(cookie -> WELL_FORMED.matcher(cookie).matches());
    }

    private static boolean same(String cookie, String field) {
        return MessageDigest.isEqual(cookie.getBytes(StandardCharsets.UTF_8), field.getBytes(StandardCharsets.UTF_8));
    }

    private String give() {
        var bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        var made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        if (!isForScript(request())) {
            DeskCookie.FORM.write(request(), (HttpServletResponse) context.getResponse(), made);
        }
        return made;
    }

    /**
     * A page that a script gets is shown to nobody, such as the login page that its request was led to after the session
     * ended. Its cookie would replace the one of the page that is shown, whose form would then be refused.
     */
    private static boolean isForScript(HttpServletRequest request) {
        return "empty".equals(request.getHeader("Sec-Fetch-Dest"));
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) context.getRequest();
    }
}
