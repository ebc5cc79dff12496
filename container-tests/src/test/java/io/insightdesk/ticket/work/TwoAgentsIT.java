package io.insightdesk.ticket.work;

import static io.insightdesk.platform.Json.JSON;
import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static io.insightdesk.ticket.property.TicketProperty.ASSIGNEE;
import static io.insightdesk.ticket.property.TicketProperty.PRIORITY;
import static io.insightdesk.ticket.property.TicketProperty.STATUS;
import static io.insightdesk.ticket.property.TicketProperty.TAG;
import static io.insightdesk.ticket.property.TicketProperty.TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.insightdesk.field.CustomFieldDraft;
import io.insightdesk.field.CustomFieldService;
import io.insightdesk.field.LabelsDraft;
import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext.Work;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.ticket.ActivityRow;
import io.insightdesk.ticket.Priority;
import io.insightdesk.ticket.StaleTicketException;
import io.insightdesk.ticket.TicketNotFoundException;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.TicketType;
import io.insightdesk.ticket.conversation.ConversationQueryService;
import io.insightdesk.ticket.conversation.PostMessage;
import io.insightdesk.ticket.list.TicketQueryService;
import io.insightdesk.ticket.list.TicketRow;
import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.status.Status;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.assertj.core.groups.Tuple;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Two agents saving one ticket, both from the page as it was before either of them saved. */
@ExtendWith(ArquillianExtension.class)
class TwoAgentsIT {

    private static final OptionalLong ANY_VERSION = OptionalLong.empty();

    private static TestDesk desk;

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

    @Inject
    CustomFieldService fields;

    @BeforeEach
    void openDesk() {
        if (desk == null) {
            desk = tenants.open();
            for (var key : List.of("one", "two")) {
                runAs(
                        desk.admin(),
                        () -> fields.create(new CustomFieldDraft(
                                key, "text", new LabelsDraft(key, null), null, null, null, null, null, null)));
            }
        }
    }

    @Test
    void twoAgentsSavingOneTicketBothKeepWhatTheyChangedInDifferentFields() {
        var seen = submit();

        edit(desk.ana(), seen, priority("high"));
        edit(desk.ben(), seen, TicketPatch.of(TYPE, "incident"));
        edit(desk.ana(), seen, field("one", "a"));
        edit(desk.ben(), seen, field("two", "b"));

        var now = see(seen);
        assertThat(now.priority()).isEqualTo(Priority.HIGH);
        assertThat(now.type()).isEqualTo(TicketType.INCIDENT);
        assertThat(now.customFields().toJson()).isEqualTo(values(Map.of("one", "a", "two", "b")));
    }

    @Test
    void theSecondOfTwoAgentsSavingOneFieldIsToldWhoChangedWhatAndNothingIsWritten() {
        var seen = submit();
        edit(desk.ana(), seen, priority("high"));

        var told = catchThrowableOfType(EditConflictException.class, () -> edit(desk.ben(), seen, priority("low")));

        assertThat(told.changes())
                .extracting(change -> change.actor().name(), ActivityRow::kind, ActivityRow::before, ActivityRow::after)
                .containsExactly(Tuple.tuple("ana", "priorityChanged", "normal", "high"));
        assertThat(see(seen).priority()).isEqualTo(Priority.HIGH);
    }

    /** The page sends tags as they were typed: with blanks, and in any case. */
    @Test
    void aTagThatAColleagueRemovedDoesNotComeBackWithTheOthersOfThePage() {
        var ticket = submit();
        edit(desk.ana(), ticket, tags("a", "b"));
        var seen = see(ticket);
        edit(desk.ben(), seen, tags("a"));

        edit(desk.ana(), seen, tags("A", " b", " c "));

        assertThat(see(ticket).tags()).containsExactly("a", "c");
    }

    @Test
    void whoHasSeenTheOthersChoiceMayInsist() {
        var seen = submit();
        edit(desk.ana(), seen, priority("high"));

        edit(desk.ben(), see(seen), priority("low"));

        assertThat(see(seen).priority()).isEqualTo(Priority.LOW);
    }

    @Test
    void bothChoosingTheSameDisturbsNobody() {
        var seen = submit();
        edit(desk.ana(), seen, priority("high"));

        edit(desk.ben(), seen, priority("high"));

        assertThat(see(seen).priority()).isEqualTo(Priority.HIGH);
    }

    @Test
    void oneCustomFieldIsToldByItsName() {
        var seen = submit();
        edit(desk.ana(), seen, field("one", "a"));

        var told = catchThrowableOfType(EditConflictException.class, () -> edit(desk.ben(), seen, field("one", "b")));

        assertThat(told.changes())
                .extracting(ActivityRow::field, ActivityRow::after)
                .containsExactly(Tuple.tuple("one", "a"));
    }

    @Test
    void anAssigneeAndAStatusOfTheOtherAreNotOverwritten() {
        var seen = submit();
        edit(desk.ana(), seen, assignee(desk.ana()));
        edit(desk.ana(), seen, TicketPatch.of(STATUS, "pending"));

        for (var change : List.of(assignee(desk.ben()), TicketPatch.of(STATUS, "open"))) {
            assertThatThrownBy(() -> edit(desk.ben(), seen, change)).isInstanceOf(EditConflictException.class);
        }
        assertThat(see(seen).assignee().name()).isEqualTo("ana");
        assertThat(see(seen).status()).isEqualTo(Status.PENDING);
    }

    @Test
    void tagsOfBothAreMergedAlsoWhenTheySaveInTheSameMoment() throws InterruptedException {
        var seen = submit();
        edit(desk.ana(), seen, tags("printer", "old"));
        var both = see(seen);

        var outcomes = tenants.<Void>atOnce(List.of(
                saving(desk.ana(), both, tags("printer", "old", "ink")),
                saving(desk.ben(), both, tags("printer", "urgent"))));

        assertThat(outcomes).extracting(TestTenants.Outcome::failure).allMatch(Objects::isNull);
        assertThat(see(seen).tags()).containsExactlyInAnyOrder("printer", "ink", "urgent");
    }

    @Test
    void ofTwoInTheSameMomentOneIsToldAndNeitherIsLost() throws InterruptedException {
        var seen = submit();

        var outcomes = tenants.<Void>atOnce(
                List.of(saving(desk.ana(), seen, priority("high")), saving(desk.ben(), seen, priority("low"))));

        assertThat(outcomes)
                .extracting(TestTenants.Outcome::failure)
                .filteredOn(Objects::nonNull)
                .singleElement()
                .isInstanceOf(EditConflictException.class);
        assertThat(callAs(desk.ana(), () -> conversations.conversation(ref(seen)))
                        .activity())
                .extracting(ActivityRow::kind)
                .containsOnlyOnce("priorityChanged");
    }

    @Test
    void programsAreRefusedByTheVersionAndToldWhoChangedWhatSince() {
        var ref = ref(submit());
        runAs(desk.ana(), () -> patches.apply(ref, priority("urgent"), ANY_VERSION));
        var seen = callAs(desk.ben(), () -> ticketQueries.get(ref));
        runAs(desk.ana(), () -> patches.apply(ref, priority("high"), ANY_VERSION));
        runAs(desk.ana(), () -> tickets.assign(ref, desk.ana().account()));
        runAs(desk.admin(), () -> patches.apply(ref, priority("normal"), ANY_VERSION));

        assertThat(changesToldTo(desk.ben(), seen))
                .extracting(ActivityRow::kind, change -> change.actor().name(), ActivityRow::before, ActivityRow::after)
                .containsExactly(
                        tuple("priorityChanged", "ana", "urgent", "high"),
                        tuple("assigned", "ana", null, "ana"),
                        tuple("priorityChanged", "adam", "high", "normal"));
    }

    @Test
    void programsThatAReplyOvertookAreRefusedWithoutChangesOfFields() {
        var seen = submit();
        runAs(desk.ana(), () -> tickets.post(ref(seen), PostMessage.note("A note")));

        assertThat(changesToldTo(desk.ben(), seen)).isEmpty();
    }

    private List<ActivityRow> changesToldTo(Caller late, TicketRow seen) {
        var version = OptionalLong.of(seen.version());
        var refused = catchThrowableOfType(
                StaleTicketException.class,
                () -> runAs(late, () -> patches.apply(ref(seen), priority("low"), version)));
        assertThat(catchThrowableOfType(
                                StaleTicketException.class,
                                () -> runAs(desk.admin(), () -> tickets.delete(ref(seen), version)))
                        .changes())
                .isEqualTo(refused.changes());
        return refused.changes();
    }

    @Test
    void editingIsTheDesks() {
        var seen = submit();

        assertThatThrownBy(() -> edit(desk.carla(), seen, priority("low")))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> edit(desk.carl(), seen, priority("low"))).isInstanceOf(TicketNotFoundException.class);
    }

    @Test
    void theDeskSeesSinceWhenSomebodyIsACustomerAndWhatElseTheyAsked() {
        var at = tenants.open();
        var ticket = callAs(at.carla(), () -> tickets.submit(SubmitTicket.fromPortal("One", "Help", null)));
        var other = callAs(at.carla(), () -> tickets.submit(SubmitTicket.fromPortal("Two", "Help", null)));
        runAs(at.carla(), () -> tickets.solve(TicketRef.of(other.id()), null));
        var row = callAs(at.ana(), () -> ticketQueries.get(TicketRef.of(ticket.id())));

        var requester = callAs(at.ana(), () -> ticketQueries.requester(row));

        assertThat(requester.open()).isEqualTo(1);
        assertThat(requester.all()).isEqualTo(2);
        assertThat(requester.since()).isBeforeOrEqualTo(row.createdAt());
        assertThatThrownBy(() -> runAs(at.carla(), () -> ticketQueries.requester(row)))
                .isInstanceOf(PermissionDeniedException.class);
    }

    private TicketRow submit() {
        var submitted = callAs(desk.carla(), () -> tickets.submit(SubmitTicket.fromPortal("Two", "Agents", null)));
        return callAs(desk.ana(), () -> ticketQueries.get(TicketRef.of(submitted.id())));
    }

    private void edit(Caller caller, TicketRow seen, TicketPatch wanted) {
        runAs(caller, () -> patches.applySeen(ref(seen), wanted, seen));
    }

    private Work<Void, RuntimeException> saving(Caller caller, TicketRow seen, TicketPatch wanted) {
        return () -> {
            edit(caller, seen, wanted);
            return null;
        };
    }

    private TicketRow see(TicketRow ticket) {
        return callAs(desk.ana(), () -> ticketQueries.get(ref(ticket)));
    }

    private static TicketRef ref(TicketRow ticket) {
        return TicketRef.of(ticket.id());
    }

    private static TicketPatch priority(String code) {
        return TicketPatch.of(PRIORITY, code);
    }

    private static TicketPatch tags(String... tags) {
        return TicketPatch.of(TAG, List.of(tags));
    }

    private static TicketPatch assignee(Caller agent) {
        return TicketPatch.of(ASSIGNEE, agent.requireAccount().toString());
    }

    private static TicketPatch field(String key, String value) {
        return TicketPatch.ofFields(Map.<String, JsonNode>of(key, JSON.stringNode(value)));
    }

    private static JsonNode values(Map<String, String> values) {
        var json = JSON.objectNode();
        values.forEach(json::put);
        return json;
    }
}
