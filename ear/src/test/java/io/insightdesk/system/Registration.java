package io.insightdesk.system;

import java.util.regex.Pattern;

/** How a customer gets an account, up to the link in the confirmation mail. */
public final class Registration {

    private static final Pattern LINK = Pattern.compile("/confirm\\?token=idc_[A-Za-z0-9_-]{43}");
    private static final Pattern RESET_LINK = Pattern.compile("/confirm\\?token=idn_[A-Za-z0-9_-]{43}");

    private static final Pattern INVITATION = Pattern.compile("/confirm\\?token=idv_[A-Za-z0-9_-]{43}");

    private Registration() {}

    public static void register(Browser browser, String name, String email) {
        browser.open("/register");
        browser.type("#name", name);
        browser.type("#email", email);
        browser.click("main button[type=submit]");
        browser.seeText("h1", "Check your inbox");
    }

    /**
     * Waits for the confirmation mail.
     *
     * @return the link's path with its token
     */
    public static String linkMailedTo(Desk desk, String email) {
        return new MailReader(desk).awaitLink(email, "/confirm", LINK);
    }

    /**
     * Waits for the invitation to the desk.
     *
     * @return the link's path with its token
     */
    public static String invitationMailedTo(Desk desk, String email) {
        return new MailReader(desk).awaitLink(email, "/confirm", INVITATION);
    }

    /**
     * Waits for the mail about a forgotten password.
     *
     * @return the link's path with its token
     */
    public static String resetLinkMailedTo(Desk desk, String email) {
        return new MailReader(desk).awaitLink(email, "/confirm", RESET_LINK);
    }
}
