package io.insightdesk.ticket.list;

import static io.insightdesk.platform.Json.JSON;
import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static io.insightdesk.ticket.property.TicketProperty.ASSIGNEE;
import static io.insightdesk.ticket.property.TicketProperty.STATUS;
import static io.insightdesk.ticket.property.TicketProperty.TAG;
import static io.insightdesk.ticket.property.TicketProperty.TEAM;
import static io.insightdesk.ticket.property.TicketProperty.TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.insightdesk.field.CustomFieldDraft;
import io.insightdesk.field.CustomFieldService;
import io.insightdesk.field.LabelsDraft;
import io.insightdesk.it.Catalogue;
import io.insightdesk.it.Statements;
import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.platform.Json;
import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.StaleVersionException;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.team.TeamService;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.status.TicketStatusDraft;
import io.insightdesk.ticket.status.TicketStatusService;
import io.insightdesk.ticket.work.SubmitTicket;
import io.insightdesk.ticket.work.TicketPatchService;
import io.insightdesk.ticket.work.TicketService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.node.ObjectNode;

/** Views that people keep: what they find, who sees and keeps them, and what counting them costs at 20,000 tickets. */
@ExtendWith(ArquillianExtension.class)
class SavedViewIT {

    private static final int MANY = 20_000;

    private static TestDesk large;

    private TestDesk desk;

    @Inject
    TestTenants tenants;

    @Inject
    SavedViewService views;

    @Inject
    TicketViews ticketViews;

    @Inject
    TicketQueryService ticketQueries;

    @Inject
    TicketService tickets;

    @Inject
    TicketPatchService patches;

    @Inject
    TeamService teams;

    @Inject
    CustomFieldService fields;

    @Inject
    TicketStatusService statuses;

    @Inject
    Sql sql;

    @BeforeEach
    void open() {
        desk = tenants.open();
    }

    @Test
    void everyFieldAndOperatorFindsWhatItSays() {
        submit("Printer on fire", "urgent", List.of("printer", "vip"));
        submit("50%_off \\ invoice", "low", List.of("billing"));
        var mine = submit("Quiet", "normal", List.of());
        change(
                mine,
                TicketPatch.of(STATUS, "pending")
                        .set(TYPE, "incident")
                        .set(ASSIGNEE, desk.ana().requireAccount().toString())
                        .set(TEAM, desk.team().toString()));

        assertThat(found("status", "is", "new")).containsExactlyInAnyOrder("Printer on fire", "50%_off \\ invoice");
        assertThat(found("status", "isNot", "new")).containsExactly("Quiet");
        assertThat(found("priority", "is", "urgent", "low"))
                .containsExactlyInAnyOrder("Printer on fire", "50%_off \\ invoice");
        assertThat(found("type", "is", "incident")).containsExactly("Quiet");
        assertThat(found("channel", "isNot", "web")).isEmpty();
        assertThat(found("slaState", "is", "running")).hasSize(3);
        assertThat(found("slaState", "is", "paused", "met")).isEmpty();
        assertThat(found("assignee", "is", "me")).containsExactly("Quiet");
        assertThat(found("assignee", "is", "none", "me")).hasSize(3);
        assertThat(found("assignee", "isNot", "me")).hasSize(2);
        assertThat(found("team", "is", "mine")).containsExactly("Quiet");
        assertThat(found("team", "is", "none")).hasSize(2);
        assertThat(found("team", "isNot", desk.team().toString())).hasSize(2);
        assertThat(found("requester", "is", desk.carla().requireAccount().toString()))
                .hasSize(3);
        assertThat(found("organisation", "is", "none")).hasSize(3);
        assertThat(found("tag", "is", "vip", "billing")).hasSize(2);
        assertThat(found("tag", "isNot", "vip")).containsExactlyInAnyOrder("Quiet", "50%_off \\ invoice");
        assertThat(found("subject", "contains", "FIRE")).containsExactly("Printer on fire");
        assertThat(found("subject", "contains", "50%_off \\")).containsExactly("50%_off \\ invoice");
        assertThat(found("subject", "contains", "%")).containsExactly("50%_off \\ invoice");
        assertThat(found("subject", "containsNot", "fire", "%")).containsExactly("Quiet");
        assertThat(found("created", "within", "1h")).hasSize(3);
        assertThat(found("created", "beyond", "1m")).isEmpty();
        assertThat(found("updated", "within", "30m")).hasSize(3);
        assertThat(found("updated", "beyond", "30m")).isEmpty();
        assertThat(found("due", "within", "2h")).containsExactly("Printer on fire");
        assertThat(found("due", "beyond", "2h")).doesNotContain("Printer on fire");
    }

    @Test
    void customFieldsAndOwnStatusesAreConditionsToo() {
        define("device", "choice", "printer", "chair");
        define("cause", "multiChoice", "wear", "use");
        define("warranty", "checkbox");
        define("refund", "number");
        define("repaired", "date");
        define("serial", "text");
        runAs(
                desk.admin(),
                () -> statuses.create(new TicketStatusDraft(
                        "supplier",
                        "hold",
                        new LabelsDraft("Supplier", null),
                        new LabelsDraft(null, null),
                        null,
                        null)));
        fill("A", """
                {"device": "printer", "cause": ["wear", "use"], "warranty": true, "refund": 9.5, "repaired": "2026-03-02", "serial": "It's \\"x\\""}""");
        fill("B", """
                {"device": "chair", "cause": ["use"], "warranty": false, "refund": 120, "repaired": "2026-03-31"}""");
        var waiting = submit("C", "low", List.of());
        change(waiting, TicketPatch.of(STATUS, "supplier"));

        assertThat(found("customFields.device", "is", "printer")).containsExactly("A");
        assertThat(found("customFields.device", "is", "printer", "chair")).containsExactlyInAnyOrder("A", "B");
        assertThat(found("customFields.device", "isNot", "printer")).containsExactlyInAnyOrder("B", "C");
        assertThat(found("customFields.cause", "is", "wear")).containsExactly("A");
        assertThat(found("customFields.cause", "isNot", "wear")).containsExactlyInAnyOrder("B", "C");
        assertThat(found("customFields.warranty", "is", "true")).containsExactly("A");
        assertThat(found("customFields.serial", "is", "It's \"x\"")).containsExactly("A");
        assertThat(found("customFields.refund", "is", "120.00")).containsExactly("B");
        assertThat(found("customFields.refund", "from", "9.5")).containsExactlyInAnyOrder("A", "B");
        assertThat(found("customFields.refund", "from", "10")).containsExactly("B");
        assertThat(found("customFields.refund", "to", "119.999")).containsExactly("A");
        assertThat(found("customFields.repaired", "from", "2026-03-03")).containsExactly("B");
        assertThat(found("customFields.repaired", "to", "2026-03-02")).containsExactly("A");
        assertThat(found("status", "is", "supplier")).containsExactly("C");
        assertThat(found("status", "is", "new", "supplier")).hasSize(3);
        assertThat(found("status", "isNot", "supplier")).containsExactlyInAnyOrder("A", "B");
        assertThat(found("""
                {"any": [{"field": "customFields.device", "op": "is", "value": "chair"},
                  {"all": [{"field": "status", "op": "is", "value": "supplier"}, {"field": "priority", "op": "is", "value": "low"}]}]}""")).containsExactlyInAnyOrder("B", "C");
    }

    @Test
    void aViewOutlivesTheFieldThatItNames() {
        var field = define("gone", "text");
        var view = callAs(
                desk.ana(),
                () -> views.create(new SavedViewDraft(
                        "V",
                        null,
                        null,
                        json("{\"all\": [{\"field\": \"customFields.gone\", \"op\": \"is\", \"value\": \"x\"}]}"),
                        List.of("subject", "customFields.gone"),
                        null,
                        null)));
        runAs(desk.admin(), () -> fields.delete(field, OptionalLong.empty()));

        assertThat(callAs(
                                desk.ana(),
                                () -> ticketQueries.list(TicketQuery.of(ticketViews
                                        .find(view.getId().toString(), Set.of())
                                        .orElseThrow()
                                        .filter())))
                        .rows())
                .isEmpty();
        assertThatThrownBy(() -> found("customFields.gone", "is", "x")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void columnsAreTheUsualOnesOrCustomFieldsOfTheTenant() {
        define("device", "choice", "printer");

        assertThat(columns("subject", "customFields.device").getColumns())
                .containsExactly(ViewColumn.SUBJECT, ViewColumn.ofField("device"));
        for (var wrong : List.of("customFields.other", "customFields.", "device")) {
            assertThatThrownBy(() -> columns("subject", wrong))
                    .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                            .extracting(error -> error.field() + " " + error.rule())
                            .containsExactly("columns NOT_ONE_OF"));
        }
    }

    private SavedView columns(String... codes) {
        return callAs(
                desk.ana(), () -> views.create(new SavedViewDraft("V", null, null, null, List.of(codes), null, null)));
    }

    private UUID define(String key, String kind, String... choices) {
        return define(desk, key, kind, choices);
    }

    private UUID define(TestDesk at, String key, String kind, String... choices) {
        var label = new LabelsDraft(key, null);
        var offered = Stream.of(choices)
                .map(choice -> new CustomFieldDraft.Choice(choice, new LabelsDraft(choice, null), null))
                .toList();
        var draft = new CustomFieldDraft(
                key, kind, label, choices.length == 0 ? null : offered, false, false, "none", null, null);
        return callAs(at.admin(), () -> fields.create(draft).getId());
    }

    private void fill(String subject, String values) {
        change(submit(subject, "normal", List.of()), TicketPatch.ofFields(Json.members(json(values))));
    }

    @Test
    void groupsNest() {
        submit("A", "urgent", List.of());
        submit("B", "low", List.of("vip"));
        submit("C", "low", List.of());

        assertThat(found("""
                {"all": [{"field": "status", "op": "is", "value": "new"},
                  {"any": [{"field": "priority", "op": "is", "value": "urgent"},
                    {"all": [{"field": "tag", "op": "is", "value": "vip"}, {"field": "priority", "op": "is", "value": "low"}]}]}]}""")).containsExactlyInAnyOrder("A", "B");
        assertThat(found("{\"any\": [{\"field\": \"tag\", \"op\": \"is\", \"value\": \"vip\"}]}"))
                .containsExactly("B");
        assertThat(found("{\"all\": []}")).hasSize(3);
    }

    @Test
    void whoIsInNoTeamHasNoTicketOfTheOwnTeams() {
        submit("A", "low", List.of());

        assertThat(foundAs(desk.ben(), "{\"all\": [{\"field\": \"team\", \"op\": \"is\", \"value\": \"mine\"}]}"))
                .isEmpty();
        assertThat(callAs(
                        desk.ben(),
                        () -> ticketViews.find("team", Set.of()).orElseThrow().columns()))
                .isEqualTo(ViewColumn.USUAL);
    }

    @Test
    void valuesAreNeverPartOfTheStatement() {
        submit("A", "low", List.of("x"));

        for (var field : List.of("tag", "subject")) {
            var op = field.equals("tag") ? "is" : "contains";
            assertThat(found(field, op, "') or true --", "\\", "\"}")).isEmpty();
        }
    }

    @Test
    void aPersonalViewIsItsMakersAlone() {
        var view = callAs(desk.ana(), () -> views.create(draft("Mine", null, null)));

        assertThat(names(desk.ana())).containsExactly("Mine");
        for (var other : List.of(desk.ben(), desk.admin(), desk.owner())) {
            assertThat(names(other)).isEmpty();
            isHiddenFrom(other, view);
        }
        assertThat(callAs(desk.ben(), () -> ticketViews.find(view.getId().toString(), Set.of())))
                .isEmpty();
    }

    @Test
    void aTeamsViewsAreSeenByMembersAndKeptByLeadsAndAdmins() {
        var view = callAs(
                desk.ana(),
                () -> views.create(draft("Team's", "team", desk.team().toString())));

        assertThat(names(desk.ana())).containsExactly("Team's");
        assertThat(names(desk.admin())).containsExactly("Team's");
        assertThat(callAs(desk.admin(), () -> ticketViews.count(List.of())).saved())
                .as("admins work in no team")
                .isEmpty();
        isHiddenFrom(desk.ben(), view);
        runAs(desk.admin(), () -> views.update(view.getId(), draft("Renamed", null, null), OptionalLong.empty()));

        var joined = callAs(
                desk.system(),
                () -> teams.create(
                        "Second",
                        List.of(desk.ana().requireAccount(), desk.ben().requireAccount())));
        var shared = callAs(
                desk.ana(),
                () -> views.create(draft("Shared", "team", joined.getId().toString())));
        assertThat(names(desk.ben())).containsExactly("Shared");
        assertThatThrownBy(() -> runAs(desk.ben(), () -> views.delete(shared.getId(), OptionalLong.empty())))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> runAs(
                        desk.ben(),
                        () -> views.create(draft("No", "team", joined.getId().toString()))))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void theTenantsViewsAreSeenByTheDeskAndKeptByAdmins() {
        var view = callAs(desk.admin(), () -> views.create(draft("Everybody's", "tenant", null)));

        assertThat(names(desk.ben())).containsExactly("Everybody's");
        assertThatThrownBy(() -> runAs(desk.ana(), () -> views.create(draft("No", "tenant", null))))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> runAs(desk.ana(), () -> views.move(view.getId(), 1)))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> runAs(desk.carla(), views::list)).isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void aViewOfAnotherTenantIsNotThere() {
        var stranger = tenants.open().admin();
        var view = callAs(desk.admin(), () -> views.create(draft("Ours", "tenant", null)));

        assertThat(callAs(desk.ana(), () -> views.get(view.getId())).getName()).isEqualTo("Ours");
        assertThat(names(stranger)).isEmpty();
        isHiddenFrom(stranger, view);
        assertThatThrownBy(() -> runAs(
                        stranger,
                        () -> views.create(draft("Spy", "team", desk.team().toString()))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void viewsAreMovedAmongThoseOfTheSameAudience() {
        var ids = List.of("A", "B", "C").stream()
                .map(name -> callAs(desk.ana(), () -> views.create(draft(name, null, null)))
                        .getId())
                .toList();

        runAs(desk.ana(), () -> views.move(ids.get(2), -1));
        runAs(desk.ana(), () -> views.move(ids.get(0), -1));

        assertThat(names(desk.ana())).containsExactly("A", "C", "B");
    }

    @Test
    void aChangeOfAnOldVersionIsRefused() {
        var view = callAs(desk.ana(), () -> views.create(draft("A", null, null)));
        runAs(desk.ana(), () -> views.update(view.getId(), draft("B", null, null), OptionalLong.of(view.getVersion())));

        assertThatThrownBy(() -> runAs(
                        desk.ana(),
                        () -> views.update(view.getId(), draft("C", null, null), OptionalLong.of(view.getVersion()))))
                .isInstanceOf(StaleVersionException.class);
        assertThat(names(desk.ana())).containsExactly("B");
    }

    @Test
    void whatIsWrongWithAViewIsNamed() {
        var draft =
                new SavedViewDraft(" ", null, null, json("{\"some\": []}"), List.of("status", "colour"), "-colour", 0);

        assertThatThrownBy(() -> runAs(desk.ana(), () -> views.create(draft)))
                .isInstanceOfSatisfying(InvalidInputException.class, wrong -> assertThat(wrong.errors())
                        .extracting(error -> error.field() + " " + error.rule())
                        .containsExactlyInAnyOrder(
                                "name REQUIRED",
                                "filter NOT_ONE_OF",
                                "columns NOT_ONE_OF",
                                "columns REQUIRED",
                                "sort NOT_ONE_OF",
                                "position OUT_OF_RANGE"));
    }

    @Test
    void fiftyViewsAreTheMostOfAnAudience() {
        for (var number = 0; number < 50; number++) {
            var name = "View " + number;
            runAs(desk.ana(), () -> views.create(draft(name, null, null)));
        }

        assertThatThrownBy(() -> runAs(desk.ana(), () -> views.create(draft("One more", null, null))))
                .isInstanceOf(InvalidInputException.class);
        assertThat(names(desk.ana())).hasSize(50);
    }

    @Test
    void allCountsComeInOneCountingStatement() throws Exception {
        runAs(desk.ana(), () -> views.create(draft("A", null, null)));
        runAs(desk.ana(), () -> views.create(draft("B", null, null)));

        // BEGIN, the tenant, my teams, the views, the columns, the counts, COMMIT
        assertThat(Statements.countOf(() -> callAs(desk.ana(), () -> ticketViews.count(List.of(desk.team())))))
                .isLessThanOrEqualTo(7);
    }

    @Test
    void aViewThatNoIndexHelpsIsCountedInAPartOfTheTickets() throws Exception {
        fillLarge();
        var plain = "{\"all\": [{\"field\": \"status\", \"op\": \"is\", \"value\": [\"new\", \"open\"]}]}";
        var rare = "{\"all\": [{\"field\": \"subject\", \"op\": \"contains\", \"value\": \"Ticket 19999\"}]}";
        var often = "{\"all\": [{\"field\": \"subject\", \"op\": \"contains\", \"value\": \"ticket 10\"}]}";
        var mixed = """
                {"all": [{"field": "assignee", "op": "is", "value": "me"}, {"field": "priority", "op": "is", "value": "low"}]}""";
        var custom = """
                {"all": [{"field": "customFields.device", "op": "is", "value": "rare"}, {"field": "customFields.refund", "op": "from", "value": "1"}]}""";

        assertThat(count(plain)).isEqualTo("1000+");
        assertThat(count(rare)).as("not among the 2,000 last").isEqualTo("0+");
        assertThat(count(often)).as("of the 2,000 last").isEqualTo("111+");
        assertThat(count(mixed)).isEqualTo("400");
        assertThat(count(custom)).as("of the 2,000 last").isEqualTo("2+");
        for (var filter : List.of(rare, often, mixed, custom)) {
            assertThat(rowsRead(filter)).as(filter).isLessThanOrEqualTo(6_000);
        }
    }

    private static void fillLarge(TestDesk desk) throws Exception {
        Catalogue.execute("""
                insert into ticket (tenant_id, id, number, subject, requester_id, assignee_id, status, priority,
                  type, channel, tags, custom_fields, last_seq, last_public_seq, created_at, updated_at, public_updated_at,
                  version, public_version)
                select '%1$s', gen_random_uuid(), 100000 + n, 'Ticket ' || n, '%2$s',
                  case when n %% 50 = 0 then '%3$s'::uuid end,
                  (array['new', 'open', 'pending', 'hold'])[n %% 4 + 1], n %% 2 + 1, 'question', 'web', '{}',
                  jsonb_build_object('device', case when n %% 1000 = 0 then 'rare' else 'usual' end, 'refund', n), 1, 1,
                  now() - n * interval '1 minute', now() - n * interval '1 minute', now() - n * interval '1 minute', 1, 1
                from generate_series(1, %4$d) n""".formatted(
                        desk.tenant(), desk.carla().requireAccount(), desk.ana().requireAccount(), MANY));
        Catalogue.execute("vacuum analyze ticket");
        Catalogue.execute("vacuum analyze ticket_field_value");
    }

    private void fillLarge() throws Exception {
        if (large == null) {
            large = tenants.open();
            fillLarge(large);
            define(large, "device", "text");
            define(large, "refund", "number");
        }
    }

    private String count(String filter) {
        return callAs(large.ana(), () -> {
            var count = ticketQueries
                    .countRoughly(List.of(ticketViews.preview(json(filter))))
                    .get(0);
            return count.number() + (count.more() ? "+" : "");
        });
    }

    /** By sequential scans and by an index, as PostgreSQL counts. */
    private long rowsRead(String filter) throws Exception {
        return tenants.inTransaction(large.ana(), () -> {
            var before = rowsRead();
            ticketQueries.countRoughly(List.of(ticketViews.preview(json(filter))));
            return rowsRead() - before;
        });
    }

    private long rowsRead() {
        return sql.first("""
                        select sum(seq_tup_read + idx_tup_fetch)::bigint from pg_stat_xact_user_tables
                        where relname in ('ticket', 'ticket_field_value')""", List.of(), row -> row.getLong(1)).orElseThrow();
    }

    private void isHiddenFrom(Caller other, SavedView view) {
        assertThatThrownBy(() -> runAs(other, () -> views.get(view.getId())))
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("View");
        assertThatThrownBy(() -> runAs(other, () -> views.move(view.getId(), 1)))
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("View");
        assertThatThrownBy(() -> runAs(other, () -> views.delete(view.getId(), OptionalLong.empty())))
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("View");
        assertThatThrownBy(() ->
                        runAs(other, () -> views.update(view.getId(), draft("X", null, null), OptionalLong.empty())))
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("View");
    }

    private List<String> names(Caller caller) {
        return callAs(caller, views::list).stream().map(SavedView::getName).toList();
    }

    private static SavedViewDraft draft(String name, String scope, String team) {
        return new SavedViewDraft(name, scope, team, null, null, null, null);
    }

    private List<String> found(String field, String op, String... values) {
        var comparison = JSON.objectNode().put("field", field).put("op", op).set("value", Json.array(List.of(values)));
        return found(
                JSON.objectNode().set("all", JSON.arrayNode().add(comparison)).toString());
    }

    private List<String> found(String filter) {
        return foundAs(desk.ana(), filter);
    }

    private List<String> foundAs(Caller caller, String filter) {
        var view = callAs(
                caller, () -> views.create(new SavedViewDraft("V", null, null, json(filter), null, "createdAt", null)));
        return callAs(caller, () -> {
            var list = ticketViews.find(view.getId().toString(), Set.of()).orElseThrow();
            var rows = ticketQueries
                    .list(new TicketQuery(list.filter(), list.sort(), Optional.empty(), 100))
                    .rows();
            assertThat(ticketQueries.count(List.of(list.filter()))).containsExactly(rows.size());
            views.delete(view.getId(), OptionalLong.empty());
            return rows.stream().map(TicketRow::subject).toList();
        });
    }

    private UUID submit(String subject, String priority, List<String> tags) {
        var id = callAs(desk.carla(), () -> tickets.submit(SubmitTicket.fromPortal(subject, "Please help.", priority))
                .id());
        change(id, TicketPatch.of(TAG, tags));
        return id;
    }

    private void change(UUID ticket, TicketPatch change) {
        runAs(desk.ana(), () -> patches.apply(TicketRef.of(ticket), change));
    }

    private static ObjectNode json(String text) {
        return Json.object(text);
    }
}
