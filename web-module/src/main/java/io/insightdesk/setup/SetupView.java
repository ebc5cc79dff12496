package io.insightdesk.setup;

import io.insightdesk.account.InvalidCredentialsException;
import io.insightdesk.account.NewPassword;
import io.insightdesk.account.PageForm;
import io.insightdesk.account.TooManyAttemptsException;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.web.ClientAddress;
import io.insightdesk.platform.web.TimeZones;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** The page {@code /setup}: the operator creates a tenant with its owner. Without a setup code it does not exist. */
@Named
@RequestScoped
public class SetupView {

    @Inject
    PageForm form;

    @Inject
    SetupService setup;

    private Map<String, String> problems = Map.of();
    private boolean wrongCode;
    private boolean busy;
    private String address;

    /** Before the page is shown: creates what was sent. */
    public void enter() {
        if (!setup.isOpen()) {
            form.answerNotFound();
        } else if (form.isSent()) {
            create();
        }
    }

    private void create() {
        try {
            address = setup.createDesk(form.text("code"), draft(), ClientAddress.network(form.request()));
        } catch (InvalidCredentialsException refused) {
            wrongCode = true;
        } catch (InvalidInputException wrong) {
            problems = form.inWords(wrong);
        } catch (TooManyAttemptsException refused) {
            busy = true;
            form.showRetryLater(refused);
        }
    }

    private NewTenantDraft draft() {
        return new NewTenantDraft(
                form.text("name"),
                form.text("hosts"),
                form.text("prefix"),
                form.text("language"),
                form.text("timeZone"),
                form.text("mailFrom"),
                form.text("ownerName"),
                form.text("ownerEmail"),
                form.text("ownerPassword"));
    }

    /** What was typed, to be shown again beside what is wrong with it; the page leaves the password out. */
    public NewTenantDraft getTyped() {
        return draft();
    }

    /** What is wrong, by field. */
    public Map<String, String> getProblems() {
        return problems;
    }

    public boolean isWrongCode() {
        return wrongCode;
    }

    public boolean isBusy() {
        return busy;
    }

    /** Whether the form came without its {@link io.insightdesk.platform.web.CsrfToken}, perhaps because it was old. */
    public boolean isAgain() {
        return form.has("again");
    }

    /** The sign-in page of the new desk; {@code null} until there is one. */
    public String getAddress() {
        return address;
    }

    public List<String> getTimeZones() {
        return TimeZones.with("");
    }

    public int getShortestPassword() {
        return NewPassword.SHORTEST;
    }

    public int getLongestPassword() {
        return NewPassword.LONGEST;
    }
}
