package io.insightdesk.notification;

import io.insightdesk.account.Account;
import io.insightdesk.account.AccountService;
import io.insightdesk.account.ConfirmationMail;
import io.insightdesk.account.LoginKind;
import io.insightdesk.account.PeopleService;
import io.insightdesk.platform.jobs.DeliveryHandler;
import io.insightdesk.platform.jobs.JobKind;
import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.tenant.PageLink;
import io.insightdesk.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Writes the mail with the link by which an address is confirmed. Each attempt makes a link of its own. Says nothing that a
 * stranger could have typed, or the registration would send anybody's words to anybody.
 */
@ApplicationScoped
public class ConfirmationMailHandler implements DeliveryHandler<ConfirmationMail> {

    @Inject
    AccountService accounts;

    @Inject
    PeopleService people;

    @Inject
    TenantDirectory tenants;

    @Inject
    Postman postman;

    @Override
    public JobKind<ConfirmationMail> kind() {
        return ConfirmationMail.KIND;
    }

    @Override
    public Optional<Delivery> prepare(ConfirmationMail mail) {
        return people.find(mail.account())
                .filter(account -> !account.isDisabled())
                .map(account -> postman.deliver(write(account), account, Ids.next(), Optional.empty()));
    }

    private Letter write(Account reader) {
        var tenant = tenants.current();
        var words = postman.wordsFor(reader);
        var secret = accounts.makeConfirmation(reader.getId()).reveal();
        return new Letter(
                words.language(),
                tenant.name(),
                tenant.brandColor(),
                words.say("confirm.subject", tenant.name()),
                words.say("confirm.heading"),
                words.say("confirm.greeting"),
                words.say(
                        "confirm.intro",
                        tenant.name(),
                        LoginKind.CONFIRM.lifetime().toHours()),
                Optional.empty(),
                words.say("confirm.action"),
                PageLink.to(tenant.host(), "/confirm?token=" + secret),
                words.say("confirm.footer"));
    }
}
