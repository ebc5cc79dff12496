package io.insightdesk.ticket.bulk;

import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static io.insightdesk.ticket.property.TicketProperty.ASSIGNEE;
import static io.insightdesk.ticket.property.TicketProperty.PRIORITY;
import static io.insightdesk.ticket.property.TicketProperty.STATUS;
import static io.insightdesk.ticket.property.TicketProperty.SUBJECT;
import static io.insightdesk.ticket.property.TicketProperty.TAG;
import static io.insightdesk.ticket.property.TicketProperty.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.insightdesk.field.CustomFieldDraft;
import io.insightdesk.field.CustomFieldService;
import io.insightdesk.field.LabelsDraft;
import io.insightdesk.it.Catalogue;
import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.platform.Json;
import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext.Work;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.time.DeskClock;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.list.TicketQueryService;
import io.insightdesk.ticket.list.TicketRow;
import io.insightdesk.ticket.list.TicketViews;
import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.status.Status;
import io.insightdesk.ticket.status.TicketStatusDraft;
import io.insightdesk.ticket.status.TicketStatusService;
import io.insightdesk.ticket.work.SubmitTicket;
import io.insightdesk.ticket.work.TicketPatchService;
import io.insightdesk.ticket.work.TicketService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bulk edits from the selection to the undoing. They are started hours ahead, so that this node's own workers leave the
 * jobs to the test, which takes the steps itself and can be stopped in the middle of one.
 */
@ExtendWith(ArquillianExtension.class)
class BulkEditIT {

    private static final TicketPatch URGENT = priority("urgent");

    private TestDesk desk;

    @Inject
    TestTenants tenants;

    @Inject
    BulkEditService bulks;

    @Inject
    BulkEditChunkJobHandler chunks;

    @Inject
    TicketService tickets;

    @Inject
    TicketPatchService patches;

    @Inject
    TicketQueryService ticketQueries;

    @Inject
    TicketStatusService statuses;

    @Inject
    CustomFieldService fields;

    @Inject
    TicketViews views;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @BeforeEach
    void open() {
        desk = tenants.open();
    }

    @Test
    void everyTicketOfAViewIsChangedOnceInTheNameOfWhoeverStartedIt() throws Exception {
        submit(120);

        var done = finish(start(
                desk.ana(),
                "open",
                TicketPatch.of(STATUS, "open")
                        .set(PRIORITY, "high")
                        .set(ASSIGNEE, id(desk.ben()))
                        .set(TEAM, desk.team().toString())
                        .add(TAG, List.of("Storm ", "vip"))));

        assertThat(done.getState()).isEqualTo(BulkState.DONE);
        assertThat(progress(done)).isEqualTo(new BulkProgress(120, 0, 0, 0, 0));
        assertThat(rows("""
                select distinct status || ' ' || priority || ' ' || array_to_string(tags, ',') || ' ' || (assignee_id is not null)
                  || ' ' || (team_id is not null) from ticket""")).containsExactly("open 3 storm,vip true true");
        assertThat(rows("""
                select kind || ' ' || cause || ' ' || (actor_id = '%s') || ' ' || count(*) from activity
                where kind <> 'created' group by kind, cause, actor_id order by 1""".formatted(desk.ana().requireAccount())))
                .containsExactly(
                        "assigned person true 120",
                        "priorityChanged person true 120",
                        "statusChanged person true 120",
                        "tagsChanged person true 120",
                        "transferred person true 120");
    }

    @Test
    void aTicketThatRefusesKeepsAllItHadAndSaysWhyWhileTheOthersChange() throws Exception {
        var ids = submit(3);
        runAs(
                desk.ana(),
                () -> tickets.assign(TicketRef.of(ids.get(0)), desk.ana().account()));
        runAs(desk.ana(), () -> tickets.solve(TicketRef.of(ids.get(0)), null));
        runAs(desk.ana(), () -> tickets.close(TicketRef.of(ids.get(0))));
        runAs(
                desk.ana(),
                () -> tickets.assign(TicketRef.of(ids.get(1)), desk.ana().account()));

        var done =
                finish(startOn(desk.ana(), ids, TicketPatch.of(STATUS, "solved").set(PRIORITY, "urgent")));

        assertThat(progress(done)).isEqualTo(new BulkProgress(1, 0, 2, 0, 0));
        assertThat(lines(done)).containsExactlyInAnyOrder("1 NOT_IN_TABLE", "3 NEEDS_ASSIGNEE");
        assertThat(ticket(ids.get(0)).priority().code()).isEqualTo("normal");
        assertThat(ticket(ids.get(1)).priority().code()).isEqualTo("urgent");
        assertThat(ticket(ids.get(2)).status()).isEqualTo(Status.NEW);
        assertThat(ticket(ids.get(2)).priority().code()).isEqualTo("normal");
    }

    @Test
    void ticketsThatHaveTheValuesAlreadyAreUnchanged() throws Exception {
        var ids = submit(2);

        var done = finish(startOn(desk.ana(), ids, priority("normal")));

        assertThat(progress(done)).isEqualTo(new BulkProgress(0, 2, 0, 0, 0));
        assertThat(rows("select 1::text from activity where kind = 'priorityChanged'"))
                .isEmpty();
    }

    @Test
    void workThatIsStoppedInTheMiddleGoesOnWithoutChangingAnyTicketTwice() throws Exception {
        submit(130);
        var started = start(desk.ana(), "open", URGENT);

        assertThatThrownBy(() -> tenants.commit(desk.system(), () -> {
                    handle(started);
                    throw new IllegalStateException("the node dies");
                }))
                .hasMessage("the node dies");
        assertThat(progress(started).changed()).isEqualTo(50);
        var done = finish(started);

        assertThat(progress(done)).isEqualTo(new BulkProgress(130, 0, 0, 0, 0));
        assertThat(rows("select ticket_id::text from activity where kind = 'priorityChanged'"))
                .hasSize(130)
                .doesNotHaveDuplicates();
    }

    @Test
    void twoWorkersAtTheSameStepChangeEachTicketOnce() throws Exception {
        submit(40);
        var started = start(desk.ana(), "open", URGENT);

        tenants.atOnce(List.of(stepWork(started), stepWork(started), stepWork(started)));
        var done = finish(started);

        assertThat(progress(done)).isEqualTo(new BulkProgress(40, 0, 0, 0, 0));
        assertThat(rows("select ticket_id::text from activity where kind = 'priorityChanged'"))
                .hasSize(40)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatSomebodyEditsAtTheSameTimeIsKept() throws Exception {
        var ids = submit(30);
        var started =
                start(desk.ana(), "open", TicketPatch.of(PRIORITY, "urgent").add(TAG, List.of("storm")));
        var works = new ArrayList<Work<Object, RuntimeException>>();
        works.add(stepWork(started));
        for (var half : List.of(ids.subList(0, 15), ids.subList(15, 30))) {
            works.add(() -> {
                half.forEach(id -> update(desk.ben(), id, TicketPatch.of(SUBJECT, "Renamed")));
                return null;
            });
        }

        var outcomes = tenants.atOnce(works);
        finish(started);

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.failure()).isNull());
        assertThat(rows("select distinct subject || ' ' || priority || ' ' || array_to_string(tags, ',') from ticket"))
                .containsExactly("Renamed 4 storm");
    }

    @Test
    void undoingPutsBackWhatNobodyChangedSinceAndSaysWhatItLeft() throws Exception {
        var ids = submit(3);
        ids.forEach(id -> update(desk.ana(), id, TicketPatch.of(STATUS, "open").set(TAG, List.of("old"))));
        var done = finish(startOn(
                desk.ana(),
                ids,
                TicketPatch.of(STATUS, "pending")
                        .set(PRIORITY, "high")
                        .set(ASSIGNEE, id(desk.ana()))
                        .add(TAG, List.of("new"))
                        .remove(TAG, List.of("old"))));
        update(desk.ben(), ids.get(0), TicketPatch.of(PRIORITY, "low").set(TAG, List.of("new", "bens")));
        runAs(desk.admin(), () -> tickets.delete(TicketRef.of(ids.get(1)), OptionalLong.empty()));

        undo(done);
        var undone = finish(done);

        assertThat(undone.getState()).isEqualTo(BulkState.UNDONE);
        assertThat(progress(undone)).isEqualTo(new BulkProgress(3, 0, 0, 1, 2));
        assertThat(lines(undone))
                .containsExactly("1 priority changedSince", "2 priority gone tags gone assignee gone status gone");
        var first = ticket(ids.get(0));
        assertThat(first.status()).isEqualTo(Status.OPEN);
        assertThat(first.priority().code()).isEqualTo("low");
        assertThat(first.tags()).containsExactly("bens", "old");
        assertThat(first.assignee()).isNull();
        var last = ticket(ids.get(2));
        assertThat(last.priority().code()).isEqualTo("normal");
        assertThat(last.tags()).containsExactly("old");
    }

    @Test
    void aStatusThatNothingGoesBackToStays() throws Exception {
        var ids = submit(1);
        var done =
                finish(startOn(desk.ana(), ids, TicketPatch.of(STATUS, "open").set(PRIORITY, "high")));

        undo(done);
        var undone = finish(done);

        assertThat(lines(undone)).containsExactly("1 status NOT_IN_TABLE");
        assertThat(ticket(ids.get(0)).status()).isEqualTo(Status.OPEN);
        assertThat(ticket(ids.get(0)).priority().code()).isEqualTo("normal");
    }

    @Test
    void ownStatusesAreSetAndPutBackWhereNobodyMovedTheTicketSince() throws Exception {
        define("supplier", "hold");
        define("workshop", "hold");
        define("photo", "pending");
        var ids = submit(4);
        for (var place = 0; place < 3; place++) {
            move(ids.get(place), place == 0 ? "workshop" : "photo");
        }

        var done = finish(startOn(desk.ana(), ids, status("supplier")));
        assertThat(progress(done)).isEqualTo(new BulkProgress(4, 0, 0, 0, 0));
        assertThat(ids).allSatisfy(id -> assertThat(ticket(id).statusWord()).isEqualTo("supplier"));
        move(ids.get(2), "hold");
        undo(done);
        var undone = finish(done);

        assertThat(ticket(ids.get(0)).statusWord()).isEqualTo("workshop");
        assertThat(ticket(ids.get(1)).statusWord()).isEqualTo("photo");
        assertThat(ticket(ids.get(2)).statusWord()).isEqualTo("hold");
        assertThat(ticket(ids.get(3)).statusWord()).isEqualTo("supplier");
        assertThat(lines(undone)).containsExactly("3 status changedSince", "4 status NOT_IN_TABLE");
    }

    @Test
    void nothingGoesBackToAStatusThatWasArchived() throws Exception {
        var workshop = define("workshop", "hold");
        var ids = submit(1);
        move(ids.get(0), "workshop");
        var done = finish(startOn(desk.ana(), ids, status("hold")));
        runAs(
                desk.admin(),
                () -> statuses.update(
                        workshop, new TicketStatusDraft(null, null, null, null, null, true), OptionalLong.empty()));

        undo(done);
        var undone = finish(done);

        assertThat(lines(undone)).containsExactly("1 status gone");
        assertThat(ticket(ids.get(0)).statusWord()).isEqualTo("hold");
    }

    @Test
    void customFieldsAreSetAndPutBackWhereNobodyChangedThemSince() throws Exception {
        field("room", "text");
        field("faults", "multiChoice", "ink", "paper");
        field("cost", "number");
        field("agreed", "checkbox");
        var ids = submit(3);
        var before = "{'room': '1, left', 'faults': ['ink', 'paper'], 'cost': 12.5, 'agreed': true}";
        fill(desk.ana(), ids.get(0), before);

        var done = finish(startOn(
                desk.ana(), ids, fields("{'room': ' 7 ', 'faults': ['paper'], 'cost': null, 'agreed': false}")));
        assertThat(progress(done)).isEqualTo(new BulkProgress(3, 0, 0, 0, 0));
        assertThat(ids).allSatisfy(id -> assertThat(ticket(id).customFields().toJson())
                .isEqualTo(json("{'room': '7', 'faults': ['paper'], 'agreed': false}")));
        fill(desk.ben(), ids.get(1), "{'room': '9'}");
        undo(done);
        var undone = finish(done);

        assertThat(ticket(ids.get(0)).customFields().toJson()).isEqualTo(json(before));
        assertThat(ticket(ids.get(1)).customFields().toJson()).isEqualTo(json("{'room': '9'}"));
        assertThat(ticket(ids.get(2)).customFields().isEmpty()).isTrue();
        assertThat(lines(undone)).containsExactly("2 customFields.room changedSince");
    }

    @Test
    void whatAFieldDoesNotTakeAnyMoreIsNotPutBack() throws Exception {
        var room = field("room", "text");
        var device = field("device", "choice", "printer", "chair");
        var ids = submit(2);
        fill(desk.ana(), ids.get(0), "{'room': '1', 'device': 'printer'}");
        var done = finish(startOn(desk.ana(), ids, fields("{'room': '7', 'device': 'chair'}")));
        archive(room);
        runAs(
                desk.admin(),
                () -> fields.update(
                        device,
                        new CustomFieldDraft(
                                null,
                                null,
                                null,
                                List.of(choice("printer", true), choice("chair", false)),
                                null,
                                null,
                                null,
                                null,
                                null),
                        OptionalLong.empty()));

        undo(done);
        var undone = finish(done);

        assertThat(lines(undone)).containsExactly("1 customFields.device gone customFields.room gone");
        assertThat(ticket(ids.get(0)).customFields().toJson()).isEqualTo(json("{'room': '7', 'device': 'chair'}"));
        assertThat(ticket(ids.get(1)).customFields().isEmpty()).isTrue();
    }

    @Test
    void aTicketWhoseFormDemandsAFieldIsSolvedWhenTheSameChangeBringsIt() throws Exception {
        demanded("cause");
        var ids = submit(2);
        fill(desk.ana(), ids.get(0), "{'cause': 'dust'}");
        var solved = TicketPatch.of(STATUS, "solved").set(PRIORITY, "high").set(ASSIGNEE, id(desk.ana()));

        var done = finish(startOn(desk.ana(), ids, solved));
        assertThat(lines(done)).containsExactly("2 fields");
        assertThat(ticket(ids.get(1)).priority().code()).isEqualTo("normal");
        var again = finish(startOn(
                desk.ana(),
                ids.subList(1, 2),
                TicketPatch.of(STATUS, "solved")
                        .set(ASSIGNEE, id(desk.ana()))
                        .withFields(members("{'cause': 'heat'}"))));

        assertThat(progress(again)).isEqualTo(new BulkProgress(1, 0, 0, 0, 0));
        assertThat(ticket(ids.get(1)).status()).isEqualTo(Status.SOLVED);
    }

    @Test
    void aFieldThatIsArchivedBeforeItsTurnIsARefusalOfEachTicket() throws Exception {
        var room = field("room", "text");
        var ids = submit(2);
        fill(desk.ana(), ids.get(0), "{'room': '1'}");
        var started = startOn(desk.ana(), ids, fields("{'room': '7'}"));

        archive(room);
        var done = finish(started);

        assertThat(lines(done)).containsExactly("1 archived", "2 archived");
        assertThat(ticket(ids.get(0)).customFields().toJson()).isEqualTo(json("{'room': '1'}"));
        var cleared = finish(startOn(desk.ana(), ids, fields("{'room': null}")));
        assertThat(progress(cleared)).isEqualTo(new BulkProgress(1, 1, 0, 0, 0));
    }

    @Test
    void wrongCustomFieldsAreNamedBeforeAnyTicketIsTouched() {
        field("cost", "number");
        archive(field("old", "text"));
        var ids = submit(1);

        assertThatThrownBy(() -> startOn(desk.ana(), ids, fields("{'cost': 'much', 'colour': 'red', 'old': 'x'}")))
                .isInstanceOfSatisfying(InvalidInputException.class, wrong -> assertThat(wrong.errors())
                        .extracting(error -> error.field() + " " + error.rule())
                        .containsExactly(
                                "customFields.cost NOT_A_NUMBER",
                                "customFields.colour UNKNOWN",
                                "customFields.old ARCHIVED"));
        assertThatThrownBy(() -> startOn(desk.ana(), ids, fields("{}"))).isInstanceOf(InvalidInputException.class);
        assertThat(callAs(desk.ana(), bulks::list)).isEmpty();
    }

    @Test
    void whatRunsIsNotUndoneAndNothingIsUndoneTwice() throws Exception {
        submit(1);
        var started = start(desk.ana(), "open", URGENT);

        refusesUndo(started, BulkRefusedException.Reason.RUNNING);
        var done = finish(started);
        undo(done);
        refusesUndo(done, BulkRefusedException.Reason.RUNNING);
        finish(done);
        refusesUndo(done, BulkRefusedException.Reason.UNDONE);
    }

    @Test
    void whoWorksAtTheDeskNoMoreChangesNothing() throws Exception {
        submit(2);
        var started = start(desk.ben(), "open", URGENT);
        Catalogue.execute("update account set disabled_at = now() where id = '%s'"
                .formatted(desk.ben().requireAccount()));

        while (isWorking(started)) {
            step(started);
        }

        assertThat(rows("select distinct reason from bulk_ticket")).containsExactly("permission");
        assertThat(rows("select distinct priority::text from ticket")).containsExactly("2");
    }

    @Test
    void aBulkEditIsItsMakersAlone() {
        submit(1);
        var started = start(desk.ana(), "open", URGENT).getId();

        assertThat(callAs(desk.ana(), () -> bulks.get(started)).getTicketCount())
                .isEqualTo(1);
        for (var other : List.of(desk.ben(), desk.admin(), tenants.open().ana())) {
            assertThat(callAs(other, bulks::list)).isEmpty();
            for (var call : List.<Work<Object, RuntimeException>>of(
                    () -> bulks.get(started),
                    () -> bulks.progress(started),
                    () -> bulks.skipped(started, 0, 10),
                    () -> bulks.undo(started))) {
                assertThatThrownBy(() -> callAs(other, call))
                        .isInstanceOf(NotFoundException.class)
                        .hasMessageStartingWith("Bulk edit");
            }
        }
        assertThatThrownBy(() -> callAs(desk.carla(), bulks::list)).isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void whatIsWrongIsRefusedBeforeAnyTicketIsTouched() {
        var ids = submit(1);
        var foreign = callAs(tenants.open().carla(), () -> tickets.submit(SubmitTicket.fromPortal("F", "x", null)));

        for (var wrong : List.of(
                TicketPatch.NONE,
                TicketPatch.of(STATUS, "lost"),
                TicketPatch.of(ASSIGNEE, UUID.randomUUID().toString()),
                TicketPatch.of(ASSIGNEE, id(desk.carla())),
                TicketPatch.NONE.add(TAG, List.of("a,b")))) {
            assertThatThrownBy(() -> startOn(desk.ana(), ids, wrong)).isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> startOn(desk.ana(), List.of(), URGENT)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> startOn(desk.ana(), List.of(foreign.id()), URGENT))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> start(desk.ana(), "solved", URGENT)).isInstanceOf(InvalidInputException.class);
        assertThat(callAs(desk.ana(), bulks::list)).isEmpty();
    }

    @Test
    void tenThousandTicketsAreTheMost() throws Exception {
        fill(10_001);

        assertThatThrownBy(() -> start(desk.ana(), "open", URGENT))
                .isInstanceOfSatisfying(InvalidInputException.class, wrong -> assertThat(wrong.errors())
                        .extracting(error -> error.field() + " " + error.rule())
                        .containsExactly("tickets TOO_MANY"));
        Catalogue.execute("update ticket set deleted_at = now() where tenant_id = '%s' and number = 100001"
                .formatted(desk.tenant()));
        assertThat(start(desk.ana(), "open", URGENT).getTicketCount()).isEqualTo(10_000);
    }

    private void fill(int many) throws Exception {
        Catalogue.execute("""
                insert into ticket (tenant_id, id, number, subject, requester_id, status, priority,
                  type, channel, tags, last_seq, last_public_seq, created_at, updated_at, public_updated_at,
                  version, public_version)
                select '%1$s', gen_random_uuid(), 100000 + n, 'Ticket ' || n, '%2$s', 'new', 2, 'question', 'web', '{}', 1, 1,
                  now(), now(), now(), 1, 1
                from generate_series(1, %3$d) n""".formatted(desk.tenant(), desk.carla().requireAccount(), many));
    }

    private List<UUID> submit(int many) {
        return IntStream.range(0, many)
                .mapToObj(number -> callAs(desk.carla(), () -> tickets.submit(
                                SubmitTicket.fromPortal("Ticket " + number, "Please help.", "normal"))
                        .id()))
                .toList();
    }

    private UUID define(String key, String category) {
        var draft = new TicketStatusDraft(
                key, category, new LabelsDraft(key, null), new LabelsDraft(null, null), null, null);
        return callAs(desk.admin(), () -> statuses.create(draft).getId());
    }

    private UUID field(String key, String kind, String... choices) {
        return field(key, kind, false, choices);
    }

    /** A text without which the desk can't solve a ticket. */
    private void demanded(String key) {
        field(key, "text", true);
    }

    private UUID field(String key, String kind, boolean toSolve, String... choices) {
        var offered = Stream.of(choices).map(choice -> choice(choice, false)).toList();
        var draft = new CustomFieldDraft(
                key, kind, new LabelsDraft(key, null), offered, false, toSolve, "fill", null, null);
        return callAs(desk.admin(), () -> fields.create(draft).getId());
    }

    private static CustomFieldDraft.Choice choice(String key, boolean archived) {
        return new CustomFieldDraft.Choice(key, new LabelsDraft(key, null), archived);
    }

    private void archive(UUID field) {
        var archived = new CustomFieldDraft(null, null, null, null, null, null, null, null, true);
        runAs(desk.admin(), () -> fields.update(field, archived, OptionalLong.empty()));
    }

    private void fill(Caller caller, UUID ticket, String values) {
        update(caller, ticket, TicketPatch.ofFields(members(values)));
    }

    private void move(UUID ticket, String status) {
        update(desk.ana(), ticket, TicketPatch.of(STATUS, status));
    }

    private void undo(BulkEdit done) {
        runAs(desk.ana(), () -> DeskClock.callAt(hoursAhead(), () -> bulks.undo(done.getId())));
    }

    private void update(Caller caller, UUID ticket, TicketPatch change) {
        runAs(caller, () -> patches.apply(TicketRef.of(ticket), change));
    }

    private TicketRow ticket(UUID id) {
        return callAs(desk.ana(), () -> ticketQueries.get(TicketRef.of(id)));
    }

    private BulkEdit start(Caller caller, String view, TicketPatch change) {
        return DeskClock.callAt(
                hoursAhead(),
                () -> callAs(caller, () -> {
                    var listed = views.find(view, Set.of()).orElseThrow();
                    return bulks.start(new BulkSelection(listed.filter(), listed.sort()), change);
                }));
    }

    /** The tickets in the order in which they are given. */
    private BulkEdit startOn(Caller caller, List<UUID> ids, TicketPatch change) {
        var refs = ids.stream().map(TicketRef::of).toList();
        return DeskClock.callAt(hoursAhead(), () -> callAs(caller, () -> bulks.startOn(refs, change)));
    }

    private BulkEdit finish(BulkEdit started) throws Exception {
        while (callAs(desk.ana(), () -> bulks.get(started.getId())).isWorking()) {
            step(started);
        }
        return callAs(desk.ana(), () -> bulks.get(started.getId()));
    }

    private boolean isWorking(BulkEdit started) throws Exception {
        return rows("select state from bulk_edit where id = '%s'".formatted(started.getId()))
                .contains("running");
    }

    /** What a worker does with the job; jobs that a step leaves lie hours ahead. */
    private void step(BulkEdit started) throws Exception {
        tenants.commit(desk.system(), () -> handle(started));
    }

    private Work<Object, RuntimeException> stepWork(BulkEdit started) {
        return () -> {
            try {
                step(started);
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
            return null;
        };
    }

    private void handle(BulkEdit started) {
        DeskClock.callAt(hoursAhead(), () -> {
            chunks.handle(new BulkEditChunkJob(started.getId()));
            return null;
        });
    }

    private Instant hoursAhead() {
        return clock.instant().plus(Duration.ofHours(3));
    }

    private BulkProgress progress(BulkEdit bulk) {
        return callAs(desk.ana(), () -> bulks.progress(bulk.getId()));
    }

    private List<String> lines(BulkEdit bulk) {
        return callAs(desk.ana(), () -> bulks.skipped(bulk.getId(), 0, 100)).stream()
                .map(line -> line.place()
                        + (line.reason() == null ? "" : " " + line.reason())
                        + String.join(
                                "",
                                line.kept().stream()
                                        .map(kept -> " " + kept.name() + " " + kept.reason())
                                        .toList()))
                .toList();
    }

    private void refusesUndo(BulkEdit bulk, BulkRefusedException.Reason reason) {
        assertThatThrownBy(() -> callAs(desk.ana(), () -> bulks.undo(bulk.getId())))
                .isInstanceOfSatisfying(BulkRefusedException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }

    private List<String> rows(String query) throws Exception {
        return tenants.inTransaction(desk.system(), () -> sql.list(query, List.of(), row -> row.getString(1)));
    }

    private static TicketPatch priority(String code) {
        return TicketPatch.of(PRIORITY, code);
    }

    private static TicketPatch fields(String values) {
        return TicketPatch.ofFields(members(values));
    }

    private static Map<String, JsonNode> members(String text) {
        return Json.members(json(text));
    }

    private static ObjectNode json(String text) {
        return Json.object(text.replace('\'', '"'));
    }

    private static TicketPatch status(String word) {
        return TicketPatch.of(STATUS, word);
    }

    private static String id(Caller agent) {
        return agent.requireAccount().toString();
    }
}
