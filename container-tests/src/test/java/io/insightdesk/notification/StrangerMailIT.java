package io.insightdesk.notification;

import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.account.AccountService;
import io.insightdesk.account.ProfileChange;
import io.insightdesk.account.Registration;
import io.insightdesk.account.RegistrationService;
import io.insightdesk.guest.GuestRequest;
import io.insightdesk.guest.GuestService;
import io.insightdesk.it.Mailboxes;
import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.tenant.Tenant;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.conversation.PostMessage;
import io.insightdesk.ticket.list.TicketFilter;
import io.insightdesk.ticket.list.TicketQuery;
import io.insightdesk.ticket.list.TicketQueryService;
import io.insightdesk.ticket.work.SubmitTicket;
import io.insightdesk.ticket.work.TicketService;
import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Anybody can type anybody's address into the public forms: what the desk then sends there must not be their words. */
@ExtendWith(ArquillianExtension.class)
class StrangerMailIT {

    private static final String NAME = "Dear winner call 0900";
    private static final String SUBJECT = "Your bank account is locked";
    private static final String TEXT = "Visit evil.example to unlock it";
    private static final Pattern LINK = Pattern.compile("follow\\?token=([A-Za-z0-9_-]{64})");

    private TestDesk desk;
    private String victim;

    @Inject
    TestTenants tenants;

    @Inject
    AccountService accounts;

    @Inject
    GuestService guests;

    @Inject
    RegistrationService registrations;

    @Inject
    TicketService tickets;

    @Inject
    TicketQueryService ticketQueries;

    @BeforeEach
    void openDesk() {
        desk = tenants.open(Tenant::allowGuestRequests);
        victim = "victim-" + UUID.randomUUID() + "@guest.test";
    }

    @Test
    void nothingOfARequestIsQuotedUntilItsAddressHasAnswered() throws Exception {
        ask();
        var received = Mailboxes.await(victim, 1).get(0);
        assertNothingOfTheStranger(received);
        assertThat(received.getSubject()).contains(desk.prefix()).endsWith("Your request");

        answer("Have you tried the key?");
        var answered = Mailboxes.await(victim, 2).get(1);
        assertNothingOfTheStranger(answered);
        assertThat(words(answered)).contains("Have you tried the key?");

        follow(received);
        answer("And the door?");
        var afterwards = Mailboxes.await(victim, 3).get(2);
        assertThat(afterwards.getSubject()).endsWith(SUBJECT);
        assertThat(words(afterwards)).contains("Hello " + NAME, "And the door?");

        ask();
        assertThat(words(Mailboxes.await(victim, 4).get(3))).contains(TEXT, NAME);
    }

    @Test
    void nobodyIsCalledByANameThatAStrangerRegistered() throws Exception {
        runAs(
                desk.visitor(),
                () -> registrations.register(
                        new Registration(NAME, victim), UUID.randomUUID().toString()));

        assertNothingOfTheStranger(Mailboxes.await(victim, 1).get(0));
    }

    @Test
    void whatAnAgentWritesDownForSomebodyIsQuoted() throws Exception {
        var request = SubmitTicket.of(SUBJECT, TEXT).from(victim, "Vic");
        callAs(desk.ana(), () -> tickets.submit(request));

        var received = Mailboxes.await(victim, 1).get(0);
        assertThat(received.getSubject()).endsWith(SUBJECT);
        assertThat(words(received)).contains(TEXT);
    }

    @Test
    void aGuestGetsMailsInTheLanguageOfThePage() throws Exception {
        runAs(
                desk.visitor(),
                () -> guests.submit(
                        new GuestRequest(NAME, victim, SUBJECT, TEXT).in(Locale.GERMAN),
                        UUID.randomUUID().toString()));
        assertThat(words(Mailboxes.await(victim, 1).get(0)))
                .contains("Guten Tag")
                .doesNotContain("Hello");

        answer("Wir kümmern uns darum.");
        assertThat(words(Mailboxes.await(victim, 2).get(1))).contains("Guten Tag");
    }

    @Test
    void whoHasChosenALanguageKeepsItWhateverTheFormSays() throws Exception {
        var email = callAs(desk.carla(), accounts::me).email();
        runAs(desk.carla(), () -> accounts.changeProfile(new ProfileChange("Carla", "en", null)));
        runAs(
                desk.visitor(),
                () -> guests.submit(
                        new GuestRequest(NAME, email, SUBJECT, TEXT).in(Locale.GERMAN),
                        UUID.randomUUID().toString()));

        assertThat(words(Mailboxes.await(email, 1).get(0))).contains("Hello").doesNotContain("Guten Tag");
    }

    private void ask() {
        runAs(
                desk.visitor(),
                () -> guests.submit(
                        new GuestRequest(NAME, victim, SUBJECT, TEXT),
                        UUID.randomUUID().toString()));
    }

    private void answer(String text) {
        var oldest = callAs(desk.ana(), () -> ticketQueries.list(TicketQuery.of(new TicketFilter())))
                .rows()
                .get(0);
        callAs(desk.ana(), () -> tickets.post(TicketRef.of(oldest.id()), PostMessage.reply(text)));
    }

    private void follow(MimeMessage mail) throws Exception {
        var link = LINK.matcher(words(mail));
        assertThat(link.find()).isTrue();
        assertThat(callAs(desk.visitor(), () -> guests.find(link.group(1)))).isPresent();
    }

    private static void assertNothingOfTheStranger(MimeMessage mail) throws Exception {
        assertThat(words(mail)).doesNotContainIgnoringCase(NAME, SUBJECT, "evil.example", "0900");
        assertThat(mail.getSubject()).doesNotContain(SUBJECT, NAME);
        assertThat(String.join("\n", mail.getHeader("To"))).doesNotContain("winner", "0900");
    }

    /** All that the mail shows, as text and as HTML. */
    private static String words(MimeMessage mail) throws Exception {
        var parts = (Multipart) mail.getContent();
        var words = new StringBuilder();
        for (var index = 0; index < parts.getCount(); index++) {
            BodyPart part = parts.getBodyPart(index);
            words.append(part.getContent()).append('\n');
        }
        return words.toString();
    }
}
