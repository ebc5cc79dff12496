package io.insightdesk.notification;

import io.insightdesk.account.Account;
import io.insightdesk.account.AccountService;
import io.insightdesk.account.LoginKind;
import io.insightdesk.account.PeopleService;
import io.insightdesk.platform.jobs.DeliveryHandler.Delivery;
import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.tenant.PageLink;
import io.insightdesk.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes the mails whose link leads to where a password is chosen. Each attempt makes a link of its own. They say nothing
 * that a stranger could have typed, or a public form would send anybody's words to anybody.
 */
@ApplicationScoped
public class PasswordMails {

    @Inject
    AccountService accounts;

    @Inject
    PeopleService people;

    @Inject
    TenantDirectory tenants;

    @Inject
    TenantMailer mailer;

    /**
     * @param key where the words of this kind of mail begin
     * @return empty when the account must get none (any more)
     */
    Optional<Delivery> deliver(UUID reader, LoginKind link, String key) {
        return people.find(reader)
                .filter(account -> !account.isDisabled())
                .map(account ->
                        mailer.deliver(write(account, link, key), List.of(account), Ids.next(), Optional.empty()));
    }

    private MailContent write(Account reader, LoginKind link, String key) {
        var tenant = tenants.current();
        var words = mailer.textsFor(reader);
        var secret = accounts.makeLink(reader.getId(), link).value();
        return new MailContent(
                words.language(),
                tenant.name(),
                tenant.brandColor(),
                words.say(key + ".subject", tenant.name()),
                words.say(key + ".heading"),
                words.say(key + ".greeting"),
                words.say(key + ".intro", tenant.name(), link.lifetime().toHours()),
                Optional.empty(),
                words.say(key + ".action"),
                PageLink.to(tenant.host(), "/confirm?token=" + secret),
                words.say(key + ".footer"));
    }
}
