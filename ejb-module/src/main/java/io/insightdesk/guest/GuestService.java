package io.insightdesk.guest;

import io.insightdesk.account.Account;
import io.insightdesk.account.EmailAddress;
import io.insightdesk.account.InvalidLinkException;
import io.insightdesk.account.MailLimit;
import io.insightdesk.account.PeopleService;
import io.insightdesk.account.SignInDelay;
import io.insightdesk.account.TooManyAttemptsException;
import io.insightdesk.attachment.AttachmentService;
import io.insightdesk.attachment.FileLink;
import io.insightdesk.field.CustomFieldValuesInput;
import io.insightdesk.field.FieldEditor;
import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.input.Drafts;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Cause;
import io.insightdesk.platform.security.NoPermissionRequired;
import io.insightdesk.platform.security.Role;
import io.insightdesk.tenant.LinkKey.Purpose;
import io.insightdesk.tenant.TenantDirectory;
import io.insightdesk.tenant.TenantLinks;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.conversation.AttachedFile;
import io.insightdesk.ticket.conversation.ConversationQueryService;
import io.insightdesk.ticket.conversation.PostMessage;
import io.insightdesk.ticket.form.FormCache;
import io.insightdesk.ticket.form.FormContext;
import io.insightdesk.ticket.form.FormDefinitions;
import io.insightdesk.ticket.form.FormValuesInput;
import io.insightdesk.ticket.list.TicketQueryService;
import io.insightdesk.ticket.list.TicketRow;
import io.insightdesk.ticket.property.TicketProperty;
import io.insightdesk.ticket.work.SubmitTicket;
import io.insightdesk.ticket.work.TicketService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes requests of people without an account, and lets them follow what they sent. Who owns the address gets every
 * answer by mail; the form itself tells nothing of who has an account. A link is good until its reader has a password:
 * from then on the request is read in the portal.
 */
@Stateless
public class GuestService {

    @Inject
    TicketService tickets;

    @Inject
    TicketQueryService ticketQueries;

    @Inject
    ConversationQueryService conversations;

    @Inject
    FormCache forms;

    @Inject
    PeopleService people;

    @Inject
    TenantDirectory tenants;

    @Inject
    TenantLinks links;

    @Inject
    AttachmentService attachments;

    @Inject
    MailLimit limit;

    /**
     * The forms and fields of which guests are asked what customers may fill.
     *
     * @throws GuestRequestsDisabledException when the tenant does not want guests
     */
    @NoPermissionRequired("the form asks for them")
    public FormDefinitions forms() {
        requireGuestRequestsEnabled();
        return forms.current();
    }

    /**
     * Submits a request for the owner of the address, who becomes a customer without a password if unknown. In the name
     * of an agent nothing is sent, and nobody is told.
     *
     * @throws GuestRequestsDisabledException when the tenant does not want it
     * @throws io.insightdesk.platform.input.InvalidInputException with all that is wrong
     * @throws TooManyAttemptsException when too many came from the client's address, or for the mail address
     */
    @NoPermissionRequired("guests submit requests here; nothing is shown to them")
    public void submit(GuestRequest given, String clientAddress) {
        requireGuestRequestsEnabled();
        var check = new InputCheck();
        var checked = Drafts.check(check, given);
        check.tell("name", "email", "subject", "message");
        var set = forms.current();
        var filling = new FormValuesInput(
                set, new CustomFieldValuesInput(set.fields(), FieldEditor.CUSTOMER, given.customFields(), check));
        filling.begin(filling.form(given.form()), FormContext.WEB_QUESTION);
        check.throwIfWrong();
        limit.countSender(MailLimit.Form.GUEST_REQUEST, clientAddress);
        var email = new EmailAddress(checked.email());
        if (!limit.mayMail(CallerContext.current().tenant(), email)) {
            throw new TooManyAttemptsException(SignInDelay.MEMORY);
        }
        var request = SubmitTicket.of(checked.subject(), checked.message())
                .set(TicketProperty.TYPE, FormContext.WEB_QUESTION.type())
                .by(FormContext.WEB_QUESTION.channel())
                .from(email.value(), checked.name())
                .answering(given.form(), given.customFields());
        CallerContext.runAs(
                system(), () -> submit(email, checked.name(), Optional.ofNullable(given.language()), request));
    }

    private void submit(EmailAddress email, String name, Optional<Locale> language, SubmitTicket request) {
        var requester = people.findOrCreateCustomer(email, Optional.of(name));
        if (requester.getLocale().isEmpty() && !requester.canSignIn()) {
            requester.changeLanguage(language);
        }
        if (!requester.getRole().isStaff() && !requester.isDisabled()) {
            tickets.submit(request);
        }
    }

    /**
     * The request that the link of a mail leads to, as its owner sees it; empty when the link is not good (any more).
     */
    @NoPermissionRequired("the link is the permission")
    public Optional<FollowedRequest> find(String link) {
        return findTicket(link).flatMap(ticket -> findRequester(ticket)
                .map(requester -> requester.canSignIn()
                        ? new FollowedRequest(ticket, List.of(), true)
                        : CallerContext.callAs(caller(requester), () -> follow(ticket))));
    }

    private FollowedRequest follow(TicketRow ticket) {
        var conversation = conversations.conversation(TicketRef.of(ticket.id()));
        return new FollowedRequest(conversation.ticket(), conversation.messages(), false);
    }

    /**
     * A link to a file of the request that the link of a mail leads to.
     *
     * @throws NotFoundException when the link is not good (any more), or the request has no such file
     */
    @NoPermissionRequired("the link is the permission")
    public FileLink linkTo(String link, UUID file) {
        var ticket = findTicket(link);
        return ticket.flatMap(this::findRequester)
                .filter(requester -> !requester.canSignIn())
                .flatMap(requester -> CallerContext.callAs(caller(requester), () -> findLink(ticket.get(), file)))
                .orElseThrow(() -> new NotFoundException("File", file));
    }

    private Optional<FileLink> findLink(TicketRow ticket, UUID file) {
        return follow(ticket).messages().stream()
                .flatMap(message -> message.attachments().stream())
                .map(AttachedFile::id)
                .filter(file::equals)
                .findFirst()
                .map(attachments::link);
    }

    /**
     * Answers the request that the link of a mail leads to.
     *
     * @param clientId the form's own id: sending it again posts nothing
     * @return the link to where the answer stands: a late one begins a new request
     * @throws InvalidLinkException when the link is not good (any more)
     * @throws io.insightdesk.platform.input.InvalidInputException when there is nothing to post
     */
    @NoPermissionRequired("the link is the permission")
    public String reply(String link, String body, String clientId) {
        var ticket = findTicket(link).orElseThrow(InvalidLinkException::new);
        var requester =
                findRequester(ticket).filter(account -> !account.canSignIn()).orElseThrow(InvalidLinkException::new);
        return CallerContext.callAs(caller(requester), () -> {
            var message = tickets.post(TicketRef.of(ticket.id()), new PostMessage(body, null, null, clientId, null));
            return CallerContext.callAs(system(), () -> conversations.findNumberOf(message))
                    .flatMap(number -> ticketQueries.find(TicketRef.parse(number)))
                    .map(place -> links.sign(Purpose.REQUEST, place.id()))
                    .orElse(link);
        });
    }

    private Optional<TicketRow> findTicket(String link) {
        if (!tenants.current().guestsWelcome()) {
            return Optional.empty();
        }
        return links.verify(Purpose.REQUEST, link)
                .flatMap(id -> CallerContext.callAs(system(), () -> ticketQueries.find(TicketRef.of(id))))
                .map(this::target);
    }

    /** Where a merged request goes on, as far as it is the same person's. */
    private TicketRow target(TicketRow ticket) {
        return Optional.ofNullable(ticket.mergedInto())
                .flatMap(number -> CallerContext.callAs(system(), () -> ticketQueries.find(TicketRef.parse(number))))
                .filter(other ->
                        other.requester().id().equals(ticket.requester().id()))
                .orElse(ticket);
    }

    private Optional<Account> findRequester(TicketRow ticket) {
        var requester = CallerContext.callAs(
                        system(), () -> people.find(ticket.requester().id()))
                .filter(account -> account.getRole() == Role.CUSTOMER && !account.isDisabled());
        requester.filter(account -> !account.isConfirmed()).ifPresent(this::confirm);
        return requester;
    }

    /** Who comes by a mail's link has got the mail. */
    private void confirm(Account account) {
        CallerContext.runAs(system(), () -> people.confirmAddress(account.getId()));
    }

    private void requireGuestRequestsEnabled() {
        if (!tenants.current().guestsWelcome()) {
            throw new GuestRequestsDisabledException();
        }
    }

    private static Caller caller(Account requester) {
        return Caller.person(requester.getTenantId(), requester.getId(), requester.getRole());
    }

    private static Caller system() {
        return Caller.system(CallerContext.current().tenant(), Cause.SYSTEM);
    }
}
