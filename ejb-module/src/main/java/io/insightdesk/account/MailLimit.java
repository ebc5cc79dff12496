package io.insightdesk.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Keeps strangers from filling mailboxes through the registration. */
@ApplicationScoped
public class MailLimit {

    private static final int MOST_TO_ONE = 3;
    private static final int MOST_FROM_ONE = 20;

    @Inject
    FailureCounters counters;

    /** @throws TooManyAttemptsException when this client has asked for too many mails lately */
    public void countSender(String clientAddress) {
        if (counters.add("registration-from:" + clientAddress) > MOST_FROM_ONE) {
            throw new TooManyAttemptsException(AttemptDelay.MEMORY);
        }
    }

    /** Whether the address may get another mail now; who asks is not told. */
    public boolean mayMail(UUID tenant, EmailAddress email) {
        return counters.add("registration-to:" + tenant + ":" + email.value()) <= MOST_TO_ONE;
    }
}
