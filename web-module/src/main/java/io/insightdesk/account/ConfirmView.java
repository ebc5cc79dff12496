package io.insightdesk.account;

import io.insightdesk.platform.input.InvalidInputException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/**
 * The page {@code /confirm}, where the link of a confirmation mail, of an invitation, or of a mail about a forgotten
 * password leads: choose a password, and be signed in. Opening it uses up nothing, because mail scanners open links too.
 */
@Named
@RequestScoped
public class ConfirmView {

    @Inject
    PageForm form;

    @Inject
    BrowserLogin browser;

    @Inject
    ConfirmationService confirmations;

    private Map<String, String> problems = Map.of();
    private boolean valid;
    private boolean busy;

    /** Before the page is shown: takes the password that was sent, or looks whether the link is good. */
    public void enter() {
        if (form.isSent()) {
            confirm();
        } else {
            valid = confirmations.isValid(getToken());
        }
    }

    private void confirm() {
        valid = true;
        try {
            var opened = confirmed(BrowserLogin.origin(form.request()));
            browser.begin(form.request(), form.response(), opened);
            form.goTo(form.goalOf(opened.login().role()));
        } catch (InvalidInputException wrong) {
            problems = form.inWords(wrong);
        } catch (InvalidLinkException old) {
            valid = false;
        } catch (TooManyAttemptsException refused) {
            busy = true;
            form.showRetryLater(refused);
        }
    }

    private PageLogin confirmed(LoginOrigin origin) {
        return isInvitation()
                ? confirmations.join(getToken(), form.text("name"), form.text("password"), origin)
                : confirmations.confirm(getToken(), form.text("password"), origin);
    }

    /** Whether the link is an invitation to the desk: then a name is chosen, too. */
    public boolean isInvitation() {
        return TokenSecret.parse(LoginKind.INVITE, getToken()).isPresent();
    }

    /** As typed. */
    public String getName() {
        return form.text("name");
    }

    public String getToken() {
        return form.text("token");
    }

    /** What is wrong, by field. */
    public Map<String, String> getProblems() {
        return problems;
    }

    public boolean isValid() {
        return valid;
    }

    /** Whether the link is for a forgotten password. */
    public boolean isReset() {
        return TokenSecret.parse(LoginKind.RESET, getToken()).isPresent();
    }

    public boolean isBusy() {
        return busy;
    }

    public boolean isAgain() {
        return form.has("again");
    }

    public int getShortest() {
        return NewPassword.SHORTEST;
    }

    public int getLongest() {
        return NewPassword.LONGEST;
    }
}
