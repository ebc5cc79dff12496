package io.insightdesk.composing;

import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.macro.MacroDraft;
import io.insightdesk.macro.MacroService;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext.Work;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.time.DeskClock;
import io.insightdesk.ticket.ActivityRow;
import io.insightdesk.ticket.IllegalTransitionException;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.Visibility;
import io.insightdesk.ticket.conversation.ConversationQueryService;
import io.insightdesk.ticket.conversation.MessageRow;
import io.insightdesk.ticket.conversation.PostMessage;
import io.insightdesk.ticket.conversation.StaleReplyException;
import io.insightdesk.ticket.list.TicketQueryService;
import io.insightdesk.ticket.list.TicketRow;
import io.insightdesk.ticket.status.Status;
import io.insightdesk.ticket.work.SubmitTicket;
import io.insightdesk.ticket.work.TicketService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Replies are sent hours ahead, so that this node's own workers leave them to the tests. */
@ExtendWith(ArquillianExtension.class)
class PendingReplyIT {

    private static TestDesk desk;

    @Inject
    TestTenants tenants;

    @Inject
    PendingReplyService replies;

    @Inject
    SendReplyHandler handler;

    @Inject
    DraftService drafts;

    @Inject
    MacroService macros;

    @Inject
    TicketService tickets;

    @Inject
    TicketQueryService ticketQueries;

    @Inject
    ConversationQueryService conversations;

    @Inject
    Clock clock;

    private TicketRef ref;

    @BeforeEach
    void open() {
        if (desk == null) {
            desk = tenants.open();
        }
        ref = TicketRef.of(
                callAs(desk.carla(), () -> tickets.submit(SubmitTicket.fromPortal("Undo", "Does it print?", null)))
                        .id());
    }

    @Test
    void nobodyKnowsOfAReplyBeforeItsTimeIsOver() {
        var before = callAs(desk.carla(), () -> ticketQueries.get(ref));
        runAs(desk.ana(), () -> drafts.save(ref, DraftInput.of(Visibility.PUBLIC, "It does")));

        send(desk.ana(), reply("It does"));

        assertThat(messages(desk.carla())).containsExactly("Does it print?");
        assertThat(messages(desk.ben())).containsExactly("Does it print?");
        assertThat(callAs(desk.carla(), () -> ticketQueries.get(ref))).isEqualTo(before);
        assertThat(callAs(desk.ana(), replies::mine))
                .extracting(PendingReplyRow::bodyHtml)
                .contains("<p>It does</p>");
        assertThat(callAs(desk.ben(), replies::mine)).isEmpty();
        assertThat(callAs(desk.ana(), () -> drafts.find(ref))).isEmpty();
    }

    @Test
    void whenItsTimeIsOverItIsPostedAsItsAuthorWithTheStatus() throws Exception {
        var id = send(desk.ana(), reply("Send us a page").then("pending"));

        leave(id);
        leave(id);

        var last = callAs(desk.carla(), () -> conversations.conversation(ref))
                .messages()
                .get(1);
        assertThat(last.author().id()).isEqualTo(desk.ana().requireAccount());
        assertThat(messages(desk.carla())).containsExactly("Does it print?", "Send us a page");
        assertThat(callAs(desk.carla(), () -> ticketQueries.get(ref)).status()).isEqualTo(Status.PENDING);
        assertThat(ofTicket(desk.ana())).isEmpty();
    }

    @Test
    void nodesAtOnceSendItOnce() throws Exception {
        var id = send(desk.ana(), reply("Once"));
        var nodes = Stream.<Work<Void, RuntimeException>>generate(() -> () -> {
                    callAs(desk.system(), () -> {
                        handler.handle(new SendReply(id));
                        return null;
                    });
                    return null;
                })
                .limit(4)
                .toList();

        tenants.atOnce(nodes);
        leave(id);

        assertThat(messages(desk.carla())).containsExactly("Does it print?", "Once");
    }

    @Test
    void whatIsTakenBackIsADraftAgainAndNeverLeaves() throws Exception {
        var id = send(desk.ana(), reply("Wrong ticket"));
        runAs(desk.ana(), () -> drafts.save(ref, DraftInput.of(Visibility.PUBLIC, "begun since")));

        assertThat(callAs(desk.ana(), () -> replies.undo(id))).isEqualTo(ticket());
        leave(id);

        assertThat(messages(desk.carla())).containsExactly("Does it print?");
        assertThat(callAs(desk.ana(), () -> drafts.find(ref)))
                .extracting(Draft::body)
                .containsExactly("Wrong ticket\nbegun since");
        assertThatThrownBy(() -> runAs(desk.ana(), () -> replies.undo(id))).isInstanceOf(AlreadySentException.class);
    }

    @Test
    void onlyTheAuthorTakesAReplyBack() {
        var id = send(desk.ana(), reply("Mine"));

        for (var other : List.of(desk.ben(), desk.owner())) {
            assertThatThrownBy(() -> runAs(other, () -> replies.undo(id))).isInstanceOf(AlreadySentException.class);
        }
        assertThatThrownBy(() -> runAs(desk.carla(), () -> replies.undo(id)))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> runAs(desk.carla(), () -> replies.send(ref, OutgoingReply.of(reply("Mine")))))
                .isInstanceOf(PermissionDeniedException.class);
        assertThat(ofTicket(desk.ana())).extracting(PendingReplyRow::id).containsExactly(id);
    }

    @Test
    void aReplyPastSomebodyElsesIsHeldWhenItLeavesAndGoesBackToItsAuthor() throws Exception {
        var id = send(desk.ana(), new PostMessage("It does", null, "public", null, 1));
        runAs(desk.carla(), () -> tickets.post(ref, PostMessage.reply("It does not!")));

        leave(id);

        assertThat(messages(desk.carla())).containsExactly("Does it print?", "It does not!");
        assertThat(callAs(desk.ana(), () -> drafts.find(ref)))
                .extracting(Draft::body, draft -> draft.returned().orElseThrow())
                .containsExactly(tuple("It does", ReturnReason.HELD));
        assertThat(ofTicket(desk.ana())).extracting(PendingReplyRow::returned).containsExactly(ReturnReason.HELD);
    }

    @Test
    void aReplyThatCameBackIsNoLongerToldOfOnceItsAuthorKnowsAndStaysADraft() throws Exception {
        var id = send(desk.ana(), new PostMessage("It does", null, "public", null, 1));
        runAs(desk.carla(), () -> tickets.post(ref, PostMessage.reply("It does not!")));
        leave(id);

        runAs(desk.ben(), () -> replies.dismissReturned(ticket()));
        assertThat(ofTicket(desk.ana())).hasSize(1);
        runAs(desk.ana(), () -> replies.dismissReturned(ticket()));

        assertThat(ofTicket(desk.ana())).isEmpty();
        assertThat(callAs(desk.ana(), () -> drafts.find(ref)))
                .extracting(Draft::body, Draft::returned)
                .containsExactly(tuple("It does", Optional.empty()));
        assertThatThrownBy(() -> runAs(desk.carla(), () -> replies.dismissReturned(ticket())))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void whatBecameImpossibleMeanwhileGoesBackToItsAuthor() throws Exception {
        runAs(desk.ana(), () -> tickets.assign(ref, desk.ana().account()));
        var id = send(desk.ana(), reply("Done").then("solved"));
        runAs(desk.ben(), () -> tickets.assign(ref, Optional.empty()));

        leave(id);

        assertThat(messages(desk.carla())).containsExactly("Does it print?");
        assertThat(ofTicket(desk.ana())).extracting(PendingReplyRow::returned).containsExactly(ReturnReason.REFUSED);
    }

    @Test
    void whatIsImpossibleNowIsRefusedAtOnceAndNothingIsPending() {
        runAs(desk.carla(), () -> tickets.post(ref, PostMessage.reply("One more thing")));

        assertThatThrownBy(() -> send(desk.ana(), reply("Done").then("solved")))
                .isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> send(desk.ana(), new PostMessage("Past", null, "public", null, 1)))
                .isInstanceOf(StaleReplyException.class);

        assertThat(ofTicket(desk.ana())).isEmpty();
        assertThat(messages(desk.carla())).containsExactly("Does it print?", "One more thing");
    }

    @Test
    void aReplyAndItsStatusAreWrittenBothOrNeither() {
        assertThatThrownBy(() ->
                        runAs(desk.ana(), () -> tickets.post(ref, reply("Done").then("solved"))))
                .isInstanceOf(IllegalTransitionException.class);
        assertThat(messages(desk.carla())).containsExactly("Does it print?");

        runAs(desk.ana(), () -> tickets.post(ref, reply("Wait").then("pending")));

        assertThat(callAs(desk.carla(), () -> ticketQueries.get(ref)).status()).isEqualTo(Status.PENDING);
        assertThatThrownBy(() ->
                        runAs(desk.carla(), () -> tickets.post(ref, reply("No").then("solved"))))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void aNoteIsThereAtOnceAndLeavesNoDraft() {
        runAs(desk.ana(), () -> drafts.save(ref, DraftInput.of(Visibility.INTERNAL, "Odd")));

        runAs(desk.ana(), () -> replies.addNote(ref, PostMessage.note("Odd")));

        assertThat(messages(desk.ben())).containsExactly("Does it print?", "Odd");
        assertThat(callAs(desk.ana(), () -> drafts.find(ref))).isEmpty();
    }

    @Test
    void aMacroIsDoneWithItsEditedReplyAndNotBefore() throws Exception {
        var macro = macro(
                action("reply", "Prepared"),
                action("note", "Ordered"),
                action("addTags", "paper"),
                action("assignee", "me"),
                action("status", "pending"));
        var before = see();

        var id = send(desk.ana(), new OutgoingReply(reply("Edited"), Optional.of(macro)));
        assertThat(see()).isEqualTo(before);
        assertThat(messages(desk.ana())).containsExactly("Does it print?");
        leave(id);

        assertThat(messages(desk.ana())).containsExactly("Does it print?", "Edited", "Ordered");
        assertThat(messages(desk.carla())).containsExactly("Does it print?", "Edited");
        assertThat(see().tags()).containsExactly("paper");
        assertThat(see().status()).isEqualTo(Status.PENDING);
        assertThat(activity())
                .filteredOn(entry -> entry.cause().equals("macro"))
                .extracting(ActivityRow::kind)
                .containsExactlyInAnyOrder("macroApplied", "noted", "tagsChanged", "assigned", "statusChanged");
        assertThat(callAs(desk.ana(), () -> macros.get(macro)).use().own()).isEqualTo(1);
    }

    @Test
    void aMacroIsTakenBackWithItsReply() throws Exception {
        var macro = macro(action("reply", "Prepared"), action("addTags", "paper"));
        var before = see();
        var id = send(desk.ana(), new OutgoingReply(reply("Edited"), Optional.of(macro)));

        runAs(desk.ana(), () -> replies.undo(id));
        leave(id);

        assertThat(see()).isEqualTo(before);
        assertThat(callAs(desk.ana(), () -> drafts.find(ref)))
                .extracting(Draft::body, Draft::macro)
                .containsExactly(tuple("Edited", Optional.of(macro)));
        assertThat(callAs(desk.ana(), () -> macros.get(macro)).use().own()).isZero();
    }

    @Test
    void theStatusThatTheAgentChoosesGoesBeforeTheMacros() throws Exception {
        var macro = macro(action("reply", "Prepared"), action("assignee", "me"), action("status", "pending"));

        leave(send(desk.ana(), new OutgoingReply(reply("Edited").then("solved"), Optional.of(macro))));

        assertThat(see().status()).isEqualTo(Status.SOLVED);
        assertThat(activity())
                .filteredOn(entry -> entry.kind().equals("statusChanged"))
                .extracting(ActivityRow::after, ActivityRow::cause)
                .containsExactly(tuple("open", "person"), tuple("solved", "person"));
    }

    @Test
    void aMacroThatIsImpossibleNowKeepsItsReplyBack() {
        var macro = macro(action("reply", "Prepared"), action("addTags", "paper"), action("status", "closed"));
        var before = see();

        assertThatThrownBy(() -> send(desk.ana(), new OutgoingReply(reply("Edited"), Optional.of(macro))))
                .isInstanceOf(IllegalTransitionException.class);

        assertThat(ofTicket(desk.ana())).isEmpty();
        assertThat(see()).isEqualTo(before);
        assertThat(messages(desk.ana())).containsExactly("Does it print?");
    }

    @Test
    void aMacroThatWasArchivedMeanwhileGoesBackWithItsReply() throws Exception {
        var macro = macro(action("reply", "Prepared"), action("addTags", "paper"));
        var before = see();
        var id = send(desk.ana(), new OutgoingReply(reply("Edited"), Optional.of(macro)));
        var archived = new MacroDraft(null, null, null, null, false);
        runAs(desk.ana(), () -> macros.update(macro, archived, OptionalLong.empty()));

        leave(id);

        assertThat(see()).isEqualTo(before);
        assertThat(messages(desk.carla())).containsExactly("Does it print?");
        assertThat(callAs(desk.ana(), () -> drafts.find(ref)))
                .extracting(Draft::macro, draft -> draft.returned().orElseThrow())
                .containsExactly(tuple(Optional.of(macro), ReturnReason.REFUSED));
    }

    private UUID macro(MacroDraft.Action... actions) {
        return callAs(desk.ana(), () -> macros.create(new MacroDraft("Macro", null, List.of(actions), null, null))
                .id());
    }

    private static MacroDraft.Action action(String action, String value) {
        return new MacroDraft.Action(action, List.of(value), null);
    }

    private TicketRow see() {
        return callAs(desk.ana(), () -> ticketQueries.get(ref));
    }

    private List<ActivityRow> activity() {
        return callAs(desk.ana(), () -> conversations.conversation(ref)).activity();
    }

    private static PostMessage reply(String text) {
        return PostMessage.reply(text);
    }

    private UUID send(Caller author, PostMessage message) {
        return send(author, OutgoingReply.of(message));
    }

    private UUID send(Caller author, OutgoingReply message) {
        DeskClock.callAt(clock.instant().plus(Duration.ofHours(2)), () -> {
            runAs(author, () -> replies.send(ref, message));
            return null;
        });
        return ofTicket(author).get(0).id();
    }

    private void leave(UUID id) throws Exception {
        tenants.commit(desk.system(), () -> handler.handle(new SendReply(id)));
    }

    private List<PendingReplyRow> ofTicket(Caller author) {
        return callAs(author, replies::mine).stream()
                .filter(row -> row.ticket().equals(ticket()))
                .toList();
    }

    private UUID ticket() {
        return ref.id().orElseThrow();
    }

    private List<String> messages(Caller reader) {
        return callAs(reader, () -> conversations.conversation(ref)).messages().stream()
                .map(MessageRow::body)
                .toList();
    }
}
