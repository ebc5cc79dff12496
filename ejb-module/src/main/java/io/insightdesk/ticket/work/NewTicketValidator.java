package io.insightdesk.ticket.work;

import static io.insightdesk.ticket.property.TicketProperty.PRIORITY;
import static io.insightdesk.ticket.property.TicketProperty.SUBJECT;
import static io.insightdesk.ticket.property.TicketProperty.TAG;
import static io.insightdesk.ticket.property.TicketProperty.TYPE;

import io.insightdesk.account.Account;
import io.insightdesk.account.EmailAddress;
import io.insightdesk.account.PeopleService;
import io.insightdesk.field.CustomFields;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.input.Text;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.ticket.Channel;
import io.insightdesk.ticket.Message;
import io.insightdesk.ticket.Priority;
import io.insightdesk.ticket.Ticket.Submission;
import io.insightdesk.ticket.TicketType;
import io.insightdesk.ticket.Visibility;
import io.insightdesk.ticket.conversation.MessageInput;
import io.insightdesk.ticket.form.FormContext;
import io.insightdesk.ticket.patch.PatchCheck;
import io.insightdesk.ticket.patch.TicketInput;
import io.insightdesk.ticket.property.PatchUse;
import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.property.TicketProperty;
import io.insightdesk.ticket.status.StatusTransition.Actor;
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
class NewTicketValidator {

    @Inject
    PeopleService people;

    @Inject
    TicketInput input;

    @Inject
    MessageInput messages;

    @Inject
    PatchCheck patchCheck;

    record Checked(Submission submission, Message.Post firstPost) {}

    Checked check(SubmitTicket given) {
        var verified = verify(given);
        var requester = CallerContext.current().isStaff() && verified.email().isPresent()
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
                word(verified.properties(), SUBJECT),
                requester.getId(),
                requester.getOrganisationId(),
                Priority.ofCode(word(verified.properties(), PRIORITY)),
                TicketType.ofCode(word(verified.properties(), TYPE)),
                verified.channel(),
                verified.properties().values(TAG).orElse(List.of()),
                verified.customFields(),
                verified.form());
        return new Checked(submission, post);
    }

    /** What is right in itself; whose request it is was not looked up yet. */
    record Verified(
            TicketPatch properties,
            MessageInput.Body body,
            Channel channel,
            CustomFields customFields,
            Optional<UUID> form,
            Optional<EmailAddress> email,
            Optional<String> name) {}

    /** @throws InvalidInputException with all that is wrong */
    Verified verify(SubmitTicket given) {
        var check = new InputCheck();
        var subject = patchCheck.values(
                check,
                SUBJECT.member(),
                SUBJECT,
                given.properties().values(SUBJECT).orElse(List.of()));
        var body = messages.body(check, given.body(), given.bodyHtml());
        var properties = patchCheck
                .check(check, given.properties().without(SUBJECT), PatchUse.SUBMISSION)
                .set(SUBJECT, subject);
        var caller = CallerContext.current();
        var channel = check.oneOf(
                        "channel", given.channel(), Channel.class, one -> one != Channel.EMAIL || caller.isSystem())
                .orElse(Channel.API);
        var email = input.email(check, "requester", given.requester());
        var name = check.optionalLine("requesterName", given.requesterName(), Account.LONGEST_NAME);
        if (email.isPresent()
                && !caller.isStaff()
                && !ownAccount().getEmail().equals(email.get().value())) {
            check.wrong("requester", Rule.NOT_ALLOWED);
        }
        if (Text.line(given.requester()).isEmpty() && caller.isSystem()) {
            check.wrong("requester", Rule.REQUIRED);
        }
        var filling = patchCheck.formFilling(check, properties);
        var form = filling.form(given.form());
        var customFields = filling.begin(form, new FormContext(word(properties, TYPE), channel.code()));
        check.throwIfWrong();
        return new Verified(properties, body, channel, customFields, form, email, name);
    }

    /** The usual one where none was given. */
    private static String word(TicketPatch properties, TicketProperty property) {
        return properties.values(property).map(values -> values.get(0)).orElse(property.initial());
    }

    private Account ownAccount() {
        return people.find(CallerContext.current().requireAccount()).orElseThrow();
    }
}
