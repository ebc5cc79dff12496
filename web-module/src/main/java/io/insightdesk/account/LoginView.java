package io.insightdesk.account;

import io.insightdesk.platform.web.LocalTarget;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The page {@code /login}: mail address and password, then on to where one was going. */
@Named
@RequestScoped
public class LoginView {

    @Inject
    PageForm form;

    @Inject
    BrowserLogin browser;

    private boolean wrong;
    private boolean busy;

    /** Before the page is shown: signs in what was sent; who is signed in already goes on. */
    public void enter() {
        if (form.isSent()) {
            signIn();
        } else {
            form.login().ifPresent(login -> form.goTo(form.goalOf(login.role())));
        }
    }

    private void signIn() {
        var password = form.text("password");
        if (password.length() > NewPassword.LONGEST) {
            wrong = true;
            return;
        }
        try {
            var role = browser.signIn(form.request(), form.response(), new Credentials(getEmail(), password));
            form.goTo(form.goalOf(role));
        } catch (InvalidCredentialsException refused) {
            wrong = true;
        } catch (TooManyAttemptsException refused) {
            busy = true;
            form.showRetryLater(refused);
        }
    }

    public String getEmail() {
        return form.isSent() ? form.text("email") : "";
    }

    /** Where to go on to, for the form's hidden field. */
    public String getGoal() {
        return LocalTarget.of(form.text(SignInRedirect.PARAMETER)).orElse("");
    }

    public boolean isWrong() {
        return wrong;
    }

    public boolean isBusy() {
        return busy;
    }

    /** Whether the form came without its {@link io.insightdesk.platform.web.CsrfToken}, perhaps because it was old. */
    public boolean isAgain() {
        return form.has("again");
    }

    public boolean isSignedOut() {
        return form.has("out");
    }
}
