package io.insightdesk.account;

import io.insightdesk.platform.web.ClientAddress;
import io.insightdesk.platform.web.ErrorMessages;
import io.insightdesk.platform.web.FormCommand;
import io.insightdesk.platform.web.UserLocale;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.ResourceBundle;

/** The part of {@code /profile} that changes the own password. Nothing of it is kept between requests. */
@Named
@RequestScoped
public class OwnPasswordView {

    @Inject
    PasswordService passwords;

    @Inject
    FormCommand command;

    @Inject
    ErrorMessages errors;

    @Inject
    UserLocale locale;

    @Inject
    HttpServletRequest request;

    private String present;
    private String wanted;

    public void save() {
        try {
            command.run(this::change, "profile?saved=password");
        } catch (InvalidCredentialsException wrong) {
            refuse("profile.password.wrong");
        } catch (TooManyAttemptsException tooMany) {
            refuse("login.busy");
        }
    }

    private void change() {
        var change =
                new PasswordChange(Objects.requireNonNullElse(present, ""), Objects.requireNonNullElse(wanted, ""));
        var login = RequestIdentity.of(request).login().orElseThrow();
        passwords.change(change, login.family(), ClientAddress.of(request));
    }

    private void refuse(String key) {
        errors.show(
                "present",
                ResourceBundle.getBundle("io.insightdesk.account.texts", locale.getLocale())
                        .getString(key));
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public int getLongest() {
        return NewPassword.LONGEST;
    }
}
