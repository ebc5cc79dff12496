package io.insightdesk.ticket.link;

import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext.Work;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.time.DeskClock;
import io.insightdesk.tenant.Tenant;
import io.insightdesk.ticket.IllegalMoveException;
import io.insightdesk.ticket.IllegalMoveException.Reason;
import io.insightdesk.ticket.IllegalTransitionException;
import io.insightdesk.ticket.NamedRef;
import io.insightdesk.ticket.TicketNotFoundException;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.conversation.ConversationQueryService;
import io.insightdesk.ticket.conversation.MessageRow;
import io.insightdesk.ticket.conversation.PostMessage;
import io.insightdesk.ticket.list.TicketQueryService;
import io.insightdesk.ticket.list.TicketRow;
import io.insightdesk.ticket.status.Status;
import io.insightdesk.ticket.trash.DeletedTicketRow;
import io.insightdesk.ticket.trash.DeletedTicketService;
import io.insightdesk.ticket.work.SubmitTicket;
import io.insightdesk.ticket.work.TicketService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Links, follow-up tickets, followers, and tickets that come back after they were deleted. */
@ExtendWith(ArquillianExtension.class)
class TicketConnectionsIT {

    private static TestDesk desk;
    private static TestDesk elsewhere;

    @Inject
    TestTenants tenants;

    @Inject
    TicketService tickets;

    @Inject
    TicketLinkService links;

    @Inject
    TicketFollowService followers;

    @Inject
    TicketMergeService merges;

    @Inject
    DeletedTicketService deleted;

    @Inject
    TicketQueryService ticketQueries;

    @Inject
    ConversationQueryService conversations;

    @Inject
    Clock clock;

    @BeforeEach
    void openDesks() {
        if (desk == null) {
            desk = tenants.open();
            elsewhere = tenants.open();
        }
    }

    @Test
    void bothSidesShowALinkInTheirOwnWordsAndLoseItTogether() {
        var child = submit(desk.carla(), "Child");
        var parent = submit(desk.carl(), "Parent");

        link(child, "childOf", parent);

        assertThat(relations(child)).containsExactly(tuple(TicketRelation.CHILD_OF, number(parent)));
        assertThat(relations(parent)).containsExactly(tuple(TicketRelation.PARENT_OF, number(child)));
        assertThat(history(child)).contains(tuple("linked", null, "childOf " + number(parent)));
        assertThat(history(parent)).contains(tuple("linked", null, "parentOf " + number(child)));
        var id = shown(parent).get(0).id();
        runAs(desk.ben(), () -> links.remove(parent, id));
        assertThat(relations(child)).isEmpty();
        assertThat(relations(parent)).isEmpty();
        assertThat(history(child)).contains(tuple("unlinked", "childOf " + number(parent), null));
    }

    @Test
    void aLinkMovesNothingThatTheCustomerReads() {
        var mine = submit(desk.carla(), "Mine");
        var before = see(desk.carla(), mine);

        link(mine, "related", submit(desk.carl(), "Others"));

        assertThat(see(desk.carla(), mine)).isEqualTo(before);
        assertThatThrownBy(() -> runAs(desk.carla(), () -> links.list(mine)))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void linksThatMakeNoSenseAreRefused() {
        var grandchild = submit(desk.carla(), "Grandchild");
        var child = submit(desk.carla(), "Child");
        var parent = submit(desk.carla(), "Parent");
        link(grandchild, "childOf", child);
        link(child, "childOf", parent);
        link(child, "related", parent);

        assertThat(reason(() -> links.add(child, "childOf", parent))).isEqualTo(Reason.ALREADY_LINKED);
        assertThat(reason(() -> links.add(parent, "related", child))).isEqualTo(Reason.ALREADY_LINKED);
        assertThat(reason(() -> links.add(grandchild, "childOf", parent))).isEqualTo(Reason.HAS_PARENT);
        assertThat(reason(() -> links.add(parent, "childOf", grandchild))).isEqualTo(Reason.RING_OF_PARENTS);
        assertThat(reason(() -> links.add(parent, "related", parent))).isEqualTo(Reason.ITSELF);
        assertThatThrownBy(() -> link(parent, "cousinOf", child)).isInstanceOf(InvalidInputException.class);
        assertThat(shown(parent)).hasSize(2);
    }

    @Test
    void noRingOfParentsComesAboutByTwoAgentsAtOnce() throws Exception {
        var one = submit(desk.carla(), "One");
        var other = submit(desk.carla(), "Other");

        var outcomes = tenants.atOnce(
                List.of(work(() -> link(one, "childOf", other)), work(() -> link(other, "childOf", one))));

        assertThat(outcomes).extracting(TestTenants.Outcome::failure).containsOnlyOnce((Throwable) null);
        assertThat(shown(one)).hasSize(1);
    }

    @Test
    void ticketsAreNotLinkedThroughTheWall() {
        var mine = submit(desk.carla(), "Mine");
        var foreign = submit(elsewhere.carla(), "Foreign");
        link(mine, "related", submit(desk.carla(), "Other"));
        var id = shown(mine).get(0).id();

        assertThatThrownBy(() -> link(mine, "related", foreign)).isInstanceOf(TicketNotFoundException.class);
        assertThatThrownBy(() -> runAs(elsewhere.ana(), () -> links.list(mine)))
                .isInstanceOf(TicketNotFoundException.class);
        assertThatThrownBy(() -> runAs(elsewhere.ana(), () -> links.remove(foreign, id)))
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("Link");
        assertThat(shown(mine)).hasSize(1);
    }

    @Test
    void aLateReplyOfTheCustomerMakesALinkedFollowUpTicketAndTheNextGoesThereToo() {
        var closed = closedLongAgo("Printer");

        var first = post(desk.carla(), closed, "Again!", "late-1");
        var resent = post(desk.carla(), closed, "Again!", "late-1");
        post(desk.carla(), closed, "And again.", "late-2");

        assertThat(resent).isEqualTo(first);
        assertThat(see(desk.ana(), closed).status()).isEqualTo(Status.CLOSED);
        assertThat(messages(closed)).extracting(MessageRow::body).containsExactly("Printer");
        var link = shown(closed).get(0);
        assertThat(link.relation()).isEqualTo(TicketRelation.FOLLOWED_UP_BY);
        var followUp = TicketRef.of(link.ticket());
        assertThat(see(desk.carla(), followUp).subject()).isEqualTo("Printer");
        assertThat(see(desk.carla(), followUp).status()).isEqualTo(Status.NEW);
        assertThat(messages(followUp)).extracting(MessageRow::body).containsExactly("Again!", "And again.");
        assertThat(relations(followUp)).containsExactly(tuple(TicketRelation.FOLLOW_UP_OF, number(closed)));
        assertThat(callAs(desk.carla(), () -> conversations.findNumberOf(first)))
                .contains(number(followUp));
    }

    @Test
    void lateRepliesAtOnceMakeOneFollowUp() throws Exception {
        var closed = closedLongAgo("Printer");
        var works = IntStream.range(0, 6)
                .mapToObj(number -> work(() -> post(desk.carla(), closed, "Again " + number, "late-" + number)))
                .toList();

        var outcomes = tenants.atOnce(works);

        assertThat(outcomes).extracting(TestTenants.Outcome::failure).containsOnlyNulls();
        assertThat(shown(closed)).hasSize(1);
        assertThat(messages(TicketRef.of(shown(closed).get(0).ticket()))).hasSize(6);
    }

    @Test
    void theDesksLateReplyIsStillRefused() {
        var closed = closedLongAgo("Printer");

        assertThatThrownBy(() -> post(desk.ana(), closed, "Still there?", null))
                .isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void aDeletedTicketIsListedForAdministratorsAndComesBackAsItWas() {
        var ref = submit(desk.carla(), "Gone");
        var before = see(desk.carla(), ref);
        runAs(desk.admin(), () -> tickets.delete(ref, OptionalLong.empty()));

        var listed =
                callAs(desk.admin(), () -> deleted.list(Optional.empty(), 50)).rows();
        assertThat(listed).extracting(DeletedTicketRow::number).contains(before.number());
        assertThat(listed).extracting(row -> row.deletedBy().name()).containsOnly("adam");
        assertThat(callAs(elsewhere.admin(), () -> deleted.list(Optional.empty(), 50))
                        .rows())
                .isEmpty();
        assertThatThrownBy(() -> runAs(elsewhere.admin(), () -> deleted.restore(ref)))
                .isInstanceOf(TicketNotFoundException.class);
        runAs(desk.admin(), () -> deleted.restore(ref));

        assertThat(see(desk.carla(), ref).status()).isEqualTo(before.status());
        assertThat(see(desk.ana(), ref).slaState()).isEqualTo("running");
        assertThat(messages(ref)).hasSize(1);
        assertThat(history(ref)).contains(tuple("deleted", null, "true"), tuple("deleted", "true", null));
        assertThatThrownBy(() -> runAs(desk.admin(), () -> deleted.restore(ref)))
                .isInstanceOf(TicketNotFoundException.class);
    }

    @Test
    void deletedTicketsArePagedTheLastDeletedFirst() {
        var fresh = tenants.open();
        var refs = IntStream.range(0, 5)
                .mapToObj(number -> submit(fresh.carla(), "Gone " + number))
                .toList();
        refs.forEach(ref -> runAs(fresh.admin(), () -> tickets.delete(ref, OptionalLong.empty())));

        var first = callAs(fresh.admin(), () -> deleted.list(Optional.empty(), 3));
        var second = callAs(fresh.admin(), () -> deleted.list(first.next(), 3));

        assertThat(first.rows()).extracting(DeletedTicketRow::subject).containsExactly("Gone 4", "Gone 3", "Gone 2");
        assertThat(second.rows()).extracting(DeletedTicketRow::subject).containsExactly("Gone 1", "Gone 0");
    }

    @Test
    void whoFollowedWhatWasMergedFollowsTheTarget() {
        var target = submit(desk.carla(), "Target");
        var source = submit(desk.carla(), "Source");
        runAs(desk.ben(), () -> followers.follow(source));
        runAs(desk.ben(), () -> followers.follow(source));
        runAs(desk.ana(), () -> followers.follow(target));

        runAs(desk.ana(), () -> merges.merge(target, source));

        assertThat(following(target)).containsExactly("ana", "ben");
        runAs(desk.ben(), () -> followers.unfollow(target));
        assertThat(following(target)).containsExactly("ana");
        assertThatThrownBy(() -> runAs(desk.carla(), () -> followers.follow(target)))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> runAs(elsewhere.ana(), () -> followers.follow(target)))
                .isInstanceOf(TicketNotFoundException.class);
    }

    private TicketRef closedLongAgo(String subject) {
        return DeskClock.callAt(
                clock.instant().minus(Tenant.DEFAULT_REOPEN_WINDOW).minus(Duration.ofHours(1)), () -> {
                    var ref = submit(desk.carla(), subject);
                    runAs(desk.carla(), () -> tickets.solve(ref, null));
                    runAs(desk.system(), () -> tickets.close(ref));
                    return ref;
                });
    }

    private static Work<Void, RuntimeException> work(Runnable run) {
        return () -> {
            run.run();
            return null;
        };
    }

    private void link(TicketRef ref, String relation, TicketRef other) {
        runAs(desk.ana(), () -> links.add(ref, relation, other));
    }

    private Reason reason(Runnable verb) {
        return catchThrowableOfType(IllegalMoveException.class, () -> runAs(desk.ana(), verb::run))
                .reason();
    }

    private TicketRef submit(Caller customer, String text) {
        return TicketRef.of(callAs(customer, () -> tickets.submit(SubmitTicket.fromPortal(text, text, null)))
                .id());
    }

    private UUID post(Caller caller, TicketRef ref, String text, String clientId) {
        return callAs(caller, () -> tickets.post(ref, new PostMessage(text, null, "public", clientId, null)));
    }

    private List<LinkRow> shown(TicketRef ref) {
        return callAs(desk.ana(), () -> links.list(ref));
    }

    private List<Tuple> relations(TicketRef ref) {
        return shown(ref).stream()
                .map(link -> tuple(link.relation(), link.number()))
                .toList();
    }

    private List<String> following(TicketRef ref) {
        return callAs(desk.ana(), () -> followers.list(ref)).stream()
                .map(NamedRef::name)
                .toList();
    }

    private List<MessageRow> messages(TicketRef ref) {
        return callAs(desk.ana(), () -> conversations.conversation(ref).messages());
    }

    private List<Tuple> history(TicketRef ref) {
        return callAs(desk.ana(), () -> conversations.conversation(ref).activity()).stream()
                .map(entry -> tuple(entry.kind(), entry.before(), entry.after()))
                .toList();
    }

    private TicketRow see(Caller caller, TicketRef ref) {
        return callAs(caller, () -> ticketQueries.get(ref));
    }

    private String number(TicketRef ref) {
        return see(desk.ana(), ref).number();
    }
}
