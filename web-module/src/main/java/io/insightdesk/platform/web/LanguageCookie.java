package io.insightdesk.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

/** The language that was chosen in the menu of this browser: a cookie that the page's script writes. */
public final class LanguageCookie {

    /** The cookie's name, as {@code preferences.js} has it. */
    public static final String COOKIE = "language";

    private LanguageCookie() {}

    /** Lets the account's language be seen again. */
    public static void forget(HttpServletResponse response) {
        var cookie = new Cookie(COOKIE, "");
        cookie.setPath("/");
        cookie.setMaxAge(0);
        response.addCookie(cookie);
    }
}
