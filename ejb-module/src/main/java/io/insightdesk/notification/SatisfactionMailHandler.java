package io.insightdesk.notification;

import io.insightdesk.account.Account;
import io.insightdesk.account.PeopleService;
import io.insightdesk.platform.jobs.DeliveryHandler;
import io.insightdesk.platform.jobs.JobKind;
import io.insightdesk.satisfaction.Satisfaction;
import io.insightdesk.satisfaction.SatisfactionMail;
import io.insightdesk.satisfaction.SatisfactionService;
import io.insightdesk.tenant.PageLink;
import io.insightdesk.tenant.TenantDirectory;
import io.insightdesk.ticket.Ticket;
import io.insightdesk.ticket.TicketDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Writes the mail that asks a customer what they think of a resolution, unless they have said so or it is none any
 * more.
 */
@ApplicationScoped
public class SatisfactionMailHandler implements DeliveryHandler<SatisfactionMail> {

    @Inject
    SatisfactionService satisfactions;

    @Inject
    TicketDirectory tickets;

    @Inject
    PeopleService people;

    @Inject
    TenantDirectory tenants;

    @Inject
    TenantMailer mailer;

    @Override
    public JobKind<SatisfactionMail> kind() {
        return SatisfactionMail.KIND;
    }

    @Override
    public Optional<Delivery> prepare(SatisfactionMail mail) {
        return satisfactions.findOpen(mail.satisfaction()).flatMap(this::prepare);
    }

    private Optional<Delivery> prepare(Satisfaction asked) {
        var ticket = tickets.find(asked.getTicketId());
        var reader = people.find(asked.getRequesterId()).filter(account -> !account.isDisabled());
        if (ticket.isEmpty() || reader.isEmpty()) {
            return Optional.empty();
        }
        var letter = write(asked, ticket.get(), reader.get());
        return Optional.of(
                mailer.deliver(letter, List.of(reader.get()), asked.getId(), Optional.of(asked.getTicketId())));
    }

    private MailContent write(Satisfaction asked, Ticket ticket, Account reader) {
        var tenant = tenants.current();
        var words = mailer.textsFor(reader);
        var number = tenant.ticketNumber(ticket.getNumber());
        var subject = subject(ticket, reader, words);
        return new MailContent(
                words.language(),
                tenant.name(),
                tenant.brandColor(),
                words.say("subject.reply", number, subject),
                words.say("rate.heading"),
                mailer.greeting(reader, words),
                words.say("rate.intro", number, subject),
                Optional.empty(),
                words.say("rate.action"),
                PageLink.to(tenant.host(), "/rate?token=" + satisfactions.link(asked.getId())),
                words.say("rate.footer", tenant.name()));
    }

    /** Not what a stranger wrote to an address that has never answered. */
    private String subject(Ticket ticket, Account reader, MailTexts words) {
        return reader.isConfirmed() || !tickets.isFromPublicForm(ticket.getId())
                ? ticket.getSubject()
                : words.say("stranger.subject");
    }
}
