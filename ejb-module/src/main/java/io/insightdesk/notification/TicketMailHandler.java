package io.insightdesk.notification;

import io.insightdesk.account.Account;
import io.insightdesk.account.PeopleService;
import io.insightdesk.platform.jobs.DeliveryHandler;
import io.insightdesk.platform.jobs.JobKind;
import io.insightdesk.tenant.LinkKey.Purpose;
import io.insightdesk.tenant.PageLink;
import io.insightdesk.tenant.TenantDirectory;
import io.insightdesk.tenant.TenantLinks;
import io.insightdesk.ticket.Message;
import io.insightdesk.ticket.Ticket;
import io.insightdesk.ticket.TicketDirectory;
import io.insightdesk.ticket.conversation.MessageHtml;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes the mails about tickets: reads again what there is to tell, in the state of now. */
@ApplicationScoped
public class TicketMailHandler implements DeliveryHandler<TicketMail> {

    private static final int LONGEST_QUOTE = 4_000;

    @Inject
    TicketDirectory tickets;

    @Inject
    PeopleService people;

    @Inject
    TenantDirectory tenants;

    @Inject
    TenantLinks links;

    @Inject
    TenantMailer mailer;

    @Inject
    MessageHtml html;

    @Override
    public JobKind<TicketMail> kind() {
        return TicketMail.KIND;
    }

    @Override
    public Optional<Delivery> prepare(TicketMail mail) {
        var ticket = tickets.find(mail.ticket());
        var isAboutNote = mail.occasion().isAboutNote();
        var message = isAboutNote ? tickets.findNote(mail.message()) : tickets.findPublicMessage(mail.message());
        var readers = readers(mail.recipients()).stream()
                .filter(reader -> !isAboutNote || reader.getRole().isStaff())
                .toList();
        if (ticket.isEmpty() || message.isEmpty() || readers.isEmpty()) {
            return Optional.empty();
        }
        var letter = isOfStranger(mail, ticket.get(), readers)
                ? writeToGuest(mail.occasion(), ticket.get(), message.get(), readers.get(0))
                : write(mail.occasion(), ticket.get(), message.get(), readers);
        return Optional.of(
                mail.occasion().beginsThread()
                        ? mailer.deliver(letter, readers, mail.ticket(), Optional.empty())
                        : mailer.deliver(letter, readers, mail.message(), Optional.of(mail.ticket())));
    }

    /** Who is still there to read it. */
    private List<Account> readers(List<UUID> recipients) {
        return recipients.size() == 1
                ? people.find(recipients.get(0)).filter(account -> !account.isDisabled()).stream()
                        .toList()
                : people.agents().stream()
                        .filter(account -> recipients.contains(account.getId()))
                        .toList();
    }

    /** Whether anybody may have written the request, in the name of somebody whose address has never answered. */
    private boolean isOfStranger(TicketMail mail, Ticket ticket, List<Account> readers) {
        return mail.occasion().isForCustomer()
                && !readers.get(0).isConfirmed()
                && tickets.isFromPublicForm(ticket.getId());
    }

    /** Nothing that the stranger wrote; what the desk answers, as to everybody. */
    private MailContent writeToGuest(TicketMail.Occasion occasion, Ticket ticket, Message message, Account reader) {
        var tenant = tenants.current();
        var words = mailer.textsFor(reader);
        var number = tenant.ticketNumber(ticket.getNumber());
        var subject = words.say("stranger.subject");
        return new MailContent(
                words.language(),
                tenant.name(),
                tenant.brandColor(),
                words.say(occasion.beginsThread() ? "subject.new" : "subject.reply", number, subject),
                words.say(occasion.key() + ".heading", tenant.name(), number, subject),
                mailer.greeting(reader, words),
                words.say(occasion.key() + ".intro", tenant.name(), number, subject),
                Optional.of(message)
                        .filter(told -> !told.getAuthorId().equals(Optional.of(ticket.getRequesterId())))
                        .map(answer -> quote(answer, words)),
                words.say(occasion.key() + ".action"),
                PageLink.to(tenant.host(), path(occasion, ticket, reader)),
                words.say("stranger.footer", tenant.name()));
    }

    private MailContent write(TicketMail.Occasion occasion, Ticket ticket, Message message, List<Account> readers) {
        var tenant = tenants.current();
        var reader = readers.get(0);
        var words = mailer.textsFor(reader);
        var number = tenant.ticketNumber(ticket.getNumber());
        var key = occasion.key();
        return new MailContent(
                words.language(),
                tenant.name(),
                tenant.brandColor(),
                words.say(occasion.beginsThread() ? "subject.new" : "subject.reply", number, ticket.getSubject()),
                words.say(key + ".heading", tenant.name(), number, ticket.getSubject()),
                readers.size() == 1 ? mailer.greeting(reader, words) : words.say("greeting.all"),
                words.say(key + ".intro", tenant.name(), number, ticket.getSubject()),
                Optional.of(quote(message, words)),
                words.say(key + ".action"),
                PageLink.to(tenant.host(), path(occasion, ticket, reader)),
                words.say(key + ".footer", tenant.name()));
    }

    /** Where there are guests, a customer who can't sign in follows the request by a signed link. */
    private String path(TicketMail.Occasion occasion, Ticket ticket, Account reader) {
        var tenant = tenants.current();
        return occasion.isForCustomer() && tenant.guestsWelcome() && !reader.canSignIn()
                ? "/request/follow?token=" + links.sign(Purpose.REQUEST, ticket.getId())
                : occasion.path() + tenant.ticketNumber(ticket.getNumber());
    }

    /** With its marks, unless it is so long that only its beginning goes into the mail. */
    private MailContent.Quote quote(Message message, MailTexts words) {
        var body = message.getBody();
        var rich = message.getBodyHtml().filter(html -> body.length() <= LONGEST_QUOTE);
        return new MailContent.Quote(
                authorOf(message, words), shortened(body), rich.map(safe -> html.show(body, safe)));
    }

    private String authorOf(Message message, MailTexts words) {
        Optional<UUID> author = message.getAuthorId();
        return author.flatMap(people::find).map(Account::getName).orElseGet(() -> words.say("nobody"));
    }

    private static String shortened(String body) {
        if (body.length() <= LONGEST_QUOTE) {
            return body;
        }
        var end = Character.isHighSurrogate(body.charAt(LONGEST_QUOTE - 1)) ? LONGEST_QUOTE - 1 : LONGEST_QUOTE;
        return body.substring(0, end) + " …";
    }
}
