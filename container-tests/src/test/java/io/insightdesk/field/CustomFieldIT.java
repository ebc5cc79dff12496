package io.insightdesk.field;

import static io.insightdesk.platform.Json.JSON;
import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static io.insightdesk.ticket.property.TicketProperty.STATUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.insightdesk.it.Catalogue;
import io.insightdesk.it.Statements;
import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.platform.Json;
import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.StaleVersionException;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.ticket.ActivityRow;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.conversation.ConversationQueryService;
import io.insightdesk.ticket.form.FormConditionJson;
import io.insightdesk.ticket.form.TicketFormDraft;
import io.insightdesk.ticket.form.TicketFormService;
import io.insightdesk.ticket.list.TicketFilter;
import io.insightdesk.ticket.list.TicketQuery;
import io.insightdesk.ticket.list.TicketQueryService;
import io.insightdesk.ticket.list.TicketRow;
import io.insightdesk.ticket.list.TicketSort;
import io.insightdesk.ticket.property.ConditionContext;
import io.insightdesk.ticket.property.CustomComparison;
import io.insightdesk.ticket.property.Operator;
import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.work.SubmitTicket;
import io.insightdesk.ticket.work.TicketPatchService;
import io.insightdesk.ticket.work.TicketService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Custom fields and forms from their definition to the ticket: who fills, sees, finds and changes what. */
@ExtendWith(ArquillianExtension.class)
class CustomFieldIT {

    private static TestDesk desk;
    private static TestDesk other;

    @Inject
    TestTenants tenants;

    @Inject
    CustomFieldService fields;

    @Inject
    TicketFormService forms;

    @Inject
    TicketService tickets;

    @Inject
    TicketPatchService patches;

    @Inject
    TicketQueryService ticketQueries;

    @Inject
    ConversationQueryService conversations;

    @Inject
    Sql sql;

    @BeforeEach
    void openDesks() {
        if (desk != null) {
            return;
        }
        desk = tenants.open();
        other = tenants.open();
        define("product", "choice", "fill", false, false, "printer", "chair");
        define("serial", "text", "fill", true, false);
        define("fault", "multiChoice", "none", false, true, "paper", "ink");
        define("warranty", "checkbox", "see", false, false);
        runAs(
                desk.admin(),
                () -> forms.create(new TicketFormDraft(
                        labels("Repair"),
                        List.of(
                                place("product"),
                                place("serial", "product", "printer"),
                                place("fault", "product", "printer"),
                                place("warranty")),
                        null,
                        null,
                        null,
                        null)));
    }

    @Test
    void customersFillTheirFieldsAndTheDeskReadsThem() {
        var ref = submit("{'product': 'printer', 'serial': ' A1 '}");

        assertThat(see(desk.ana(), ref).customFields()).isEqualTo(values("{'product': 'printer', 'serial': 'A1'}"));
        assertThat(see(desk.carla(), ref).customFields()).isEqualTo(values("{'product': 'printer', 'serial': 'A1'}"));
    }

    @Test
    void customersAnswerWhatTheFormShowsAndNothingElse() {
        assertThat(refused("{'product': 'printer'}"))
                .containsExactly(FieldError.of("customFields.serial", Rule.REQUIRED));
        assertThat(refused("{'product': 'chair', 'serial': 'A1'}"))
                .containsExactly(FieldError.of("customFields.serial", Rule.NOT_ALLOWED));
        assertThat(refused("{'fault': ['ink']}")).containsExactly(FieldError.of("customFields.fault", Rule.UNKNOWN));
        assertThat(refused("{'warranty': true}"))
                .containsExactly(FieldError.of("customFields.warranty", Rule.NOT_ALLOWED));
        assertThat(callAs(desk.carla(), () -> tickets.submit(request()))).isNotNull();
    }

    @Test
    void aChangeOfADeskOnlyFieldMovesNothingOnTheCustomersSide() {
        var ref = submit("{'product': 'printer', 'serial': 'A2'}");
        var before = see(desk.carla(), ref);
        var listed = listed(desk.carla());

        fill(desk.ana(), ref, "{'fault': ['ink']}");

        assertThat(see(desk.ana(), ref).customFields().find("fault")).isPresent();
        assertThat(see(desk.carla(), ref)).isEqualTo(before);
        assertThat(listed(desk.carla())).isEqualTo(listed);
    }

    @Test
    void aChangeOfWhatTheCustomerSeesIsSeen() {
        var ref = submit("{'product': 'chair'}");
        var before = see(desk.carla(), ref);

        fill(desk.ana(), ref, "{'warranty': true}");

        assertThat(see(desk.carla(), ref).version()).isGreaterThan(before.version());
        assertThat(see(desk.carla(), ref).customFields()).isEqualTo(values("{'product': 'chair', 'warranty': true}"));
    }

    @Test
    void customersDoNotChangeFieldsAfterwards() {
        var ref = submit("{'product': 'chair'}");

        assertThatThrownBy(() -> fill(desk.carla(), ref, "{'product': 'printer'}"))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void everyChangeIsInTheHistoryWithBeforeAndAfter() {
        var ref = submit("{'product': 'printer', 'serial': 'A3'}");

        fill(desk.ana(), ref, "{'serial': 'A4', 'fault': ['paper', 'ink'], 'product': 'printer'}");
        fill(desk.ben(), ref, "{'fault': null}");

        assertThat(callAs(desk.ana(), () -> conversations.conversation(ref)).activity().stream()
                        .filter(entry -> entry.kind().equals("fieldChanged")))
                .extracting(entry -> entry.actor().name(), ActivityRow::field, ActivityRow::before, ActivityRow::after)
                .containsExactly(
                        Tuple.tuple("ana", "fault", null, "paper, ink"),
                        Tuple.tuple("ana", "serial", "A3", "A4"),
                        Tuple.tuple("ben", "fault", "paper, ink", null));
    }

    @Test
    void theDeskSolvesWhenWhatIsNeededIsFilled() {
        var ref = submit("{'product': 'printer', 'serial': 'A5'}");
        runAs(desk.ana(), () -> tickets.assign(ref, desk.ana().account()));
        var solved = TicketPatch.of(STATUS, "solved");

        assertThatThrownBy(() -> runAs(desk.ana(), () -> tickets.solve(ref, null)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> runAs(desk.ana(), () -> patches.apply(ref, solved)))
                .isInstanceOf(InvalidInputException.class);

        var both = TicketPatch.of(STATUS, "solved").withFields(fields("{'fault': ['ink']}"));
        runAs(desk.ana(), () -> patches.apply(ref, both));
        assertThat(see(desk.ana(), ref).status().code()).isEqualTo("solved");
    }

    @Test
    void customersSolveWithoutWhatOnlyTheDeskKnows() {
        var ref = submit("{'product': 'printer', 'serial': 'A6'}");

        runAs(desk.carla(), () -> tickets.solve(ref, null));

        assertThat(see(desk.ana(), ref).status().code()).isEqualTo("solved");
    }

    @Test
    void ticketsAreFoundByTheirValues() {
        var printer = submit("{'product': 'printer', 'serial': 'F1'}");
        var chair = submit("{'product': 'chair'}");
        fill(desk.ana(), printer, "{'fault': ['paper', 'ink'], 'warranty': true}");
        fill(desk.ana(), chair, "{'warranty': false}");

        assertThat(found("product", "chair")).contains(id(chair)).doesNotContain(id(printer));
        assertThat(found("product", "chair", "printer")).contains(id(chair), id(printer));
        assertThat(found("fault", "ink")).contains(id(printer)).doesNotContain(id(chair));
        assertThat(found("warranty", "true")).contains(id(printer)).doesNotContain(id(chair));
        assertThat(found("serial", "F1")).containsExactly(id(printer));

        fill(desk.ana(), printer, "{'product': 'chair', 'serial': null}");

        assertThat(found("product", "chair")).contains(id(printer));
        assertThat(found("serial", "F1")).isEmpty();
    }

    @Test
    void aRareValueIsFoundByAnIndexAmongThousands() throws Exception {
        var large = tenants.open();
        fill(large);
        var filter = new TicketFilter()
                .narrowedBy(
                        List.of(new CustomComparison("product", Operator.IS, List.of("rare"))),
                        ConditionContext.NOBODY);

        var read = tenants.inTransaction(large.ana(), () -> {
            var before = rowsRead();
            assertThat(ticketQueries.list(TicketQuery.of(filter)).rows()).hasSize(20);
            var after = rowsRead();
            return List.of(after.get(0) - before.get(0), after.get(1) - before.get(1));
        });

        assertThat(read.get(0)).as("rows of a sequential scan").isZero();
        assertThat(read.get(1)).as("rows by an index").isLessThanOrEqualTo(600);
    }

    private static void fill(TestDesk large) throws Exception {
        Catalogue.execute("""
                insert into ticket (tenant_id, id, number, subject, requester_id, status, priority, type, channel, tags,
                  custom_fields, last_seq, last_public_seq, created_at, updated_at, public_updated_at, version, public_version)
                select '%s', gen_random_uuid(), 100000 + n, 'Ticket ' || n, '%s', 'open', 2, 'question', 'web', '{}',
                  jsonb_build_object('product', case when n %% 250 = 0 then 'rare' else 'usual' end), 1, 1,
                  now() - n * interval '1 minute', now() - n * interval '1 minute', now(), 1, 1
                from generate_series(1, 5000) n""".formatted(large.tenant(), large.carla().requireAccount()));
        Catalogue.execute("vacuum analyze ticket");
        Catalogue.execute("vacuum analyze ticket_field_value");
    }

    /** Of tickets and their values together. */
    private List<Long> rowsRead() {
        return sql.first("""
                        select sum(seq_tup_read), sum(idx_tup_fetch) from pg_stat_xact_user_tables
                        where relname in ('ticket', 'ticket_field_value')""", List.of(), row -> List.of(row.getLong(1), row.getLong(2)))
                .orElseThrow();
    }

    @Test
    void fieldsCostListsNoStatement() throws Exception {
        submit("{'product': 'chair'}");
        var query = TicketQuery.of(new TicketFilter());

        var withFields = Statements.countOf(() -> callAs(desk.carla(), () -> ticketQueries.list(query)));
        var without = Statements.countOf(() -> callAs(other.carla(), () -> ticketQueries.list(query)));

        assertThat(withFields).isEqualTo(without);
    }

    @Test
    void definitionsAreTheAdminsAlone() {
        for (var caller : List.of(desk.carla(), desk.ana())) {
            assertThatThrownBy(() -> runAs(caller, () -> fields.list())).isInstanceOf(PermissionDeniedException.class);
            assertThatThrownBy(() -> runAs(caller, () -> forms.list())).isInstanceOf(PermissionDeniedException.class);
            assertThatThrownBy(() -> runAs(caller, () -> fields.create(text("mine"))))
                    .isInstanceOf(PermissionDeniedException.class);
        }
    }

    @Test
    void anotherTenantHasNoneOfThem() {
        var own = callAs(desk.admin(), () -> fields.list()).get(0);

        assertThat(callAs(other.admin(), () -> fields.list())).isEmpty();
        assertThat(callAs(other.ana(), () -> fields.current())).isEqualTo(FieldDefinitions.EMPTY);
        assertThatThrownBy(() -> runAs(other.admin(), () -> fields.get(own.getId())))
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("Field or form");
        assertThatThrownBy(() -> runAs(other.admin(), () -> fields.delete(own.getId(), OptionalLong.empty())))
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("Field or form");
        assertThatThrownBy(() -> runAs(
                        other.carla(), () -> tickets.submit(request().answering(null, fields("{'product': 'chair'}")))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whatIsUsedIsArchivedAndWhatIsNotIsDeleted() {
        var at = tenants.open();
        var used = callAs(at.admin(), () -> fields.create(text("used")));
        var unused = callAs(at.admin(), () -> fields.create(text("unused")));
        var ref = TicketRef.of(callAs(
                        at.ana(),
                        () -> tickets.submit(request().answering(null, fields("{'used': 'x', 'unused': null}"))))
                .id());

        assertThat(callAs(at.admin(), () -> fields.delete(unused.getId(), OptionalLong.empty())))
                .isTrue();
        assertThat(callAs(at.admin(), () -> fields.delete(used.getId(), OptionalLong.empty())))
                .isFalse();

        assertThat(callAs(at.admin(), () -> fields.list()))
                .extracting(CustomField::getKey, CustomField::isArchived)
                .containsExactly(Tuple.tuple("used", true));
        assertThat(callAs(at.ana(), () -> ticketQueries.get(ref)).customFields())
                .isEqualTo(values("{'used': 'x'}"));
    }

    @Test
    void aChoiceThatTicketsHaveIsNotLeftOut() {
        submit("{'product': 'chair'}");
        var product = field("product");
        var without = new CustomFieldDraft(null, null, null, List.of(choice("printer")), null, null, null, null, null);

        var refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> runAs(desk.admin(), () -> fields.update(product.getId(), without, OptionalLong.empty())));

        assertThat(refused.errors()).containsExactly(FieldError.of("choices", Rule.IN_USE, "chair"));
    }

    @Test
    void keysAreUniqueAndNoneOfTheTicketsOwn() {
        for (var key : List.of("product", "status", "type")) {
            var refused = catchThrowableOfType(
                    InvalidInputException.class, () -> runAs(desk.admin(), () -> fields.create(text(key))));
            assertThat(refused.errors()).extracting(FieldError::rule).containsExactly(Rule.ALREADY_TAKEN);
        }
    }

    @Test
    void aStaleChangeOfADefinitionIsRefused() {
        var at = tenants.open();
        var field = callAs(at.admin(), () -> fields.create(text("stale")));
        runAs(
                at.admin(),
                () -> fields.update(field.getId(), CustomFieldDraft.at(5), OptionalLong.of(field.getVersion())));

        assertThatThrownBy(() -> runAs(
                        at.admin(),
                        () -> fields.update(
                                field.getId(), CustomFieldDraft.at(6), OptionalLong.of(field.getVersion()))))
                .isInstanceOf(StaleVersionException.class);
    }

    private List<FieldError> refused(String values) {
        return catchThrowableOfType(InvalidInputException.class, () -> submit(values))
                .errors();
    }

    private TicketRef submit(String values) {
        return TicketRef.of(callAs(desk.carla(), () -> tickets.submit(request().answering(null, fields(values))))
                .id());
    }

    private static SubmitTicket request() {
        return SubmitTicket.fromPortal("Broken", "Please help.", null);
    }

    private void fill(Caller caller, TicketRef ref, String values) {
        runAs(caller, () -> patches.apply(ref, TicketPatch.ofFields(fields(values))));
    }

    private TicketRow see(Caller caller, TicketRef ref) {
        return callAs(caller, () -> ticketQueries.get(ref));
    }

    private static UUID id(TicketRef ref) {
        return ref.id().orElseThrow();
    }

    private List<UUID> listed(Caller caller) {
        return callAs(caller, () -> ticketQueries.list(TicketQuery.of(new TicketFilter()))).rows().stream()
                .map(TicketRow::id)
                .toList();
    }

    private List<UUID> found(String key, String... values) {
        var filter = new TicketFilter()
                .narrowedBy(List.of(new CustomComparison(key, Operator.IS, List.of(values))), ConditionContext.NOBODY);
        return callAs(
                        desk.ana(),
                        () -> ticketQueries.list(
                                new TicketQuery(filter, TicketSort.LAST_UPDATED, Optional.empty(), 100)))
                .rows()
                .stream()
                .map(TicketRow::id)
                .toList();
    }

    private CustomField field(String key) {
        return callAs(desk.admin(), () -> fields.list()).stream()
                .filter(field -> field.getKey().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void define(
            String key, String kind, String customers, boolean onSubmit, boolean toSolve, String... choices) {
        var keys = choices.length == 0
                ? null
                : List.of(choices).stream().map(CustomFieldIT::choice).toList();
        runAs(
                desk.admin(),
                () -> fields.create(
                        new CustomFieldDraft(key, kind, labels(key), keys, onSubmit, toSolve, customers, null, null)));
    }

    private static CustomFieldDraft text(String key) {
        return new CustomFieldDraft(key, "text", labels(key), null, null, null, null, null, null);
    }

    private static TicketFormDraft.Place place(String key) {
        return new TicketFormDraft.Place(key, null);
    }

    private static TicketFormDraft.Place place(String key, String subject, String value) {
        var when = JSON.arrayNode().add(FormConditionJson.hasOneOf(subject, List.of(value)));
        return new TicketFormDraft.Place(key, when);
    }

    private static CustomFieldDraft.Choice choice(String key) {
        return new CustomFieldDraft.Choice(key, labels(key), null);
    }

    private static LabelsDraft labels(String text) {
        return new LabelsDraft(text, null);
    }

    private static CustomFields values(String text) {
        return CustomFields.fromJson(json(text));
    }

    private static Map<String, JsonNode> fields(String text) {
        return Json.members(json(text));
    }

    private static ObjectNode json(String text) {
        return Json.object(text.replace('\'', '"'));
    }
}
