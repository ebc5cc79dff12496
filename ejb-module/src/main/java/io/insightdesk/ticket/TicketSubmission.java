package io.insightdesk.ticket;

import io.insightdesk.account.Account;
import io.insightdesk.account.EmailAddress;
import io.insightdesk.account.PeopleService;
import io.insightdesk.field.CustomFields;
import io.insightdesk.field.FieldBook;
import io.insightdesk.field.FieldFilling;
import io.insightdesk.field.FormFacts;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.input.Text;
import io.insightdesk.platform.security.Callers;
import io.insightdesk.ticket.StatusTransition.Actor;
import io.insightdesk.ticket.Ticket.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Turns what came in into a checked submission. Customers submit for themselves; the desk and the system may name any
 * mail address, whose owner is then the requester and the author of the first message.
 */
@ApplicationScoped
class TicketSubmission {

    @Inject
    PeopleService people;

    @Inject
    TicketInput input;

    @Inject
    FieldBook fields;

    record Checked(Submission submission, Message.Post firstPost) {}

    Checked check(SubmitTicket given) {
        var verified = verify(given);
        var requester = Callers.current().isStaff() && verified.email().isPresent()
                ? people.findOrCreateCustomer(verified.email().get(), verified.name())
                : ownAccount();
        var post = new Message.Post(
                Optional.of(requester.getId()),
                requester.getRole().isStaff() ? Actor.AGENT : Actor.CUSTOMER,
                Visibility.PUBLIC,
                verified.body().plain(),
                verified.body().rich(),
                Optional.empty());
        var submission = new Submission(
                verified.subject(),
                requester.getId(),
                requester.getOrganisationId(),
                verified.priority(),
                verified.type(),
                verified.channel(),
                verified.tags(),
                verified.customFields(),
                verified.form());
        return new Checked(submission, post);
    }

    /** What is right in itself; whose request it is was not looked up yet. */
    record Verified(
            String subject,
            TicketInput.Body body,
            Priority priority,
            TicketType type,
            Channel channel,
            List<String> tags,
            CustomFields customFields,
            Optional<UUID> form,
            Optional<EmailAddress> email,
            Optional<String> name) {}

    /** @throws InvalidInputException with all that is wrong */
    Verified verify(SubmitTicket given) {
        var check = new InputCheck();
        var subject = check.line("subject", given.subject(), TicketInput.LONGEST_SUBJECT);
        var body = input.body(check, given.body(), given.bodyHtml());
        var priority = check.oneOf("priority", given.priority(), Priority.class).orElse(Priority.NORMAL);
        var type = check.oneOf("type", given.type(), TicketType.class).orElse(TicketType.QUESTION);
        var channel = check.oneOf("channel", given.channel(), Channel.class).orElse(Channel.API);
        var caller = Callers.current();
        if (channel == Channel.EMAIL && !caller.isSystem()) {
            check.wrong("channel", Rule.NOT_ONE_OF, "web, chat, api");
        }
        var tags = input.tags(check, given.tags());
        var email = input.email(check, "requester", given.requester());
        var name = Optional.of(Text.line(given.requesterName())).filter(text -> !text.isEmpty());
        if (name.filter(text -> text.length() > 120).isPresent()) {
            check.wrong("requesterName", Rule.TOO_LONG, 120);
        }
        if (email.isPresent()
                && !caller.isStaff()
                && !ownAccount().getEmail().equals(email.get().value())) {
            check.wrong("requester", Rule.NOT_ALLOWED);
        }
        if (Text.line(given.requester()).isEmpty() && caller.isSystem()) {
            check.wrong("requester", Rule.REQUIRED);
        }
        var filling = new FieldFilling(fields.current(), FieldBook.filler(caller), given.customFields(), check);
        var form = filling.form(given.form());
        var customFields = filling.begin(form, new FormFacts(type.code(), channel.code()));
        check.throwIfWrong();
        return new Verified(subject, body, priority, type, channel, tags, customFields, form, email, name);
    }

    private Account ownAccount() {
        return people.find(Callers.current().requireAccount()).orElseThrow();
    }
}
