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
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Writes the mails about passwords, whose link leads to where one is chosen. Each attempt makes a link of its own. They say nothing
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
        return deliver(
                reader,
                account -> write(
                        account,
                        key,
                        "/confirm?token="
                                + accounts.makeLink(account.getId(), link).value(),
                        link.lifetime().toHours()));
    }

    /**
     * A mail that lets nobody in: its link leads to where one asks for another one.
     *
     * @return empty when the account must get none (any more)
     */
    Optional<Delivery> deliverNotice(UUID reader, String key) {
        return deliver(reader, account -> write(account, key, "/forgotten"));
    }

    private Optional<Delivery> deliver(UUID reader, Function<Account, MailContent> writing) {
        return people.find(reader)
                .filter(account -> !account.isDisabled())
                .map(account -> mailer.deliver(writing.apply(account), List.of(account), Ids.next(), Optional.empty()));
    }

    private MailContent write(Account reader, String key, String path, Object... arguments) {
        var tenant = tenants.current();
        var words = mailer.textsFor(reader);
        var told = Stream.concat(Stream.of(tenant.name()), Stream.of(arguments)).toArray();
        return new MailContent(
                words.language(),
                tenant.name(),
                tenant.brandColor(),
                words.say(key + ".subject", tenant.name()),
                words.say(key + ".heading"),
                words.say(key + ".greeting"),
                words.say(key + ".intro", told),
                Optional.empty(),
                words.say(key + ".action"),
                PageLink.to(tenant.host(), path),
                words.say(key + ".footer"));
    }
}
