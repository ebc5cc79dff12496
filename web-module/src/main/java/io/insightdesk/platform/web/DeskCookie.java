package io.insightdesk.platform.web;

import io.insightdesk.platform.config.Setting;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cookies that scripts can't read and other sites can't send with a POST. Over TLS their names begin with
 * {@code __Host-}, so that no neighbouring host can set them.
 */
public enum DeskCookie {
    /** The secret of a signed-in browser. */
    LOGIN("insightdesk-login"),
    /** What the forms of {@link CsrfToken} must repeat. */
    FORM("insightdesk-form");

    private final String plainName;

    DeskCookie(String plainName) {
        this.plainName = plainName;
    }

    public Optional<String> read(HttpServletRequest request) {
        var name = name(isSecure(request));
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** Kept by the browser for {@code lifetime}. */
    public void write(HttpServletRequest request, HttpServletResponse response, String value, Duration lifetime) {
        add(request, response, value, Math.toIntExact(lifetime.toSeconds()));
    }

    /** Kept until the browser ends. */
    public void write(HttpServletRequest request, HttpServletResponse response, String value) {
        add(request, response, value, -1);
    }

    public void remove(HttpServletRequest request, HttpServletResponse response) {
        add(request, response, "", 0);
    }

    /** Whether people reach us over TLS, perhaps ended by a gateway in front. */
    static boolean isSecure(HttpServletRequest request) {
        return request.isSecure() || Setting.PUBLIC_SCHEME.text().equals("https");
    }

    private void add(HttpServletRequest request, HttpServletResponse response, String value, int seconds) {
        var secure = isSecure(request);
        var cookie = new Cookie(name(secure), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private String name(boolean secure) {
        return secure ? "__Host-" + plainName : plainName;
    }
}
