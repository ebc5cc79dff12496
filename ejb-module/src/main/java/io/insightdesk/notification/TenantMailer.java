package io.insightdesk.notification;

import io.insightdesk.account.Account;
import io.insightdesk.platform.jobs.DeliveryHandler.Delivery;
import io.insightdesk.platform.mail.Mail;
import io.insightdesk.platform.mail.Mail.Mailbox;
import io.insightdesk.platform.mail.MailSender;
import io.insightdesk.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sends mails from the tenant's address. An address that has not answered yet is not called by a name. */
@ApplicationScoped
public class TenantMailer {

    @Inject
    TenantDirectory tenants;

    @Inject
    MailSender sender;

    @Inject
    Clock clock;

    /** The words for a reader: in their own language, else the tenant's. */
    MailTexts textsFor(Account reader) {
        return new MailTexts(reader.getLocale().orElse(tenants.current().locale()));
    }

    /** By name, once the address has answered: until then a stranger may have chosen it. */
    String greeting(Account reader, MailTexts words) {
        return reader.isConfirmed() ? words.say("greeting", reader.getName()) : words.say("greeting.all");
    }

    /**
     * @param about what the mail tells of: its identity, the same in each attempt
     * @param thread the ticket whose conversation it continues
     */
    Delivery deliver(MailContent letter, List<Account> readers, UUID about, Optional<UUID> thread) {
        var tenant = tenants.current();
        var from = new Mailbox(tenant.mailFrom(), tenant.name());
        var mail = new Mail(
                from,
                readers.stream()
                        .map(reader -> new Mailbox(reader.getEmail(), reader.isConfirmed() ? reader.getName() : ""))
                        .toList(),
                letter.subject(),
                MailRenderer.text(letter),
                MailRenderer.html(letter),
                messageId(about, from),
                thread.map(ticket -> messageId(ticket, from)),
                clock.instant());
        return () -> sender.send(mail);
    }

    private static String messageId(UUID id, Mailbox from) {
        return "<" + id + ".ticket@" + from.domain() + ">";
    }
}
