package io.insightdesk.guest;

import static io.insightdesk.platform.Json.JSON;
import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.insightdesk.account.AccountService;
import io.insightdesk.account.EmailAddress;
import io.insightdesk.account.InvalidLinkException;
import io.insightdesk.account.TooManyAttemptsException;
import io.insightdesk.attachment.AttachmentService;
import io.insightdesk.attachment.UploadService;
import io.insightdesk.field.CustomFieldDraft;
import io.insightdesk.field.CustomFieldService;
import io.insightdesk.field.FieldValue.Word;
import io.insightdesk.field.LabelsDraft;
import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.Role;
import io.insightdesk.platform.time.DeskClock;
import io.insightdesk.tenant.LinkKey.Purpose;
import io.insightdesk.tenant.Tenant;
import io.insightdesk.tenant.TenantLinks;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.conversation.MessageRow;
import io.insightdesk.ticket.conversation.PostMessage;
import io.insightdesk.ticket.form.TicketFormDraft;
import io.insightdesk.ticket.form.TicketFormService;
import io.insightdesk.ticket.list.TicketFilter;
import io.insightdesk.ticket.list.TicketQuery;
import io.insightdesk.ticket.list.TicketQueryService;
import io.insightdesk.ticket.list.TicketRow;
import io.insightdesk.ticket.work.TicketService;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Requests without an account: who may send them, who reads them, and how long a link is good. */
@ExtendWith(ArquillianExtension.class)
class GuestIT {

    private TestDesk desk;
    private String gustav;

    @Inject
    TestTenants tenants;

    @Inject
    GuestService guests;

    @Inject
    CustomFieldService fields;

    @Inject
    TicketFormService forms;

    @Inject
    TicketService tickets;

    @Inject
    TicketQueryService ticketQueries;

    @Inject
    AccountService accounts;

    @Inject
    UploadService uploads;

    @Inject
    AttachmentService attachments;

    @Inject
    TenantLinks links;

    @Inject
    Clock clock;

    @BeforeEach
    void openDesk() {
        desk = tenants.open(Tenant::allowGuestRequests);
        gustav = "gustav-" + UUID.randomUUID() + "@guest.test";
    }

    @Test
    void aGuestBecomesACustomerWithoutAPassword() {
        submit("Gustav", gustav);

        var ticket = onlyTicket();
        assertThat(ticket.requester().name()).isEqualTo("Gustav");
        assertThat(ticket.subject()).isEqualTo("Broken");
        var account = callAs(desk.system(), () -> accounts.findByEmail(new EmailAddress(gustav)))
                .orElseThrow();
        assertThat(account.getRole()).isEqualTo(Role.CUSTOMER);
        assertThat(account.canSignIn()).isFalse();
    }

    @Test
    void withoutTheTenantsWishThereAreNoGuests() {
        var closed = tenants.open();

        assertThatThrownBy(() -> runAs(
                        closed.visitor(),
                        () -> guests.submit(new GuestRequest("Gustav", gustav, "Broken", "Help"), address())))
                .isInstanceOf(GuestRequestsDisabledException.class);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThatThrownBy(() -> runAs(
                        desk.visitor(), () -> guests.submit(new GuestRequest("", "nobody", " ", null), address())))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .extracting(FieldError::field)
                        .containsExactly("name", "email", "subject", "message"));
        assertThat(ticketsOfTheDesk()).isEmpty();
    }

    @Test
    void guestsFillInWhatCustomersMay() {
        define("device", "choice", "fill", true, "printer", "chair");
        define("fault", "text", "none", true);
        define("delivery", "date", "see", false);

        assertThat(refused(Map.of())).containsExactly("customFields.device REQUIRED");
        assertThat(refused(Map.of(
                        "device", JSON.stringNode("boat"),
                        "fault", JSON.stringNode("x"),
                        "delivery", JSON.stringNode("2026-01-01"))))
                .containsExactlyInAnyOrder(
                        "customFields.device NOT_ONE_OF",
                        "customFields.fault UNKNOWN",
                        "customFields.delivery NOT_ALLOWED");
        assertThat(ticketsOfTheDesk()).isEmpty();

        send(null, Map.of("device", JSON.stringNode("chair")));

        assertThat(onlyTicket().customFields().find("device")).hasValue(new Word("chair"));
    }

    @Test
    void aGuestsFormIsAmongThoseThatCustomersChooseFrom() {
        define("device", "text", "fill", false);
        define("invoice", "text", "fill", true);
        var main = form("Else", true, "device");
        var invoices = form("Invoice", true, "invoice");
        var hidden = form("Inside", false, "device");

        assertThat(refused(hidden, Map.of())).containsExactly("form UNKNOWN");
        assertThat(refused(invoices, Map.of("device", JSON.stringNode("chair"))))
                .containsExactlyInAnyOrder("customFields.device NOT_ALLOWED", "customFields.invoice REQUIRED");
        send(invoices, Map.of("invoice", JSON.stringNode("2026-1")));

        assertThat(onlyTicket().form()).isEqualTo(UUID.fromString(invoices)).isNotEqualTo(UUID.fromString(main));
        assertThatThrownBy(() -> runAs(tenants.open().visitor(), guests::forms))
                .isInstanceOf(GuestRequestsDisabledException.class);
    }

    private void define(String key, String kind, String customers, boolean onSubmit, String... choices) {
        var offered = choices.length == 0
                ? null
                : Stream.of(choices)
                        .map(choice -> new CustomFieldDraft.Choice(choice, new LabelsDraft(choice, null), null))
                        .toList();
        var draft = new CustomFieldDraft(
                key, kind, new LabelsDraft(key, null), offered, onSubmit, false, customers, null, null);
        runAs(desk.admin(), () -> fields.create(draft));
    }

    private String form(String name, boolean offered, String field) {
        var draft = new TicketFormDraft(
                new LabelsDraft(name, null),
                List.of(new TicketFormDraft.Place(field, null)),
                null,
                offered,
                null,
                null);
        return callAs(desk.admin(), () -> forms.create(draft).getId().toString());
    }

    private void send(String form, Map<String, JsonNode> values) {
        var request = new GuestRequest("Gustav", gustav, "Broken", "It does not work").answering(form, values);
        runAs(desk.visitor(), () -> guests.submit(request, address()));
    }

    private List<String> refused(Map<String, JsonNode> values) {
        return refused(null, values);
    }

    private List<String> refused(String form, Map<String, JsonNode> values) {
        return catchThrowableOfType(InvalidInputException.class, () -> send(form, values)).errors().stream()
                .map(error -> error.field() + " " + error.rule())
                .toList();
    }

    @Test
    void nobodyWritesInTheNameOfTheDesk() {
        submit("Not Ana", callAs(desk.ana(), accounts::me).email());

        assertThat(ticketsOfTheDesk()).isEmpty();
    }

    @Test
    void theLinkShowsThePublicConversationAndTakesAnswers() throws Exception {
        submit("Gustav", gustav);
        var ref = TicketRef.of(onlyTicket().id());
        runAs(desk.ana(), () -> {
            tickets.post(ref, PostMessage.reply("Which one?"));
            tickets.post(ref, PostMessage.note("Only for us"));
        });
        var link = link(onlyTicket());

        runAs(desk.visitor(), () -> guests.reply(link, "The left one", "form-1"));
        runAs(desk.visitor(), () -> guests.reply(link, "The left one", "form-1"));

        var followed = callAs(desk.visitor(), () -> guests.find(link)).orElseThrow();
        assertThat(followed.messages())
                .extracting(MessageRow::body)
                .containsExactly("It does not work", "Which one?", "The left one");
        assertThatThrownBy(() -> runAs(desk.visitor(), () -> guests.reply(link, " ", "form-2")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aLinkIsGoodForItsTenantAndPurposeAlone() throws Exception {
        submit("Gustav", gustav);
        var link = link(onlyTicket());
        var elsewhere = tenants.open(Tenant::allowGuestRequests);
        var forRating = link(onlyTicket(), Purpose.RATING);

        assertThat(callAs(desk.visitor(), () -> guests.find(link))).isPresent();
        assertThat(callAs(elsewhere.visitor(), () -> guests.find(link))).isEmpty();
        assertThat(callAs(desk.visitor(), () -> guests.find(forRating))).isEmpty();
        assertThat(callAs(desk.visitor(), () -> guests.find(onlyTicket().id().toString())))
                .isEmpty();
        assertThatThrownBy(() -> runAs(elsewhere.visitor(), () -> guests.reply(link, "Intrusion", null)))
                .isInstanceOf(InvalidLinkException.class);
    }

    @Test
    void whoHasAPasswordReadsInThePortal() throws Exception {
        submit("Carla", callAs(desk.carla(), accounts::me).email());
        var link = link(onlyTicket());

        var followed = callAs(desk.visitor(), () -> guests.find(link)).orElseThrow();

        assertThat(followed.needsSignIn()).isTrue();
        assertThat(followed.messages()).isEmpty();
        assertThatThrownBy(() -> runAs(desk.visitor(), () -> guests.reply(link, "Not Carla", null)))
                .isInstanceOf(InvalidLinkException.class);
    }

    @Test
    void aLateAnswerBeginsANewRequestAndLeadsThere() throws Exception {
        var longAgo = clock.instant().minus(Duration.ofDays(40));
        DeskClock.callAt(longAgo, () -> {
            submit("Gustav", gustav);
            var ref = TicketRef.of(onlyTicket().id());
            runAs(desk.system(), () -> {
                tickets.solve(ref, null);
                tickets.close(ref);
            });
            return null;
        });
        var link = link(onlyTicket());

        var place = callAs(desk.visitor(), () -> guests.reply(link, "Broken again", "form-1"));

        assertThat(place).isNotEqualTo(link);
        var followed = callAs(desk.visitor(), () -> guests.find(place)).orElseThrow();
        assertThat(followed.messages()).extracting(MessageRow::body).contains("Broken again");
        assertThat(ticketsOfTheDesk()).hasSize(2);
    }

    @Test
    void theLinkOfADeletedRequestIsWorthNothing() throws Exception {
        submit("Gustav", gustav);
        var link = link(onlyTicket());

        runAs(desk.admin(), () -> tickets.delete(TicketRef.of(onlyTicket().id()), OptionalLong.empty()));

        assertThat(callAs(desk.visitor(), () -> guests.find(link))).isEmpty();
    }

    @Test
    void theFilesOfTheRequestAreReadByItsLinkAndNoOthersAre() throws Exception {
        submit("Gustav", gustav);
        var ref = TicketRef.of(onlyTicket().id());
        var link = link(onlyTicket());
        var sent = send(ref, PostMessage.reply("Look"));
        var internal = send(ref, PostMessage.note("Look, all"));
        submit("Gustav", gustav);
        var other = ticketsOfTheDesk().stream()
                .filter(ticket -> !TicketRef.of(ticket.id()).equals(ref))
                .findFirst()
                .orElseThrow();
        var ofAnother = send(TicketRef.of(other.id()), PostMessage.reply("Look there"));

        var followed = callAs(desk.visitor(), () -> attachments.follow(guests.linkTo(link, sent)));

        assertThat(followed.name()).isEqualTo("manual.txt");
        for (var hidden : List.of(internal, ofAnother, UUID.randomUUID())) {
            assertThatThrownBy(() -> runAs(desk.visitor(), () -> guests.linkTo(link, hidden)))
                    .isInstanceOf(NotFoundException.class)
                    .hasMessageStartingWith("File");
        }
        assertThatThrownBy(() -> runAs(desk.visitor(), () -> guests.linkTo("no link", sent)))
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("File");
    }

    private UUID send(TicketRef ref, PostMessage message) throws Exception {
        var content = new ByteArrayInputStream("How it works".getBytes(StandardCharsets.UTF_8));
        return callAs(desk.ana(), () -> {
            var file = uploads.upload(Optional.of(ref), "manual.txt", content).id();
            tickets.post(ref, message.with(List.of(file.toString())));
            return file;
        });
    }

    @Test
    void oneClientAndOneAddressSendOnlySoMany() {
        var from = address();
        for (var request = 0; request < 3; request++) {
            submit("Gustav", gustav);
        }
        assertThatThrownBy(() -> submit("Gustav", gustav)).isInstanceOf(TooManyAttemptsException.class);
        assertThat(ticketsOfTheDesk()).hasSize(3);

        assertThatThrownBy(() -> {
                    for (var request = 0; request < 25; request++) {
                        submit("Gustav", "guest-" + UUID.randomUUID() + "@guest.test", from);
                    }
                })
                .isInstanceOf(TooManyAttemptsException.class);
    }

    private void submit(String name, String email) {
        submit(name, email, address());
    }

    private void submit(String name, String email, String from) {
        runAs(desk.visitor(), () -> guests.submit(new GuestRequest(name, email, "Broken", "It does not work"), from));
    }

    /** A client's address that nobody has come from yet. */
    private static String address() {
        return UUID.randomUUID().toString();
    }

    private TicketRow onlyTicket() {
        assertThat(ticketsOfTheDesk()).hasSize(1);
        return ticketsOfTheDesk().get(0);
    }

    private List<TicketRow> ticketsOfTheDesk() {
        return callAs(
                desk.ana(),
                () -> ticketQueries.list(TicketQuery.of(new TicketFilter())).rows());
    }

    private String link(TicketRow ticket) throws Exception {
        return link(ticket, Purpose.REQUEST);
    }

    private String link(TicketRow ticket, Purpose purpose) throws Exception {
        return tenants.inTransaction(desk.system(), () -> links.sign(purpose, ticket.id()));
    }
}
