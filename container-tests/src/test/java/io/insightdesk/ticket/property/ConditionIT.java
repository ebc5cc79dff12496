package io.insightdesk.ticket.property;

import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.field.LabelsDraft;
import io.insightdesk.it.Catalogue;
import io.insightdesk.it.RandomConditions;
import io.insightdesk.it.RandomTickets;
import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.ticket.Ticket;
import io.insightdesk.ticket.TicketRepository;
import io.insightdesk.ticket.list.TicketFilter;
import io.insightdesk.ticket.list.TicketQueryService;
import io.insightdesk.ticket.list.TicketSort;
import io.insightdesk.ticket.property.Condition.Group;
import io.insightdesk.ticket.status.TicketStatusDraft;
import io.insightdesk.ticket.status.TicketStatusService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A condition finds by SQL just those tickets of which it holds in hand: 500 random ones on 60 random tickets. */
@ExtendWith(ArquillianExtension.class)
class ConditionIT {

    private static final long SEED = 20261129;
    private static final int TICKETS = 60;
    private static final int CONDITIONS = 500;

    private final Random random = new Random(SEED);
    private TestDesk desk;
    private Instant now;
    private UUID organisation;

    @Inject
    TestTenants tenants;

    @Inject
    TicketStatusService statuses;

    @Inject
    TicketQueryService ticketQueries;

    @Inject
    TicketRepository repository;

    @Inject
    Clock clock;

    @BeforeEach
    void fillADesk() throws Exception {
        desk = tenants.open();
        now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        organisation = UUID.randomUUID();
        Catalogue.execute("""
                insert into organisation (tenant_id, id, name, shares_tickets, created_at)
                values ('%s', '%s', 'Customer', false, now())""".formatted(desk.tenant(), organisation));
        runAs(
                desk.admin(),
                () -> statuses.create(new TicketStatusDraft(
                        "supplier",
                        "hold",
                        new LabelsDraft("Supplier", null),
                        new LabelsDraft(null, null),
                        null,
                        null)));
        new RandomTickets(desk, random, now).write(TICKETS, people(), organisation);
    }

    @Test
    void sqlFindsTheTicketsOfWhichTheConditionHolds() throws Exception {
        var tickets = tenants.inTransaction(desk.ana(), () -> find(Condition.EVERYTHING, context(desk.ana())).stream()
                .map(id -> repository.find(id).orElseThrow())
                .toList());
        var conditions = new RandomConditions(random, ids());
        var telling = 0;

        assertThat(tickets).hasSize(TICKETS);
        for (var number = 0; number < CONDITIONS; number++) {
            var condition = conditions.group();
            var context = context(number % 2 == 0 ? desk.ana() : desk.ben());

            var found = callAs(desk.ana(), () -> find(condition, context));

            assertThat(found)
                    .as(() -> ConditionJson.write(condition) + " for " + context)
                    .containsExactlyInAnyOrderElementsOf(held(tickets, condition, context));
            telling += found.isEmpty() || found.size() == TICKETS ? 0 : 1;
        }
        assertThat(telling).as("conditions that tell tickets apart").isGreaterThan(CONDITIONS / 3);
    }

    private List<UUID> find(Group condition, ConditionContext context) {
        return ticketQueries.ids(new TicketFilter().matching(condition, context), TicketSort.LAST_UPDATED, TICKETS + 1);
    }

    private static List<UUID> held(List<Ticket> tickets, Group condition, ConditionContext context) {
        return tickets.stream()
                .filter(ticket -> condition.holds(TicketValues.of(ticket), context))
                .map(Ticket::getId)
                .toList();
    }

    /** Ana is in the one team, Ben in none. */
    private ConditionContext context(Caller who) {
        return new ConditionContext(who.requireAccount(), who == desk.ana() ? Set.of(desk.team()) : Set.of(), now);
    }

    private List<UUID> people() {
        return Stream.of(desk.ana(), desk.ben(), desk.carl())
                .map(Caller::requireAccount)
                .toList();
    }

    private List<UUID> ids() {
        return Stream.concat(
                        people().stream(),
                        Stream.of(desk.team(), organisation, desk.carla().requireAccount(), UUID.randomUUID()))
                .toList();
    }
}
