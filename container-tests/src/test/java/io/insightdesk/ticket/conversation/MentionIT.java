package io.insightdesk.ticket.conversation;

import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.notification.TicketMail;
import io.insightdesk.notification.TicketMail.Occasion;
import io.insightdesk.notification.TicketMailHandler;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.ticket.NamedRef;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.link.TicketFollowService;
import io.insightdesk.ticket.work.SubmitTicket;
import io.insightdesk.ticket.work.TicketService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class MentionIT {

    private static TestDesk desk;
    private static TestDesk elsewhere;

    @Inject
    TestTenants tenants;

    @Inject
    TicketService tickets;

    @Inject
    ConversationQueryService conversations;

    @Inject
    TicketFollowService followers;

    @Inject
    TicketMailHandler mails;

    @Inject
    Sql sql;

    private TicketRef ref;

    @BeforeEach
    void open() {
        if (desk == null) {
            desk = tenants.open();
            elsewhere = tenants.open();
        }
        ref = TicketRef.of(
                callAs(desk.carla(), () -> tickets.submit(SubmitTicket.fromPortal("Mention", "Does it print?", null)))
                        .id());
    }

    @Test
    void colleaguesInANoteFollowTheTicketAndAreToldOnceEach() throws Exception {
        var note = note(mention(desk.ben()) + mention(desk.ben()) + mention(desk.admin()));

        var told = tenants.inTransaction(desk.ana(), () -> {
            tickets.post(ref, note);
            return mailed();
        });

        assertThat(told).containsExactlyInAnyOrder(id(desk.ben()), id(desk.admin()));
        runAs(desk.ana(), () -> tickets.post(ref, note));
        assertThat(callAs(desk.ana(), () -> followers.list(ref)))
                .extracting(NamedRef::id)
                .containsExactlyInAnyOrder(
                        desk.ben().requireAccount(), desk.admin().requireAccount());
    }

    @Test
    void customersStrangersUnknownIdsAndTheAuthorAreJustWords() throws Exception {
        var note = note(mention(desk.carla()) + mention(elsewhere.ben()) + mention(desk.ana()) + "<span data-mention=\""
                + UUID.randomUUID() + "\">@nobody</span>");

        var told = tenants.inTransaction(desk.ana(), () -> {
            tickets.post(ref, note);
            return mailed();
        });

        assertThat(told).isEmpty();
    }

    @Test
    void aPublicReplyMentionsNobody() throws Exception {
        var told = tenants.inTransaction(desk.ana(), () -> {
            tickets.post(ref, new PostMessage(null, mention(desk.ben()), "public", null, null));
            return mailed();
        });

        assertThat(told).isEmpty();
        runAs(desk.ana(), () -> tickets.post(ref, new PostMessage(null, mention(desk.ben()), "public", null, null)));
        var shown = callAs(desk.carla(), () -> conversations.conversation(ref).messages());
        assertThat(shown.get(1).bodyHtml()).contains("somebody").doesNotContain("data-mention");
        assertThat(callAs(desk.ana(), () -> followers.list(ref))).isEmpty();
    }

    @Test
    void theMailIsForPeopleOfTheDeskAlone() throws Exception {
        var message = callAs(desk.ana(), () -> tickets.post(ref, note(mention(desk.ben()))));
        var ticket = ref.id().orElseThrow();

        for (var reader : List.of(desk.ben(), desk.carla())) {
            var mail = new TicketMail(Occasion.MENTIONED, ticket, message, List.of(reader.requireAccount()));
            assertThat(tenants.inTransaction(
                            desk.system(), () -> mails.prepare(mail).isPresent()))
                    .isEqualTo(reader == desk.ben());
        }
        var asReply = new TicketMail(
                Occasion.ANSWERED, ticket, message, List.of(desk.carla().requireAccount()));
        assertThat(tenants.inTransaction(desk.system(), () -> mails.prepare(asReply)))
                .isEmpty();
    }

    @Test
    void aNoteMentionsAtMostTwenty() {
        var many = Stream.generate(() -> "<span data-mention=\"" + UUID.randomUUID() + "\">@x</span>")
                .limit(21)
                .collect(Collectors.joining());

        assertThatThrownBy(() -> runAs(desk.ana(), () -> tickets.post(ref, note(many))))
                .isInstanceOf(InvalidInputException.class);
    }

    private List<String> mailed() {
        return sql.list("""
                select reader from job, jsonb_array_elements_text(payload->'recipients') as reader
                where kind = 'notification.mail' and payload->>'occasion' = 'MENTIONED'
                  and payload->>'ticket' = ?""", List.of(ref.id().orElseThrow().toString()), row -> row.getString("reader"));
    }

    private static PostMessage note(String html) {
        return new PostMessage(null, "<p>Look " + html + "</p>", "internal", null, null);
    }

    private static String mention(Caller person) {
        return "<span data-mention=\"" + id(person) + "\">@somebody</span>";
    }

    private static String id(Caller person) {
        return person.requireAccount().toString();
    }
}
