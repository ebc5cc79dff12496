package io.insightdesk.satisfaction;

import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.insightdesk.it.Catalogue;
import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext.Work;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.tenant.Tenant;
import io.insightdesk.ticket.ActivityRow;
import io.insightdesk.ticket.TicketNotFoundException;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.conversation.ConversationQueryService;
import io.insightdesk.ticket.list.TicketQueryService;
import io.insightdesk.ticket.work.SubmitTicket;
import io.insightdesk.ticket.work.TicketService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each resolution is rated once, by who asked, signed in or by the link of the mail. */
@ExtendWith(ArquillianExtension.class)
class SatisfactionIT {

    private static final RateResolution GOOD = new RateResolution("good", "Quick and friendly.");
    private static final RateResolution BAD = new RateResolution("bad", null);

    private TestDesk desk;

    @Inject
    TestTenants tenants;

    @Inject
    TicketService tickets;

    @Inject
    TicketQueryService ticketQueries;

    @Inject
    ConversationQueryService conversations;

    @Inject
    SatisfactionService satisfactions;

    @BeforeEach
    void openDesk() {
        desk = tenants.open();
    }

    @Test
    void theCustomerRatesOnceAndTheDeskSeesIt() {
        var ticket = solved();
        assertThat(seen(desk.carla(), ticket).orElseThrow().isRated()).isFalse();

        runAs(desk.carla(), () -> satisfactions.rate(ticket, GOOD));

        assertThat(seen(desk.ana(), ticket)).hasValueSatisfying(row -> {
            assertThat(row.rating()).contains(Rating.GOOD);
            assertThat(row.comment()).contains("Quick and friendly.");
            assertThat(row.assignee().orElseThrow().name()).isEqualTo("ana");
            assertThat(row.team().orElseThrow().name()).isEqualTo("Support");
        });
        assertThat(callAs(desk.ana(), () -> conversations.conversation(ticket).activity()))
                .filteredOn(entry -> entry.kind().equals(SatisfactionService.RATED))
                .extracting(ActivityRow::after, entry -> entry.actor().name())
                .containsExactly(tuple("good", "carla"));
        assertThatThrownBy(() -> runAs(desk.carla(), () -> satisfactions.rate(ticket, BAD)))
                .isInstanceOf(RatingClosedException.class);
        assertThat(seen(desk.ana(), ticket).orElseThrow().rating()).contains(Rating.GOOD);
    }

    @Test
    void theDeskSeesHowACustomerFoundItSoFar() {
        var carla = desk.carla().requireAccount();
        runAs(desk.carla(), () -> satisfactions.rate(solved(), GOOD));
        runAs(desk.carla(), () -> satisfactions.rate(solved(), GOOD));
        runAs(desk.carla(), () -> satisfactions.rate(solved(), BAD));
        solved();

        assertThat(callAs(desk.ben(), () -> satisfactions.ofCustomer(carla))).isEqualTo(new RatingCount(2, 1));
        assertThat(callAs(tenants.open().ana(), () -> satisfactions.ofCustomer(carla)))
                .isEqualTo(new RatingCount(0, 0));
        assertThatThrownBy(() -> callAs(desk.carla(), () -> satisfactions.ofCustomer(carla)))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void nobodyElseRatesOrKnows() {
        var ticket = solved();

        for (var staff : List.of(desk.ana(), desk.ben(), desk.owner())) {
            assertThatThrownBy(() -> runAs(staff, () -> satisfactions.rate(ticket, GOOD)))
                    .isInstanceOf(PermissionDeniedException.class);
        }
        assertThatThrownBy(() -> runAs(desk.carl(), () -> satisfactions.rate(ticket, GOOD)))
                .isInstanceOf(TicketNotFoundException.class);
        assertThatThrownBy(() -> runAs(tenants.open().carla(), () -> satisfactions.rate(ticket, GOOD)))
                .isInstanceOf(TicketNotFoundException.class);
        assertThat(seen(desk.carla(), ticket).orElseThrow().isRated()).isFalse();
    }

    @Test
    void aColleagueOfASharingOrganisationNeitherRatesNorSeesTheRating() throws Exception {
        Catalogue.execute("""
                with shared as (insert into organisation (tenant_id, id, name, shares_tickets, created_at)
                  values ('%1$s', gen_random_uuid(), 'Shared', true, now()) returning tenant_id, id)
                update account set organisation_id = shared.id from shared
                where account.tenant_id = shared.tenant_id and account.role = 'customer'""".formatted(desk.tenant()));
        var ticket = solved();
        runAs(desk.carla(), () -> satisfactions.rate(ticket, GOOD));

        assertThat(callAs(desk.carl(), () -> ticketQueries.get(ticket)).number())
                .isNotBlank();
        assertThat(seen(desk.carl(), ticket)).isEmpty();
        assertThatThrownBy(() -> runAs(desk.carl(), () -> satisfactions.rate(ticket, BAD)))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void reopeningTakesTheQuestionBackAndTheNextResolutionAsksAgain() throws SQLException {
        var ticket = solved();
        var first = link(ticket);

        runAs(desk.carla(), () -> tickets.reopen(ticket, null));

        assertThat(seen(desk.ana(), ticket)).isEmpty();
        assertThatThrownBy(() -> byLink(first, GOOD)).isInstanceOf(RatingClosedException.class);

        runAs(desk.ana(), () -> tickets.solve(ticket, null));
        var second = link(ticket);
        byLink(second, BAD);

        assertThat(second).isNotEqualTo(first);
        assertThat(seen(desk.ana(), ticket).orElseThrow().rating()).contains(Rating.BAD);
        assertThatThrownBy(() -> byLink(first, GOOD)).isInstanceOf(RatingClosedException.class);
        assertThat(callAs(desk.visitor(), () -> satisfactions.findByLink(first)))
                .hasValueSatisfying(question -> assertThat(question.open()).isFalse());
    }

    @Test
    void theLinkWorksOnceAndForItsTenantAlone() throws SQLException {
        var ticket = solved();
        var link = link(ticket);
        var elsewhere = tenants.open();

        assertThat(callAs(desk.visitor(), () -> satisfactions.findByLink(link))).hasValueSatisfying(question -> {
            assertThat(question.open()).isTrue();
            assertThat(question.subject()).isEqualTo("Printer");
        });
        assertThat(callAs(elsewhere.visitor(), () -> satisfactions.findByLink(link)))
                .isEmpty();
        assertThatThrownBy(() -> runAs(elsewhere.visitor(), () -> satisfactions.rateByLink(link, BAD)))
                .isInstanceOf(RatingClosedException.class);
        assertThatThrownBy(() -> byLink("made-up", BAD)).isInstanceOf(RatingClosedException.class);

        byLink(link, GOOD);

        assertThatThrownBy(() -> byLink(link, BAD)).isInstanceOf(RatingClosedException.class);
        assertThat(seen(desk.ana(), ticket).orElseThrow().rating()).contains(Rating.GOOD);
    }

    @Test
    void ofManyWhoRateAtOnceOneIsHeard() throws Exception {
        var ticket = solved();
        var link = link(ticket);

        var outcomes = tenants.atOnce(IntStream.range(0, 8)
                .<Work<Boolean, RuntimeException>>mapToObj(index -> () -> {
                    byLink(link, index % 2 == 0 ? GOOD : BAD);
                    return true;
                })
                .toList());

        assertThat(outcomes).filteredOn(outcome -> outcome.failure() == null).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.failure() != null)
                .allSatisfy(outcome -> assertThat(outcome.failure()).isInstanceOf(RatingClosedException.class));
    }

    @Test
    void whatIsWrongIsSaid() {
        var ticket = solved();

        for (var wrong : List.of(
                new RateResolution("great", null), new RateResolution(null, null), new RateResolution("", null))) {
            assertThatThrownBy(() -> runAs(desk.carla(), () -> satisfactions.rate(ticket, wrong)))
                    .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                            .extracting(FieldError::field)
                            .containsExactly("rating"));
        }
        assertThatThrownBy(() -> runAs(
                        desk.carla(), () -> satisfactions.rate(ticket, new RateResolution("good", "x".repeat(2001)))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theMailIsDueADayAfterTheResolution() throws SQLException {
        solved();

        assertThat(Catalogue.list("""
                        select extract(epoch from (j.due_at - s.solved_at)) from job j
                        join satisfaction s on s.tenant_id = j.tenant_id and s.id = (j.payload->>'satisfaction')::uuid
                        where j.kind = 'satisfaction.mail' and j.tenant_id = '%s'""".formatted(desk.tenant()), row -> Duration.ofSeconds(row.getLong(1))))
                .containsExactly(Tenant.DEFAULT_SATISFACTION_DELAY);
    }

    @Test
    void whoWorksAtTheDeskIsNotAsked() {
        var own = callAs(
                desk.ben(),
                () -> TicketRef.of(tickets.submit(SubmitTicket.fromPortal("Mine", "My own", null))
                        .id()));

        runAs(desk.ana(), () -> {
            tickets.assign(own, desk.ana().account());
            tickets.solve(own, null);
        });

        assertThat(seen(desk.ana(), own)).isEmpty();
    }

    /** A ticket of Carla's that Ana of the team Support has solved. */
    private TicketRef solved() {
        var ticket = callAs(
                desk.carla(),
                () -> TicketRef.of(tickets.submit(SubmitTicket.fromPortal("Printer", "It burns", null))
                        .id()));
        runAs(desk.ana(), () -> {
            tickets.transfer(ticket, Optional.of(desk.team()), null);
            tickets.assign(ticket, desk.ana().account());
            tickets.solve(ticket, null);
        });
        return ticket;
    }

    private String link(TicketRef ticket) throws SQLException {
        var open = Catalogue.list(
                "select id from satisfaction where ticket_id = '%s' and withdrawn_at is null"
                        .formatted(ticket.id().orElseThrow()),
                row -> row.getObject(1, UUID.class));
        return callAs(desk.system(), () -> satisfactions.link(open.get(0)));
    }

    private void byLink(String link, RateResolution rating) {
        runAs(desk.visitor(), () -> satisfactions.rateByLink(link, rating));
    }

    private Optional<SatisfactionRow> seen(Caller reader, TicketRef ticket) {
        return callAs(reader, () -> {
            var row = ticketQueries.get(ticket);
            return Optional.ofNullable(satisfactions.of(List.of(row)).get(row.id()));
        });
    }
}
