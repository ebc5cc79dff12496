package io.insightdesk.account;

import io.insightdesk.platform.web.MalformedFormException;
import io.insightdesk.platform.web.UserLocale;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.UUID;

/** The part of {@code /profile} that says where one is signed in, and ends what one does not want. */
@Named
@RequestScoped
public class SignInsView {

    private static final String DONE = "/profile?saved=signIns";

    @Inject
    PageForm form;

    @Inject
    LoginService logins;

    @Inject
    UserLocale region;

    private List<SignInRow> rows;

    /** Before the page is shown: ends a sign-in, or all the others. */
    public void enter() {
        switch (form.isSent() ? form.text("do") : "") {
            case "signOut" -> end();
            case "signOutOthers" -> {
                logins.endOthers(here());
                goOn();
            }
            default -> {}
        }
    }

    private void end() {
        logins.end(form.id("signIn").orElseThrow(() -> new MalformedFormException("signIn")));
        goOn();
    }

    private void goOn() {
        form.goTo(form.request().getContextPath() + DONE);
    }

    public List<SignInRow> getRows() {
        if (rows == null) {
            rows = logins.signIns();
        }
        return rows;
    }

    /** Whether there is any besides this one. */
    public boolean isOthers() {
        return getRows().stream().anyMatch(row -> !isHere(row));
    }

    public boolean isHere(SignInRow row) {
        return row.family().equals(here());
    }

    /** "Firefox on Linux". */
    public String device(SignInRow row) {
        var texts = ResourceBundle.getBundle("io.insightdesk.account.texts", region.getLocale());
        if (row.api()) {
            return texts.getString("signIns.api");
        }
        var device = Device.of(row.userAgent());
        if (device.system().isEmpty()) {
            return device.browser().isEmpty() ? texts.getString("signIns.unknown") : device.browser();
        }
        var browser = device.browser().isEmpty() ? texts.getString("signIns.unknown") : device.browser();
        return MessageFormat.format(texts.getString("signIns.device"), browser, device.system());
    }

    private UUID here() {
        return form.login().orElseThrow().family();
    }
}
