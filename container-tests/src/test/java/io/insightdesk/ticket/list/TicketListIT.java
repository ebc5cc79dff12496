package io.insightdesk.ticket.list;

import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static io.insightdesk.ticket.property.TicketProperty.PRIORITY;
import static io.insightdesk.ticket.property.TicketProperty.SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.insightdesk.it.Catalogue;
import io.insightdesk.it.Statements;
import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.platform.paging.MalformedQueryException;
import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.ticket.Priority;
import io.insightdesk.ticket.Ticket;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.conversation.ConversationQueryService;
import io.insightdesk.ticket.conversation.PostMessage;
import io.insightdesk.ticket.page.TicketPageLoader;
import io.insightdesk.ticket.property.Condition;
import io.insightdesk.ticket.property.ConditionContext;
import io.insightdesk.ticket.property.Operator;
import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.property.TicketProperty;
import io.insightdesk.ticket.status.Status;
import io.insightdesk.ticket.work.SubmitTicket;
import io.insightdesk.ticket.work.TicketPatchService;
import io.insightdesk.ticket.work.TicketService;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lists by keyset: right while rows change, few statements, and an index behind each at 20,000 tickets. */
@ExtendWith(ArquillianExtension.class)
class TicketListIT {

    private static final int MANY = 20_000;

    private static TestDesk small;
    private static TestDesk large;

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
    TicketPageLoader page;

    @Inject
    Sql sql;

    @BeforeEach
    void openDesks() throws Exception {
        if (small == null) {
            small = tenants.open();
            for (var number = 0; number < 30; number++) {
                submit(small, Priority.values()[number % 4]);
            }
            large = tenants.open();
            fill(large);
        }
    }

    /** Rows as the services write them, but many. */
    private static void fill(TestDesk desk) throws Exception {
        Catalogue.execute("""
                insert into ticket (tenant_id, id, number, subject, requester_id, team_id, assignee_id, status, priority,
                  type, channel, tags, last_seq, last_public_seq, created_at, updated_at, public_updated_at, solved_at,
                  version, public_version)
                select '%1$s', gen_random_uuid(), 100000 + n, 'Ticket ' || n,
                  case when n %% 100 = 0 then '%2$s'::uuid else '%3$s'::uuid end,
                  case when n %% 3 = 0 then '%4$s'::uuid end,
                  case when n %% 50 = 0 then '%5$s'::uuid end,
                  (array['new', 'open', 'open', 'pending', 'solved', 'solved', 'solved', 'solved'])[n %% 8 + 1],
                  n %% 4 + 1, 'question', 'web', '{}', 1, 1,
                  now() - n * interval '1 minute', now() - n * interval '1 minute', now() - n * interval '1 minute',
                  case when n %% 8 > 3 then now() end, 1, 1
                from generate_series(1, %6$d) n""".formatted(
                        desk.tenant(),
                        desk.carla().requireAccount(),
                        desk.carl().requireAccount(),
                        desk.team(),
                        desk.ana().requireAccount(),
                        MANY));
        Catalogue.execute("vacuum analyze ticket");
    }

    @Test
    void pagesInEveryOrderGiveEachTicketOnceAndInOrder() {
        for (var field : TicketSort.fields()) {
            for (var descending : List.of(true, false)) {
                var sort = new TicketSort(field, descending);

                var whole = ids(callAs(small.ana(), () -> ticketQueries.list(page(sort, Optional.empty(), 100)))
                        .rows());
                var paged = allPages(small.ana(), sort, 7, () -> {});

                assertThat(whole).as("%s", sort).hasSizeGreaterThanOrEqualTo(30);
                assertThat(paged).as("%s", sort).containsExactlyElementsOf(whole);
            }
        }
    }

    @Test
    void byStatusTicketsGoThroughTheirLifeAndCustomStatusesStandWithTheirCategory() throws Exception {
        var desk = tenants.open();
        for (var number = 0; number < 14; number++) {
            submit(desk, Priority.NORMAL);
        }
        Catalogue.execute("""
                insert into ticket_status (tenant_id, id, key, category, labels, position, created_at, updated_at, version)
                values ('%1$s', gen_random_uuid(), 'a_parcel', 'pending', '{"en": "A parcel"}', 1, now(), now(), 1);
                update ticket set status = (array['closed', 'solved', 'hold', 'pending', 'open', 'new', 'pending'])[number %% 7 + 1],
                  own_status = case when number %% 7 = 6 then 'a_parcel' end, solved_at = now()
                where tenant_id = '%1$s'""".formatted(desk.tenant()));

        var ascending = callAs(
                        desk.ana(), () -> ticketQueries.list(page(TicketSort.parse("status"), Optional.empty(), 100)))
                .rows();
        var descending = allPages(desk.ana(), TicketSort.parse("-status"), 3, () -> {});

        assertThat(ascending)
                .extracting(row -> row.status().code())
                .containsExactly(
                        "new", "new", "open", "open", "pending", "pending", "pending", "pending", "hold", "hold",
                        "solved", "solved", "closed", "closed");
        assertThat(ascending.subList(4, 8))
                .filteredOn(row -> "a_parcel".equals(row.ownStatus()))
                .hasSize(2);
        assertThat(descending).containsExactlyElementsOf(reversed(ids(ascending)));
    }

    private static <T> List<T> reversed(List<T> list) {
        var reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    @Test
    void pagesNeitherSkipNorRepeatWhileTicketsComeAndChange() {
        var sort = TicketSort.parse("createdAt");
        var desk = tenants.open();
        for (var number = 0; number < 20; number++) {
            submit(desk, Priority.NORMAL);
        }
        var before = allPages(desk.ana(), sort, 100, () -> {});

        var pages = new AtomicInteger();
        var seen = allPages(desk.ana(), sort, 3, () -> {
            if (pages.incrementAndGet() <= 5) {
                submit(desk, Priority.URGENT);
                var changed = TicketRef.of(before.get(pages.get() * 2));
                runAs(
                        desk.ana(),
                        () -> patches.apply(
                                changed,
                                TicketPatch.of(SUBJECT, "Changed " + pages).set(PRIORITY, "low")));
            }
        });

        assertThat(seen)
                .doesNotHaveDuplicates()
                .startsWith(before.toArray(UUID[]::new))
                .hasSize(25);
    }

    @Test
    void ticketsThatMoveToTheFrontLeaveTheRestComplete() {
        var sort = TicketSort.LAST_UPDATED;
        var desk = tenants.open();
        for (var number = 0; number < 12; number++) {
            submit(desk, Priority.NORMAL);
        }
        var before = allPages(desk.ana(), sort, 100, () -> {});

        var seen = allPages(
                desk.ana(),
                sort,
                3,
                () -> runAs(
                        desk.ana(),
                        () -> tickets.post(TicketRef.of(before.get(0)), PostMessage.note("Moves to the front"))));

        assertThat(seen).containsExactlyElementsOf(before);
    }

    @Test
    void customersListTheirOwnAlone() {
        var rows = callAs(large.carla(), () -> ticketQueries.list(page(TicketSort.LAST_UPDATED, Optional.empty(), 100)))
                .rows();

        assertThat(rows).hasSize(100).allSatisfy(row -> assertThat(
                        row.requester().id())
                .isEqualTo(large.carla().requireAccount()));
        assertThat(callAs(
                        large.carla(),
                        () -> ticketQueries.count(List.of(new TicketFilter())).get(0)))
                .isEqualTo(MANY / 100);
    }

    @Test
    void countersStopAtAThousand() {
        assertThat(callAs(
                        large.ana(),
                        () -> ticketQueries.count(List.of(new TicketFilter())).get(0)))
                .isEqualTo(TicketQueryService.COUNTED);
    }

    /** Also with the plan that PostgreSQL keeps for any parameters: each counter runs more often than it is planned. */
    @Test
    void countersReadNoWholeTable() throws Exception {
        var counters = List.of(
                new TicketFilter(),
                new TicketFilter().statuses(Status.UNRESOLVED),
                new TicketFilter().statuses(Status.UNRESOLVED).having(TicketProperty.ASSIGNEE, TicketProperty.NONE),
                new TicketFilter()
                        .statuses(Status.UNRESOLVED)
                        .having(
                                TicketProperty.ASSIGNEE,
                                large.ben().requireAccount().toString()),
                new TicketFilter()
                        .statuses(Status.UNRESOLVED)
                        .having(TicketProperty.TEAM, large.team().toString()),
                new TicketFilter().statuses(Set.of(Status.SOLVED)),
                BuiltInView.BREACHING.filter(new ConditionContext(new UUID(0, 0), Set.of(), Instant.now()), Set.of()));
        for (var mode : List.of("force_generic_plan", "force_custom_plan")) {
            var scanned = tenants.inTransaction(large.ana(), () -> {
                sql.list("select set_config('plan_cache_mode', ?, true)", List.of(mode), row -> row.getString(1));
                var before = rowsRead().get(0);
                ticketQueries.count(counters);
                return rowsRead().get(0) - before;
            });
            assertThat(scanned).as("rows of a sequential scan, %s", mode).isZero();
        }
    }

    @Test
    void aLimitOrCursorThatNoListGaveIsRefused() {
        for (var limit : List.of(0, -1, 101)) {
            assertThatThrownBy(() -> runAs(
                            small.ana(),
                            () -> ticketQueries.list(page(TicketSort.LAST_UPDATED, Optional.empty(), limit))))
                    .isInstanceOf(MalformedQueryException.class);
        }
        assertThatThrownBy(() -> runAs(
                        small.ana(),
                        () -> ticketQueries.list(page(TicketSort.LAST_UPDATED, Optional.of("nonsense"), 10))))
                .isInstanceOf(MalformedQueryException.class);
    }

    @Test
    void everyOrderReadsFromAnIndexAtTwentyThousandTickets() throws Exception {
        for (var field : TicketSort.fields()) {
            for (var descending : List.of(true, false)) {
                readsFew(large.ana(), new TicketFilter(), new TicketSort(field, descending));
            }
        }
    }

    /** What is sorted before them, such as all that was ever solved, is not looked through. */
    @Test
    void ticketsOfSomeStatusesAreSortedByStatusFromAnIndex() throws Exception {
        var notSolved = Condition.all(Condition.comparison(TicketProperty.STATUS, Operator.IS_NOT, "solved", "closed"));
        for (var word : List.of("status", "-status")) {
            var sort = TicketSort.parse(word);
            readsFew(large.ana(), new TicketFilter().statuses(Status.UNRESOLVED), sort);
            readsFew(large.ana(), new TicketFilter().statuses(Set.of(Status.SOLVED)), sort);
            readsFew(large.ana(), new TicketFilter().having(TicketProperty.STATUS, "open", "pending"), sort);
            readsFew(large.ana(), new TicketFilter().matching(notSolved, ConditionContext.NOBODY), sort);
        }
    }

    @Test
    void everyUsualFilterReadsFromAnIndexAtTwentyThousandTickets() throws Exception {
        var ana = large.ana().requireAccount();
        var filters = Map.of(
                "status", new TicketFilter().statuses(Set.of(Status.NEW)),
                "assignee", new TicketFilter().having(TicketProperty.ASSIGNEE, ana.toString()),
                "nobody", new TicketFilter().having(TicketProperty.ASSIGNEE, TicketProperty.NONE),
                "team",
                        new TicketFilter()
                                .having(TicketProperty.TEAM, large.team().toString()));
        for (var filter : filters.values()) {
            readsFew(large.ana(), filter, TicketSort.LAST_UPDATED);
        }
    }

    @Test
    void onePersonsTicketsAreReadByTheDeskFromAnIndex() throws Exception {
        var carlas = new TicketFilter()
                .having(TicketProperty.REQUESTER, large.carla().requireAccount().toString());

        readsFew(large.ana(), carlas, TicketSort.LAST_UPDATED);
    }

    @Test
    void aCustomersListReadsFromAnIndexAtTwentyThousandTickets() throws Exception {
        readsFew(large.carla(), new TicketFilter(), TicketSort.LAST_UPDATED);
    }

    @Test
    void colleaguesOfASharingOrganisationListEachTicketOnceAndReadFew() throws Exception {
        var sharing = tenants.open();
        fill(sharing);
        Catalogue.execute("""
                with shared as (insert into organisation (tenant_id, id, name, shares_tickets, created_at)
                  values ('%1$s', gen_random_uuid(), 'Shared', true, now()) returning tenant_id, id),
                joined as (update account set organisation_id = shared.id from shared
                  where account.tenant_id = shared.tenant_id and account.role = 'customer')
                update ticket set organisation_id = shared.id from shared
                where ticket.tenant_id = shared.tenant_id""".formatted(sharing.tenant()));
        Catalogue.execute("vacuum analyze ticket");

        var first =
                callAs(sharing.carla(), () -> ticketQueries.list(page(TicketSort.LAST_UPDATED, Optional.empty(), 100)));
        var second =
                callAs(sharing.carla(), () -> ticketQueries.list(page(TicketSort.LAST_UPDATED, first.next(), 100)));
        var both = Stream.concat(first.rows().stream(), second.rows().stream()).toList();

        assertThat(both)
                .extracting(TicketRow::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(100_001, 100_200)
                        .mapToObj(number -> sharing.prefix() + "-" + number)
                        .toList());
        assertThat(callAs(sharing.carla(), () -> ticketQueries.count(List.of(new TicketFilter()))))
                .containsExactly(TicketQueryService.COUNTED);
        readsFew(sharing.carla(), new TicketFilter(), TicketSort.LAST_UPDATED);
    }

    /** The first page and the one behind it. */
    private void readsFew(Caller caller, TicketFilter filter, TicketSort sort) throws Exception {
        var cursor = readsFew(caller, new TicketQuery(filter, sort, Optional.empty(), 25));
        readsFew(caller, new TicketQuery(filter, sort, cursor, 25));
    }

    /** What PostgreSQL itself counted: no row of a sequential scan, and not many by an index. */
    private Optional<String> readsFew(Caller caller, TicketQuery query) throws Exception {
        return tenants.inTransaction(caller, () -> {
            var before = rowsRead();
            var page = ticketQueries.list(query);
            var after = rowsRead();
            assertThat(page.rows()).hasSize(25);
            assertThat(after.get(0) - before.get(0))
                    .as("rows of a sequential scan, by %s from %s", query.sort(), query.cursor())
                    .isZero();
            assertThat(after.get(1) - before.get(1))
                    .as("rows by an index, by %s from %s", query.sort(), query.cursor())
                    .isLessThanOrEqualTo(600);
            return page.next();
        });
    }

    /** By sequential scans and by an index, with what earlier transactions of this connection have not yet reported. */
    private List<Long> rowsRead() {
        return sql.first(
                        "select seq_tup_read, idx_tup_fetch from pg_stat_xact_user_tables where relname = 'ticket'",
                        List.of(),
                        row -> List.of(row.getLong(1), row.getLong(2)))
                .orElseThrow();
    }

    @Test
    void hotPathsTakeFewStatements() throws Exception {
        var ref = TicketRef.of(submit(small, Priority.LOW));
        var list = page(TicketSort.LAST_UPDATED, Optional.empty(), 25);

        // BEGIN, the tenant, the page, COMMIT
        assertThat(Statements.countOf(() -> callAs(small.ana(), () -> ticketQueries.list(list))))
                .as("list")
                .isEqualTo(4);
        assertThat(Statements.countOf(() -> callAs(small.ana(), () -> ticketQueries.get(ref))))
                .as("get")
                .isEqualTo(4);
        // messages, history, the customer's earlier tickets, links, what was merged into it with followers besides
        assertThat(Statements.countOf(() -> callAs(small.ana(), () -> conversations.conversation(ref))))
                .as("conversation")
                .isEqualTo(9);
        // and the customer, clocks and replies on their way, in the same transaction
        assertThat(Statements.countOf(() -> callAs(small.ana(), () -> page.read(ref))))
                .as("page of a new ticket")
                .isEqualTo(12);
        assertThat(Statements.countOf(() -> submit(small, Priority.LOW)))
                .as("submit")
                .isBetween(8, 16);
        assertThat(Statements.countOf(() -> callAs(small.ana(), () -> tickets.post(ref, PostMessage.reply("Counted")))))
                .as("reply")
                .isBetween(6, 16);
        // and satisfaction, which a new ticket can't have
        assertThat(Statements.countOf(() -> callAs(small.ana(), () -> page.read(ref))))
                .as("page of an open ticket")
                .isEqualTo(13);
    }

    /** The pool's own look for the driver's methods by reflection, column by column. */
    @Test
    void plainSqlReadsTheDriversOwnResults() throws Exception {
        var type = tenants.inTransaction(
                small.ana(),
                () -> sql.first("select 1", List.of(), row -> row.getClass().getName()));

        assertThat(type).hasValueSatisfying(name -> assertThat(name).startsWith("org.postgresql."));
    }

    @Test
    void entitiesAreWoven() {
        assertThat(Arrays.stream(Ticket.class.getInterfaces()).map(Class::getName))
                .contains("org.eclipse.persistence.internal.weaving.PersistenceWeaved");
    }

    private List<UUID> allPages(Caller caller, TicketSort sort, int limit, Runnable between) {
        var seen = new ArrayList<UUID>();
        var cursor = Optional.<String>empty();
        do {
            var query = page(sort, cursor, limit);
            var page = callAs(caller, () -> ticketQueries.list(query));
            seen.addAll(ids(page.rows()));
            cursor = page.next();
            between.run();
        } while (cursor.isPresent());
        return seen;
    }

    private static TicketQuery page(TicketSort sort, Optional<String> cursor, int limit) {
        return new TicketQuery(new TicketFilter(), sort, cursor, limit);
    }

    private static List<UUID> ids(List<TicketRow> rows) {
        return rows.stream().map(TicketRow::id).toList();
    }

    private UUID submit(TestDesk desk, Priority priority) {
        return callAs(
                desk.carla(), () -> tickets.submit(SubmitTicket.fromPortal("Listed", "Please help.", priority.code()))
                        .id());
    }
}
