package io.insightdesk.system;

import java.util.regex.Pattern;

/** How somebody without an account sends a request and gets the link to it. */
public final class GuestRequests {

    private static final Pattern LINK = Pattern.compile("/request/follow\\?token=[A-Za-z0-9_-]{64}");

    private GuestRequests() {}

    public static void send(Browser browser, String name, String email, String subject) {
        browser.open("/request/new");
        browser.type("#subject", subject);
        browser.type("#message", "It has done nothing since this morning.");
        browser.type("#name", name);
        browser.type("#email", email);
        browser.click("main button[type=submit]");
        browser.seeText("h1", "We have received your request");
    }

    /**
     * Waits for a mail with the words.
     *
     * @return the path of its link, with its token
     */
    public static String linkMailedTo(Desk desk, String email, String words) {
        return new MailReader(desk).awaitLink(email, words, LINK);
    }
}
