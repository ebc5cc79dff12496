package io.insightdesk.ticket.status;

import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static io.insightdesk.ticket.property.TicketProperty.STATUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.insightdesk.field.LabelsDraft;
import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.StaleVersionException;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.ticket.ActivityRow;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.conversation.ConversationQueryService;
import io.insightdesk.ticket.conversation.MessageRow;
import io.insightdesk.ticket.conversation.PostMessage;
import io.insightdesk.ticket.list.TicketFilter;
import io.insightdesk.ticket.list.TicketQuery;
import io.insightdesk.ticket.list.TicketQueryService;
import io.insightdesk.ticket.list.TicketRow;
import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.work.SubmitTicket;
import io.insightdesk.ticket.work.TicketPatchService;
import io.insightdesk.ticket.work.TicketService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A tenant's custom statuses inside the fixed categories: who defines, moves, finds and sees them. */
@ExtendWith(ArquillianExtension.class)
class OwnStatusIT {

    private static final LabelsDraft NOBODY = new LabelsDraft(null, null);

    private static TestDesk desk;

    @Inject
    TestTenants tenants;

    @Inject
    TicketStatusService statuses;

    @Inject
    TicketService tickets;

    @Inject
    TicketPatchService patches;

    @Inject
    TicketQueryService ticketQueries;

    @Inject
    ConversationQueryService conversations;

    @BeforeEach
    void openDesk() {
        if (desk == null) {
            desk = tenants.open();
            define("supplier", "hold", new LabelsDraft("We wait for our supplier", null));
            define("workshop", "hold", NOBODY);
        }
    }

    @Test
    void anOwnStatusIsTheTicketsStatusAndItsCategoryStays() {
        var ref = submit();

        move(desk.ana(), ref, "supplier");

        assertThat(see(desk.ana(), ref).status()).isEqualTo(Status.HOLD);
        assertThat(see(desk.ana(), ref).statusWord()).isEqualTo("supplier");
        assertThat(see(desk.carla(), ref).statusWord()).isEqualTo("supplier");
        assertThat(callAs(desk.ana(), () -> conversations.conversation(ref)).activity())
                .extracting(ActivityRow::kind, ActivityRow::before, ActivityRow::after)
                .contains(Tuple.tuple("statusChanged", "new", "supplier"));
    }

    @Test
    void customersAreToldTheCategoryOfAStatusWithoutWordsForThem() {
        var ref = submit();
        move(desk.ana(), ref, "hold");
        var before = see(desk.carla(), ref);

        move(desk.ana(), ref, "workshop");

        assertThat(see(desk.ana(), ref).statusWord()).isEqualTo("workshop");
        assertThat(see(desk.carla(), ref)).isEqualTo(before);
    }

    @Test
    void aReplyBringsTheTicketIntoAnOwnStatusOrIsNotWritten() {
        var ref = submit();

        runAs(desk.ana(), () -> tickets.post(ref, PostMessage.reply("Ordered.").then("supplier")));
        var refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> runAs(
                        desk.ana(),
                        () -> tickets.post(ref, PostMessage.reply("Lost.").then("nonsense"))));

        assertThat(see(desk.ana(), ref).statusWord()).isEqualTo("supplier");
        assertThat(refused.errors()).extracting(FieldError::field).containsExactly("status");
        assertThat(callAs(desk.ana(), () -> conversations.conversation(ref)).messages())
                .extracting(MessageRow::body)
                .containsExactly("Please help.", "Ordered.");
    }

    @Test
    void ticketsAreFoundByCategoryAndByOwnStatus() {
        var supplier = submit();
        var workshop = submit();
        var open = submit();
        move(desk.ana(), supplier, "supplier");
        move(desk.ana(), workshop, "workshop");
        move(desk.ana(), open, "open");

        assertThat(found(new TicketFilter().statuses(Set.of(Status.HOLD), Set.of())))
                .contains(id(supplier), id(workshop))
                .doesNotContain(id(open));
        assertThat(found(new TicketFilter().statuses(Set.of(), Set.of("supplier"))))
                .contains(id(supplier))
                .doesNotContain(id(workshop), id(open));
        assertThat(found(new TicketFilter().statuses(Set.of(Status.OPEN), Set.of("workshop"))))
                .contains(id(workshop), id(open))
                .doesNotContain(id(supplier));
    }

    @Test
    void anUnknownOrArchivedStatusIsRefusedAndKeptWhereItIs() {
        var at = tenants.open();
        var old = callAs(at.admin(), () -> statuses.create(draft("old", "open", NOBODY)));
        var ref =
                TicketRef.of(callAs(at.carla(), () -> tickets.submit(request())).id());
        var other =
                TicketRef.of(callAs(at.carla(), () -> tickets.submit(request())).id());
        move(at.ana(), ref, "old");

        assertThat(callAs(at.admin(), () -> statuses.delete(old.getId(), OptionalLong.empty())))
                .isFalse();

        assertThat(see(at.ana(), ref).statusWord()).isEqualTo("old");
        for (var word : List.of("nonsense", "supplier")) {
            var refused = catchThrowableOfType(InvalidInputException.class, () -> move(at.ana(), other, word));
            assertThat(refused.errors()).extracting(FieldError::rule).containsExactly(Rule.NOT_ONE_OF);
        }
        var archived = catchThrowableOfType(InvalidInputException.class, () -> move(at.ana(), other, "old"));
        assertThat(archived.errors()).containsExactly(FieldError.of("status", Rule.ARCHIVED, "old"));
    }

    @Test
    void aKeyIsUniqueAndACategorysNameOnlyItsOwn() {
        assertThat(refused(draft("supplier", "open", NOBODY)))
                .containsExactly(FieldError.of("key", Rule.ALREADY_TAKEN));
        assertThat(refused(draft("open", "hold", NOBODY))).containsExactly(FieldError.of("key", Rule.ALREADY_TAKEN));
        assertThat(refused(draft("a b", null, NOBODY)))
                .extracting(FieldError::field)
                .containsExactly("category", "key");
    }

    @Test
    void theBuiltInStatusGetsTheTenantsWordsAndTheUsualOnesBack() {
        var at = tenants.open();

        var renamed = callAs(at.admin(), () -> statuses.create(draft("hold", "hold", NOBODY)));
        assertThat(callAs(at.ana(), () -> statuses.current()).labels(Status.HOLD, null))
                .isPresent();

        assertThat(callAs(at.admin(), () -> statuses.delete(renamed.getId(), OptionalLong.empty())))
                .isTrue();
        assertThat(callAs(at.ana(), () -> statuses.current())).isEqualTo(StatusDefinitions.EMPTY);
    }

    @Test
    void definitionsAreTheAdminsAloneAndOfTheirTenant() {
        var own = callAs(desk.admin(), () -> statuses.list()).get(0);
        var other = tenants.open();

        for (var caller : List.of(desk.carla(), desk.ana())) {
            assertThatThrownBy(() -> runAs(caller, () -> statuses.list()))
                    .isInstanceOf(PermissionDeniedException.class);
        }
        assertThatThrownBy(() -> runAs(other.admin(), () -> statuses.get(own.getId())))
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("Status");
        assertThat(callAs(other.ana(), () -> statuses.current())).isEqualTo(StatusDefinitions.EMPTY);
    }

    @Test
    void aStaleChangeIsRefused() {
        var at = tenants.open();
        var status = callAs(at.admin(), () -> statuses.create(draft("stale", "open", NOBODY)));
        var seen = OptionalLong.of(status.getVersion());
        runAs(at.admin(), () -> statuses.update(status.getId(), TicketStatusDraft.at(7), seen));

        assertThatThrownBy(
                        () -> runAs(at.admin(), () -> statuses.update(status.getId(), TicketStatusDraft.at(8), seen)))
                .isInstanceOf(StaleVersionException.class);
    }

    private List<FieldError> refused(TicketStatusDraft draft) {
        return catchThrowableOfType(
                        InvalidInputException.class, () -> runAs(desk.admin(), () -> statuses.create(draft)))
                .errors();
    }

    private void define(String key, String category, LabelsDraft forCustomers) {
        runAs(desk.admin(), () -> statuses.create(draft(key, category, forCustomers)));
    }

    private static TicketStatusDraft draft(String key, String category, LabelsDraft forCustomers) {
        return new TicketStatusDraft(key, category, new LabelsDraft(key, null), forCustomers, null, null);
    }

    private void move(Caller caller, TicketRef ref, String status) {
        var change = TicketPatch.of(STATUS, status);
        runAs(caller, () -> patches.apply(ref, change));
    }

    private TicketRef submit() {
        return TicketRef.of(
                callAs(desk.carla(), () -> tickets.submit(request())).id());
    }

    private static SubmitTicket request() {
        return SubmitTicket.fromPortal("Status", "Please help.", null);
    }

    private TicketRow see(Caller caller, TicketRef ref) {
        return callAs(caller, () -> ticketQueries.get(ref));
    }

    private List<UUID> found(TicketFilter filter) {
        return callAs(desk.ana(), () -> ticketQueries.list(TicketQuery.of(filter))).rows().stream()
                .map(TicketRow::id)
                .toList();
    }

    private static UUID id(TicketRef ref) {
        return ref.id().orElseThrow();
    }
}
