package io.insightdesk.system;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a customer gets an account, up to the link in the confirmation mail. */
public final class Registration {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern LINK = Pattern.compile("/confirm\\?token=idc_[A-Za-z0-9_-]{43}");

    private Registration() {}

    public static void register(Browser browser, String name, String email) {
        browser.open("/register");
        browser.type("#name", name);
        browser.type("#email", email);
        browser.click("main button[type=submit]");
        browser.seeText("h1", "Look into your mailbox");
    }

    /** Waits for the confirmation mail. @return the link's path with its token */
    public static String linkMailedTo(Desk desk, String email) {
        return await().atMost(PATIENCE)
                .until(() -> findLink(desk, email), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<String> findLink(Desk desk, String email) {
        return new MailReader(desk)
                .mailsTo(email, "/confirm").stream()
                        .map(raw -> raw.replace("=\r\n", "").replace("=3D", "="))
                        .flatMap(raw -> LINK.matcher(raw).results().map(found -> found.group()))
                        .findFirst();
    }
}
