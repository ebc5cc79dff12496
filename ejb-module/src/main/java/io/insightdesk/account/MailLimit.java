package io.insightdesk.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;

/** Keeps strangers from filling mailboxes through the public forms. */
@ApplicationScoped
public class MailLimit {

    private static final int MOST_TO_ONE = 3;
    private static final int MOST_FROM_ONE = 20;

    @Inject
    FailureCounters counters;

    /** A public form whose answer is a mail. */
    public enum Form {
        REGISTRATION,
        PASSWORD_RESET,
        GUEST_REQUEST
    }

    /** @throws TooManyAttemptsException when this client has sent the form too often lately */
    public void countSender(Form form, String clientAddress) {
        var key = form.name().toLowerCase(Locale.ROOT) + "-from:" + clientAddress;
        if (counters.add(key) > MOST_FROM_ONE) {
            throw new TooManyAttemptsException(SignInDelay.MEMORY);
        }
    }

    /**
     * Whether the address may get another mail now, whichever form it is for. The reset and the registration don't
     * tell.
     */
    public boolean mayMail(UUID tenant, EmailAddress email) {
        return counters.add("mail-to:" + tenant + ":" + email.value()) <= MOST_TO_ONE;
    }
}
