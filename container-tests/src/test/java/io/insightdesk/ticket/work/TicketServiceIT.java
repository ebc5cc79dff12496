package io.insightdesk.ticket.work;

import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static io.insightdesk.ticket.property.TicketProperty.SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.platform.StaleVersionException;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext.Work;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.ticket.ActivityRow;
import io.insightdesk.ticket.CreatedTicket;
import io.insightdesk.ticket.Priority;
import io.insightdesk.ticket.TicketNotFoundException;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.conversation.ConversationQueryService;
import io.insightdesk.ticket.conversation.MessageRow;
import io.insightdesk.ticket.conversation.PostMessage;
import io.insightdesk.ticket.conversation.StaleReplyException;
import io.insightdesk.ticket.list.TicketFilter;
import io.insightdesk.ticket.list.TicketQueryService;
import io.insightdesk.ticket.list.TicketRow;
import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.status.Status;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class TicketServiceIT {

    private static TestDesk desk;
    private static TestDesk elsewhere;

    @Inject
    TestTenants tenants;

    @Inject
    TicketService tickets;

    @Inject
    TicketPatchService patches;

    @Inject
    TicketQueryService ticketQueries;

    @Inject
    ConversationQueryService conversations;

    @BeforeEach
    void openDesks() {
        if (desk == null) {
            desk = tenants.open();
            elsewhere = tenants.open();
        }
    }

    @Test
    void aRequestIsThereWithItsMessageAndHistory() {
        var body = "First line\nsecond: <b>not bold</b> 😀 مرحبا '; drop table ticket; --";

        var submitted = callAs(desk.carla(), () -> tickets.submit(SubmitTicket.fromPortal("Printer", body, "high")));

        assertThat(submitted.number()).startsWith(desk.prefix() + "-");
        var seen = see(desk.ana(), TicketRef.parse(submitted.number()));
        assertThat(seen.status()).isEqualTo(Status.NEW);
        assertThat(seen.priority()).isEqualTo(Priority.HIGH);
        assertThat(seen.requester().id()).isEqualTo(desk.carla().requireAccount());
        var messages = callAs(
                desk.carla(),
                () -> conversations.conversation(TicketRef.of(submitted.id())).messages());
        assertThat(messages).extracting(MessageRow::body).containsExactly(body);
        assertThat(kinds(submitted.id())).containsExactly("created");
    }

    @Test
    void aWrongInputSaysAllThatIsWrongAndWritesNothing() {
        var before = callAs(
                desk.ana(),
                () -> ticketQueries.count(List.of(new TicketFilter())).get(0));

        var refusal = catchThrowableOfType(
                InvalidInputException.class,
                () -> runAs(desk.carla(), () -> tickets.submit(SubmitTicket.fromPortal(" ", "", "very"))));

        assertThat(refusal.errors())
                .extracting(FieldError::field, FieldError::rule)
                .containsExactlyInAnyOrder(
                        tuple("subject", Rule.REQUIRED),
                        tuple("body", Rule.REQUIRED),
                        tuple("priority", Rule.NOT_ONE_OF));
        assertThat(callAs(
                        desk.ana(),
                        () -> ticketQueries.count(List.of(new TicketFilter())).get(0)))
                .isEqualTo(before);
    }

    @Test
    void twentyAtOnceGetTwentyNumbersWithoutAGap() throws Exception {
        var fresh = tenants.open();
        var works = IntStream.range(0, 20)
                .<Work<CreatedTicket, RuntimeException>>mapToObj(number -> () -> submit(fresh, "Request " + number))
                .toList();

        var outcomes = tenants.atOnce(works);

        assertThat(outcomes).extracting(TestTenants.Outcome::failure).containsOnlyNulls();
        assertThat(outcomes)
                .extracting(outcome -> outcome.result().number())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(1001, 1021)
                        .mapToObj(number -> fresh.prefix() + "-" + number)
                        .toList());
    }

    @Test
    void theWholeLifeOfATicketIsWrittenDown() {
        var ref = TicketRef.of(submit(desk, "Life").id());

        runAs(desk.ana(), () -> tickets.assign(ref, desk.ana().account()));
        runAs(desk.ana(), () -> tickets.post(ref, PostMessage.reply("Looking.")));
        runAs(desk.ana(), () -> tickets.post(ref, PostMessage.note("Odd.")));
        runAs(desk.ana(), () -> tickets.transfer(ref, Optional.of(desk.team()), null));
        runAs(desk.ana(), () -> tickets.solve(ref, "Done."));
        runAs(desk.carla(), () -> tickets.reopen(ref, "Not done."));
        runAs(desk.carla(), () -> tickets.solve(ref, null));
        runAs(desk.system(), () -> tickets.close(ref));

        assertThat(see(desk.ana(), ref).status()).isEqualTo(Status.CLOSED);
        assertThat(kinds(see(desk.ana(), ref).id()))
                .contains("created", "assigned", "replied", "noted", "transferred", "statusChanged");
        assertThat(callAs(desk.ana(), () -> conversations.conversation(ref).messages()))
                .extracting(MessageRow::seq)
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(callAs(desk.carla(), () -> conversations.conversation(ref).messages()))
                .extracting(MessageRow::seq)
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void aNoteMovesNothingThatTheCustomerReads() {
        var ref = TicketRef.of(submit(desk, "Quiet").id());
        var before = see(desk.carla(), ref);

        runAs(desk.ana(), () -> tickets.post(ref, PostMessage.note("Customer is difficult.")));

        assertThat(see(desk.carla(), ref)).isEqualTo(before);
        assertThat(callAs(desk.carla(), () -> conversations.conversation(ref).messages()))
                .hasSize(1);
        assertThat(see(desk.ana(), ref).messageCount()).isEqualTo(2);
    }

    @Test
    void theSecondOfTwoAgentsWhoSaveTheSameVersionIsRefused() throws Exception {
        var ref = TicketRef.of(submit(desk, "Two agents").id());
        var version = OptionalLong.of(see(desk.ana(), ref).version());
        var works = Stream.of(desk.ana(), desk.ben())
                .<Work<Void, RuntimeException>>map(agent -> () -> callAs(agent, () -> {
                    patches.apply(ref, rename("By " + agent.requireAccount()), version);
                    return null;
                }))
                .toList();

        var outcomes = tenants.atOnce(works);

        assertThat(outcomes).extracting(TestTenants.Outcome::failure).containsOnlyOnce((Throwable) null);
        assertThat(outcomes.stream().map(TestTenants.Outcome::failure).filter(failure -> failure != null))
                .singleElement()
                .isInstanceOf(StaleVersionException.class);
        assertThat(see(desk.ana(), ref).subject()).startsWith("By ");
    }

    @Test
    void repliesPostedAtOnceAreNumberedWithoutAGap() throws Exception {
        var ref = TicketRef.of(submit(desk, "Busy").id());
        var works = IntStream.range(0, 12)
                .<Work<UUID, RuntimeException>>mapToObj(number -> () -> callAs(
                        number % 2 == 0 ? desk.ana() : desk.carla(),
                        () -> tickets.post(ref, PostMessage.reply("Reply " + number))))
                .toList();

        var outcomes = tenants.atOnce(works);

        assertThat(outcomes).extracting(TestTenants.Outcome::failure).containsOnlyNulls();
        assertThat(callAs(desk.ana(), () -> conversations.conversation(ref).messages()))
                .extracting(MessageRow::seq)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 13).boxed().toList());
    }

    @Test
    void aResentMessageIsPostedOnce() {
        var ref = TicketRef.of(submit(desk, "Resend").id());
        var message = new PostMessage("Once", null, "public", "client-1", null);

        var first = callAs(desk.carla(), () -> tickets.post(ref, message));
        var second = callAs(desk.carla(), () -> tickets.post(ref, message));

        assertThat(second).isEqualTo(first);
        assertThat(callAs(desk.carla(), () -> conversations.conversation(ref).messages()))
                .hasSize(2);
    }

    @Test
    void aReplyIsHeldWhenOthersWroteSince() {
        var ref = TicketRef.of(submit(desk, "Held").id());
        runAs(desk.ben(), () -> tickets.post(ref, PostMessage.reply("I was first")));

        var held = catchThrowableOfType(
                StaleReplyException.class,
                () -> runAs(desk.ana(), () -> tickets.post(ref, new PostMessage("Me too", null, null, null, 1))));

        assertThat(held.since()).extracting(MessageRow::body).containsExactly("I was first");
        assertThat(see(desk.ana(), ref).messageCount()).isEqualTo(2);
    }

    @Test
    void nobodyElseFindsATicketByAnyVerb() {
        var ref = TicketRef.of(submit(desk, "Private").id());

        for (var stranger : List.of(desk.carl(), elsewhere.carla(), elsewhere.ana(), elsewhere.owner())) {
            for (var verb : verbs(ref)) {
                assertThatThrownBy(() -> runAs(stranger, () -> verb.accept(stranger)))
                        .isInstanceOf(TicketNotFoundException.class);
            }
        }
        assertThat(see(desk.carla(), ref).subject()).isEqualTo("Private");
    }

    @Test
    void aCustomerMayNotDoTheDesksWorkOnAnOwnTicket() {
        var ref = TicketRef.of(submit(desk, "Mine").id());
        var carla = desk.carla();

        for (var verb : List.<Runnable>of(
                () -> tickets.assign(ref, Optional.empty()),
                () -> tickets.transfer(ref, Optional.empty(), null),
                () -> tickets.close(ref),
                () -> patches.apply(ref, rename("Renamed")),
                () -> tickets.delete(ref, OptionalLong.empty()),
                () -> tickets.post(ref, PostMessage.note("A note")),
                () -> conversations.activity(ref, Optional.empty(), 10))) {
            assertThatThrownBy(() -> runAs(carla, verb::run)).isInstanceOf(PermissionDeniedException.class);
        }
        assertThat(see(carla, ref).subject()).isEqualTo("Mine");
    }

    @Test
    void onlyAdministratorsDeleteAndThenNobodyFindsIt() {
        var ref = TicketRef.of(submit(desk, "Gone").id());
        assertThatThrownBy(() -> runAs(desk.ana(), () -> tickets.delete(ref, OptionalLong.empty())))
                .isInstanceOf(PermissionDeniedException.class);

        runAs(desk.admin(), () -> tickets.delete(ref, OptionalLong.empty()));

        for (var caller : List.of(desk.carla(), desk.ana(), desk.owner())) {
            assertThatThrownBy(() -> see(caller, ref)).isInstanceOf(TicketNotFoundException.class);
        }
    }

    @Test
    void workIsGivenToAgentsOfTheOwnDeskAlone() {
        var ref = TicketRef.of(submit(desk, "Assign").id());

        for (var nobody : List.of(desk.carla(), elsewhere.ana())) {
            assertThatThrownBy(() -> runAs(desk.ana(), () -> tickets.assign(ref, nobody.account())))
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> runAs(
                        desk.ana(), () -> tickets.transfer(ref, Optional.of(elsewhere.team()), "To another tenant")))
                .isInstanceOf(InvalidInputException.class);
        assertThat(see(desk.ana(), ref).assignee()).isNull();
    }

    @Test
    void transferToATeamTakesTheTicketFromWhoIsNotInIt() {
        var ref = TicketRef.of(submit(desk, "Transfer").id());
        runAs(desk.ana(), () -> tickets.assign(ref, desk.ben().account()));

        runAs(desk.ana(), () -> tickets.transfer(ref, Optional.of(desk.team()), "Please"));

        assertThat(see(desk.ana(), ref).assignee()).isNull();
        assertThat(see(desk.ana(), ref).team().id()).isEqualTo(desk.team());
    }

    private List<Consumer<Caller>> verbs(TicketRef ref) {
        return List.of(
                caller -> tickets.post(ref, PostMessage.reply("Hello")),
                caller -> tickets.assign(ref, caller.account()),
                caller -> tickets.transfer(ref, Optional.empty(), null),
                caller -> tickets.solve(ref, null),
                caller -> tickets.close(ref),
                caller -> tickets.reopen(ref, null),
                caller -> patches.apply(ref, rename("Taken")),
                caller -> tickets.delete(ref, OptionalLong.empty()),
                caller -> ticketQueries.get(ref),
                caller -> conversations.conversation(ref));
    }

    private static TicketPatch rename(String subject) {
        return TicketPatch.of(SUBJECT, subject);
    }

    private CreatedTicket submit(TestDesk at, String subject) {
        return callAs(at.carla(), () -> tickets.submit(SubmitTicket.fromPortal(subject, "Please help.", null)));
    }

    private TicketRow see(Caller caller, TicketRef ref) {
        return callAs(caller, () -> ticketQueries.get(ref));
    }

    private List<String> kinds(UUID ticket) {
        return callAs(
                        desk.ana(),
                        () -> conversations.conversation(TicketRef.of(ticket)).activity())
                .stream()
                .map(ActivityRow::kind)
                .toList();
    }
}
