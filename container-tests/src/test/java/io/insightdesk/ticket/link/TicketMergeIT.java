package io.insightdesk.ticket.link;

import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext.Work;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.sla.SlaClockQueryService;
import io.insightdesk.ticket.IllegalMoveException;
import io.insightdesk.ticket.IllegalMoveException.Reason;
import io.insightdesk.ticket.TicketMergedException;
import io.insightdesk.ticket.TicketNotFoundException;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.conversation.ConversationQueryService;
import io.insightdesk.ticket.conversation.MessageRow;
import io.insightdesk.ticket.conversation.PostMessage;
import io.insightdesk.ticket.list.TicketFilter;
import io.insightdesk.ticket.list.TicketQuery;
import io.insightdesk.ticket.list.TicketQueryService;
import io.insightdesk.ticket.list.TicketRow;
import io.insightdesk.ticket.status.Status;
import io.insightdesk.ticket.work.SubmitTicket;
import io.insightdesk.ticket.work.TicketService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Merging, undoing it and splitting, on real rows: what moves, what stays, and who writes in the same moment. */
@ExtendWith(ArquillianExtension.class)
class TicketMergeIT {

    private static TestDesk desk;
    private static TestDesk elsewhere;

    @Inject
    TestTenants tenants;

    @Inject
    TicketService tickets;

    @Inject
    TicketMergeService merges;

    @Inject
    TicketSplitService splits;

    @Inject
    TicketQueryService ticketQueries;

    @Inject
    ConversationQueryService conversations;

    @Inject
    SlaClockQueryService sla;

    @BeforeEach
    void openDesks() {
        if (desk == null) {
            desk = tenants.open();
            elsewhere = tenants.open();
        }
    }

    @Test
    void theStreamMovesBehindTheTargetsAndSaysWhereItWasWritten() {
        var target = submit(desk.carla(), "Target");
        var source = submit(desk.carla(), "Source");
        note(source, "Odd.");
        reply(desk.carla(), source, "Still.");

        merge(target, source);

        assertThat(messages(desk.ana(), target))
                .extracting(MessageRow::seq, MessageRow::body, MessageRow::origin)
                .containsExactly(
                        tuple(1, "Target", null),
                        tuple(2, "Source", number(source)),
                        tuple(3, "Odd.", number(source)),
                        tuple(4, "Still.", number(source)));
        assertThat(messages(desk.carla(), target))
                .extracting(MessageRow::seq, MessageRow::body)
                .containsExactly(tuple(1, "Target"), tuple(2, "Source"), tuple(3, "Still."));
        assertThat(see(desk.ana(), target).messageCount()).isEqualTo(4);
        assertThat(see(desk.carla(), target).messageCount()).isEqualTo(3);
    }

    @Test
    void theSourceIsATombstoneThatLeadsToTheTarget() {
        var target = submit(desk.carla(), "Target");
        var source = submit(desk.carla(), "Source");

        merge(target, source);

        for (var caller : List.of(desk.carla(), desk.ana())) {
            var merged = see(caller, source);
            assertThat(merged.mergedInto()).isEqualTo(number(target));
            assertThat(merged.status()).isEqualTo(Status.CLOSED);
            assertThat(merged.messageCount()).isZero();
            assertThat(messages(caller, source)).isEmpty();
        }
        assertThat(history(source))
                .contains(tuple("merged", null, number(target)), tuple("statusChanged", "new", "closed"));
        assertThat(history(target)).contains(tuple("absorbed", null, number(source)));
    }

    @Test
    void undoneBothAreAsTheyWere() {
        var target = submit(desk.carla(), "Target");
        var source = submit(desk.carla(), "Source");
        post(desk.carla(), target, "Here", "same-id");
        post(desk.carla(), source, "There", "same-id");
        note(source, "Odd.");
        var before = List.of(messages(desk.ana(), target), messages(desk.ana(), source));

        merge(target, source);
        runAs(desk.ben(), () -> merges.undo(source));

        assertThat(List.of(messages(desk.ana(), target), messages(desk.ana(), source)))
                .isEqualTo(before);
        assertThat(see(desk.ana(), source).status()).isEqualTo(Status.NEW);
        assertThat(see(desk.ana(), source).mergedInto()).isNull();
        assertThat(see(desk.carla(), source).messageCount()).isEqualTo(2);
        assertThat(history(source))
                .contains(tuple("merged", number(target), null), tuple("statusChanged", "closed", "new"));
        assertThat(history(target)).contains(tuple("absorbed", number(source), null));
    }

    @Test
    void whatWasWrittenSinceStaysWithTheTargetAndClosesUp() {
        var target = submit(desk.carla(), "Target");
        var source = submit(desk.carla(), "Source");
        var third = submit(desk.carla(), "Third");
        reply(desk.carla(), source, "Still.");
        merge(target, source);
        reply(desk.ana(), target, "Since.");
        merge(target, third);
        note(target, "Later.");

        runAs(desk.ana(), () -> merges.undo(source));

        assertThat(messages(desk.ana(), target))
                .extracting(MessageRow::seq, MessageRow::body, MessageRow::origin)
                .containsExactly(
                        tuple(1, "Target", null),
                        tuple(2, "Since.", null),
                        tuple(3, "Third", number(third)),
                        tuple(4, "Later.", null));
        assertThat(messages(desk.carla(), target)).extracting(MessageRow::seq).containsExactly(1, 2, 3);
        assertThat(messages(desk.ana(), source)).extracting(MessageRow::body).containsExactly("Source", "Still.");
    }

    @Test
    void aChainIsUndoneFromItsEndAndRemembersEachOrigin() {
        var first = submit(desk.carla(), "First");
        var second = submit(desk.carla(), "Second");
        var third = submit(desk.carla(), "Third");
        merge(second, first);
        merge(third, second);
        assertThat(messages(desk.ana(), third))
                .extracting(MessageRow::body, MessageRow::origin)
                .containsExactly(tuple("Third", null), tuple("Second", number(second)), tuple("First", number(first)));

        assertThat(reason(() -> merges.undo(first))).isEqualTo(Reason.TARGET_MERGED);
        runAs(desk.ana(), () -> merges.undo(second));
        runAs(desk.ana(), () -> merges.undo(first));

        assertThat(messages(desk.ana(), first)).extracting(MessageRow::body).containsExactly("First");
        assertThat(messages(desk.ana(), second)).extracting(MessageRow::body).containsExactly("Second");
        assertThat(messages(desk.ana(), third)).extracting(MessageRow::body).containsExactly("Third");
    }

    @Test
    void wordsAreFoundWhereTheirMessagesAre() {
        var target = submit(desk.carla(), "Target");
        var source = submit(desk.carla(), "Source");
        reply(desk.carla(), source, "xylophone");
        note(source, "zeppelin");

        merge(target, source);
        assertThat(found("xylophone")).containsExactly(number(target));
        assertThat(found("zeppelin")).containsExactly(number(target));
        runAs(desk.ana(), () -> merges.undo(source));

        assertThat(found("xylophone")).containsExactly(number(source));
        assertThat(found("zeppelin")).containsExactly(number(source));
    }

    @Test
    void aReplyToATombstoneGoesToTheTargetAtTheEndOfTheChain() {
        var first = submit(desk.carla(), "First");
        var second = submit(desk.carla(), "Second");
        var third = submit(desk.carla(), "Third");
        merge(second, first);
        merge(third, second);

        reply(desk.carla(), first, "From an old mail");

        assertThat(messages(desk.ana(), third)).extracting(MessageRow::body).endsWith("From an old mail");
        assertThat(messages(desk.ana(), first)).isEmpty();
    }

    @Test
    void nothingElseIsDoneToATombstone() {
        var target = submit(desk.carla(), "Target");
        var source = submit(desk.carla(), "Source");
        var other = submit(desk.carla(), "Other");
        merge(target, source);

        for (var verb : List.<Runnable>of(
                () -> tickets.assign(source, desk.ana().account()),
                () -> tickets.reopen(source, null),
                () -> tickets.solve(source, null),
                () -> merges.merge(target, source),
                () -> merges.merge(source, other),
                () -> splits.split(source, 2, "Part"))) {
            assertThatThrownBy(() -> runAs(desk.ana(), verb::run))
                    .isInstanceOfSatisfying(TicketMergedException.class, refused -> assertThat(refused.target())
                            .isEqualTo(number(target)));
        }
    }

    @Test
    void whatCannotBeOneIsRefused() {
        var mine = submit(desk.carla(), "Mine");
        var others = submit(desk.carl(), "Others");
        var closed = submit(desk.carla(), "Closed");
        runAs(desk.system(), () -> tickets.solve(closed, null));
        runAs(desk.system(), () -> tickets.close(closed));

        assertThat(reason(() -> merges.merge(mine, mine))).isEqualTo(Reason.ITSELF);
        assertThat(reason(() -> merges.merge(mine, others))).isEqualTo(Reason.OTHER_REQUESTER);
        assertThat(reason(() -> merges.merge(closed, mine))).isEqualTo(Reason.TARGET_CLOSED);
        assertThat(reason(() -> merges.undo(mine))).isEqualTo(Reason.NOT_MERGED);
    }

    @Test
    void strangersFindNothingToMergeAndCustomersMayNot() {
        var target = submit(desk.carla(), "Target");
        var source = submit(desk.carla(), "Source");
        var foreign = submit(elsewhere.carla(), "Foreign");

        for (var stranger : List.of(desk.carl(), elsewhere.ana(), elsewhere.owner())) {
            assertThatThrownBy(() -> runAs(stranger, () -> merges.merge(target, source)))
                    .isInstanceOf(TicketNotFoundException.class);
            assertThatThrownBy(() -> runAs(stranger, () -> splits.split(target, 2, "Part")))
                    .isInstanceOf(TicketNotFoundException.class);
        }
        assertThatThrownBy(() -> runAs(desk.ana(), () -> merges.merge(target, foreign)))
                .isInstanceOf(TicketNotFoundException.class);
        assertThatThrownBy(() -> runAs(desk.carla(), () -> merges.merge(target, source)))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> runAs(desk.carla(), () -> splits.split(target, 2, "Part")))
                .isInstanceOf(PermissionDeniedException.class);
        merge(target, source);
        assertThatThrownBy(() -> runAs(desk.carla(), () -> merges.undo(source)))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> runAs(elsewhere.ana(), () -> merges.undo(source)))
                .isInstanceOf(TicketNotFoundException.class);
    }

    @Test
    void clocksOfATombstoneAreCancelledAndBeginAnewWhenItComesBack() {
        var target = submit(desk.carla(), "Target");
        var source = submit(desk.carla(), "Source");
        assertThat(clockStates(source)).containsOnly("running");

        merge(target, source);
        assertThat(clockStates(source)).isNotEmpty().containsOnly("cancelled");
        assertThat(clockStates(target)).containsOnly("running");
        runAs(desk.ana(), () -> merges.undo(source));

        assertThat(clockStates(source)).containsExactlyInAnyOrder("cancelled", "cancelled", "running", "running");
        assertThat(see(desk.ana(), source).slaState()).isEqualTo("running");
    }

    @Test
    void theEndOfAConversationBecomesATicketOfItsOwnAndMergingItBackUndoesThat() {
        var ticket = submit(desk.carla(), "Printer");
        note(ticket, "Odd.");
        reply(desk.carla(), ticket, "And my mouse.");
        note(ticket, "Mouse?");
        var before = messages(desk.ana(), ticket);

        var split = TicketRef.of(
                callAs(desk.ana(), () -> splits.split(ticket, 3, "Mouse")).id());

        assertThat(messages(desk.ana(), ticket))
                .extracting(MessageRow::seq, MessageRow::body)
                .containsExactly(tuple(1, "Printer"), tuple(2, "Odd."));
        assertThat(messages(desk.ana(), split))
                .extracting(MessageRow::seq, MessageRow::body)
                .containsExactly(tuple(1, "And my mouse."), tuple(2, "Mouse?"));
        assertThat(messages(desk.carla(), split))
                .extracting(MessageRow::seq, MessageRow::body)
                .containsExactly(tuple(1, "And my mouse."));
        assertThat(see(desk.carla(), split).subject()).isEqualTo("Mouse");
        assertThat(clockStates(split)).containsOnly("running");
        assertThat(history(ticket)).contains(tuple("split", null, number(split)));
        assertThat(history(split)).contains(tuple("splitFrom", null, number(ticket)));

        merge(ticket, split);
        assertThat(messages(desk.ana(), ticket)).isEqualTo(before);
    }

    @Test
    void aSplitNamesAMessageThatIsThereAndNotTheFirst() {
        var ticket = submit(desk.carla(), "Printer");
        note(ticket, "Odd.");

        assertThat(reason(() -> splits.split(ticket, 1, "All"))).isEqualTo(Reason.FIRST_MESSAGE);
        assertThat(reason(() -> splits.split(ticket, 2, "Note"))).isEqualTo(Reason.BEGINS_WITH_NOTE);
        for (var seq : new Integer[] {null, 0, 3}) {
            assertThatThrownBy(() -> runAs(desk.ana(), () -> splits.split(ticket, seq, "None")))
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThat(messages(desk.ana(), ticket)).hasSize(2);
    }

    @RepeatedTest(5)
    void repliesThatArriveWhileTicketsAreMergedAndUnmergedAreNeitherLostNorDoubled() throws Exception {
        var target = submit(desk.carla(), "Target");
        var source = submit(desk.carla(), "Source");
        var works = new ArrayList<Work<Void, RuntimeException>>();
        for (var ref : List.of(target, source)) {
            IntStream.range(0, 6)
                    .forEach(number -> works.add(work(() -> reply(
                            number % 2 == 0 ? desk.carla() : desk.ana(), ref, "Reply " + number + " to " + ref))));
        }
        works.add(3, work(() -> merge(target, source)));
        works.add(9, work(() -> undoIfMerged(source)));

        var outcomes = tenants.atOnce(works);

        assertThat(outcomes).extracting(TestTenants.Outcome::failure).containsOnlyNulls();
        var all = new ArrayList<MessageRow>();
        for (var ref : List.of(target, source)) {
            var messages = messages(desk.ana(), ref);
            assertThat(messages).extracting(MessageRow::seq).isEqualTo(upTo(messages.size()));
            assertThat(see(desk.ana(), ref).messageCount()).isEqualTo(messages.size());
            all.addAll(messages);
        }
        assertThat(all).extracting(MessageRow::body).hasSize(14).doesNotHaveDuplicates();
    }

    @RepeatedTest(5)
    void ofTwoAgentsWhoMergeBothWaysAtOnceOneIsToldWhereTheOtherWent() throws Exception {
        var one = submit(desk.carla(), "One");
        var other = submit(desk.carla(), "Other");

        var outcomes = tenants.atOnce(List.of(work(() -> merge(one, other)), work(() -> merge(other, one))));

        assertThat(outcomes).extracting(TestTenants.Outcome::failure).containsOnlyOnce((Throwable) null);
        assertThat(outcomes).extracting(TestTenants.Outcome::failure).anySatisfy(failure -> assertThat(failure)
                .isInstanceOf(TicketMergedException.class));
        assertThat(List.of(
                        messages(desk.ana(), one).size(),
                        messages(desk.ana(), other).size()))
                .containsExactlyInAnyOrder(0, 2);
    }

    private static Work<Void, RuntimeException> work(Runnable run) {
        return () -> {
            run.run();
            return null;
        };
    }

    private void undoIfMerged(TicketRef source) {
        try {
            runAs(desk.ana(), () -> merges.undo(source));
        } catch (IllegalMoveException tooEarly) {
            assertThat(tooEarly.reason()).isEqualTo(Reason.NOT_MERGED);
        }
    }

    private Reason reason(Runnable verb) {
        return catchThrowableOfType(IllegalMoveException.class, () -> runAs(desk.ana(), verb::run))
                .reason();
    }

    private void merge(TicketRef target, TicketRef source) {
        runAs(desk.ana(), () -> merges.merge(target, source));
    }

    private TicketRef submit(Caller customer, String text) {
        return TicketRef.of(callAs(customer, () -> tickets.submit(SubmitTicket.fromPortal(text, text, null)))
                .id());
    }

    private void reply(Caller caller, TicketRef ref, String text) {
        runAs(caller, () -> tickets.post(ref, PostMessage.reply(text)));
    }

    private void note(TicketRef ref, String text) {
        runAs(desk.ana(), () -> tickets.post(ref, PostMessage.note(text)));
    }

    private UUID post(Caller caller, TicketRef ref, String text, String clientId) {
        return callAs(caller, () -> tickets.post(ref, new PostMessage(text, null, "public", clientId, null)));
    }

    private List<String> found(String words) {
        var query = TicketQuery.of(new TicketFilter().words(words));
        return callAs(desk.ana(), () -> ticketQueries.list(query)).rows().stream()
                .map(TicketRow::number)
                .toList();
    }

    private List<MessageRow> messages(Caller caller, TicketRef ref) {
        return callAs(caller, () -> conversations.conversation(ref).messages());
    }

    private List<Tuple> history(TicketRef ref) {
        return callAs(desk.ana(), () -> conversations.conversation(ref).activity()).stream()
                .map(entry -> tuple(entry.kind(), entry.before(), entry.after()))
                .toList();
    }

    private List<String> clockStates(TicketRef ref) {
        return callAs(desk.ana(), () -> sla.clocksOf(ticketQueries.get(ref))).stream()
                .map(clock -> clock.state().code())
                .toList();
    }

    private TicketRow see(Caller caller, TicketRef ref) {
        return callAs(caller, () -> ticketQueries.get(ref));
    }

    private String number(TicketRef ref) {
        return see(desk.ana(), ref).number();
    }

    private static List<Integer> upTo(int count) {
        return IntStream.rangeClosed(1, count).boxed().toList();
    }
}
