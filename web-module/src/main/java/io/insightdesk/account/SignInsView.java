package io.insightdesk.account;

import io.insightdesk.platform.web.UserLocale;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.UUID;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;

/** The part of {@code /profile} that says where one is signed in, and ends what one does not want. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, which can be serialised
public class SignInsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String DONE = "profile?saved=signIns";

    @Inject
    private LoginService logins;

    @Inject
    private UserLocale userLocale;

    private List<SignInRow> rows;

    public void end(UUID signIn) {
        logins.end(signIn);
        Faces.redirect(DONE);
    }

    public void endOthers() {
        logins.endOthers(here());
        Faces.redirect(DONE);
    }

    /** As the page has shown them: its buttons are found by their places. */
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
        var texts = ResourceBundle.getBundle("io.insightdesk.account.texts", userLocale.getLocale());
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
        return RequestIdentity.of(Faces.getRequest()).login().orElseThrow().family();
    }
}
