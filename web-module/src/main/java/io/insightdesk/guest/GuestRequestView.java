package io.insightdesk.guest;

import io.insightdesk.account.PageForm;
import io.insightdesk.account.TooManyAttemptsException;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.web.ClientAddress;
import io.insightdesk.platform.web.UserLocale;
import io.insightdesk.tenant.BrandView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** The page {@code /request/new}: a request without an account. The answers come by mail. */
@Named
@RequestScoped
public class GuestRequestView {

    @Inject
    PageForm form;

    @Inject
    GuestService guests;

    @Inject
    GuestFieldsView fields;

    @Inject
    BrandView brand;

    @Inject
    UserLocale userLocale;

    private Map<String, String> problems = Map.of();
    private boolean sent;
    private boolean busy;

    /** Before the page is shown: takes the request that was sent. Who is signed in has a better form. */
    public void enter() {
        if (!brand.isGuestsWelcome()) {
            form.answerNotFound();
        } else if (form.login().isPresent()) {
            form.goTo(form.request().getContextPath() + "/portal/new");
        } else if (form.isSent() && !fields.isShowing()) {
            submit();
        }
    }

    private void submit() {
        try {
            guests.submit(fields.answer(getTyped()).in(userLocale.getLocale()), ClientAddress.network(form.request()));
            sent = true;
        } catch (InvalidInputException wrong) {
            problems = form.inWords(new InvalidInputException(fields.getForm().refuse(wrong.errors())));
        } catch (TooManyAttemptsException refused) {
            busy = true;
            form.showRetryLater(refused);
        }
    }

    /** As it was sent, or empty. */
    public GuestRequest getTyped() {
        return new GuestRequest(form.text("name"), form.text("email"), form.text("subject"), form.text("message"));
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
