package io.insightdesk.account;

import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.web.ClientAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** The page {@code /register}: name and mail address; the rest happens where the mail's link leads. */
@Named
@RequestScoped
public class RegisterView {

    @Inject
    PageForm form;

    @Inject
    RegistrationService registrations;

    private Map<String, String> problems = Map.of();
    private boolean sent;
    private boolean busy;

    /** Before the page is shown: registers what was sent. */
    public void enter() {
        if (form.isSent()) {
            register();
        }
    }

    private void register() {
        try {
            registrations.register(new Registration(getName(), getEmail()), ClientAddress.network(form.request()));
            sent = true;
        } catch (InvalidInputException wrong) {
            problems = form.inWords(wrong);
        } catch (TooManyAttemptsException refused) {
            busy = true;
            form.showRetryLater(refused);
        } catch (RegistrationClosedException closed) {
            form.answerNotFound();
        }
    }

    public String getName() {
        return form.text("name");
    }

    public String getEmail() {
        return form.text("email");
    }

    /** What is wrong, by field. */
    public Map<String, String> getProblems() {
        return problems;
    }

    public boolean isSent() {
        return sent;
    }

    public boolean isBusy() {
        return busy;
    }

    /** Whether the form came without its {@link io.insightdesk.platform.web.CsrfToken}, perhaps because it was old. */
    public boolean isAgain() {
        return form.has("again");
    }
}
