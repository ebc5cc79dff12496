package io.insightdesk.ticket.search;

import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.insightdesk.it.Catalogue;
import io.insightdesk.it.Statements;
import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.search.Suggestions.CustomerHint;
import io.insightdesk.ticket.search.Suggestions.TicketHint;
import io.insightdesk.ticket.work.SubmitTicket;
import io.insightdesk.ticket.work.TicketService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the search box offers: what begins so, of the own tenant alone, from indexes. */
@ExtendWith(ArquillianExtension.class)
class TicketSuggestionsIT {

    private TestDesk desk;

    @Inject
    TestTenants tenants;

    @Inject
    TicketSuggestions suggestions;

    @Inject
    TicketService tickets;

    @Inject
    Sql sql;

    @BeforeEach
    void open() {
        desk = tenants.open();
    }

    @Test
    void ticketsAreOfferedByTheBeginningOfTheirNumberTheLatestFirst() throws Exception {
        fill(1300);

        assertThat(numbers("100")).containsExactly("1009", "1008", "1007", "1006", "1005");
        assertThat(numbers(desk.prefix().toLowerCase(Locale.ROOT) + "-1234")).containsExactly("1234");
        assertThat(numbers("99999")).isEmpty();
        assertThat(numbers("999999999999")).isEmpty();
    }

    @Test
    void ticketsAreOfferedByWordsOfTheirSubjectTheLastOneUnfinished() {
        submit("Printer prints stripes");
        submit("Invoice of the printer");

        assertThat(subjects("pri")).containsExactly("Invoice of the printer", "Printer prints stripes");
        assertThat(subjects("invoice pri")).containsExactly("Invoice of the printer");
        assertThat(subjects("stripes")).containsExactly("Printer prints stripes");
        assertThat(subjects("help")).as("only in the message").isEmpty();
        for (var odd : List.of("'; drop", "a:*|b", "\\", "!!!", "% _", "  ", "x".repeat(101), "ü")) {
            assertThat(subjects(odd)).as(odd).isEmpty();
        }
    }

    @Test
    void deletedTicketsAreNotOffered() {
        var id = submit("Vanishing");
        runAs(desk.admin(), () -> tickets.delete(TicketRef.of(id), OptionalLong.empty()));

        assertThat(subjects("vanish")).isEmpty();
    }

    @Test
    void customersAreOfferedByTheBeginningOfNameOrAddress() {
        assertThat(customers("CAR")).containsExactly("carl", "carla");
        assertThat(customers("carla@")).containsExactly("carla");
        assertThat(customers("ana")).as("of the desk").isEmpty();
        assertThat(customers("%a")).isEmpty();
    }

    @Test
    void agentsAreOfferedOnlyCustomers() {
        assertThat(callAs(desk.ana(), () -> suggestions.customers("CAR")))
                .extracting(CustomerHint::name)
                .containsExactly("carl", "carla");
        assertThat(callAs(desk.ana(), () -> suggestions.customers("c"))).isEmpty();
        assertThat(callAs(desk.ana(), () -> suggestions.customers("c".repeat(TicketSuggestions.LONGEST + 1))))
                .isEmpty();
        assertThatThrownBy(() -> runAs(desk.carla(), () -> suggestions.customers("carl")))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void nothingOfAnotherTenantIsOfferedAndCustomersAreRefused() {
        submit("Secret plan");
        var stranger = tenants.open();

        assertThat(subjects("secret")).hasSize(1);
        assertThat(callAs(stranger.ana(), () -> suggestions.suggest("secret")).tickets())
                .isEmpty();
        assertThat(callAs(stranger.ana(), () -> suggestions.suggest("carl")).customers())
                .allSatisfy(hint -> assertThat(hint.email()).doesNotContain(slug()));
        assertThatThrownBy(() -> runAs(desk.carla(), () -> suggestions.suggest("secret")))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void aSuggestionTakesTwoStatementsAndReadsFewRows() throws Exception {
        fill(20_000);

        // BEGIN, the tenant, tickets, customers, COMMIT
        assertThat(Statements.countOf(() -> callAs(desk.ana(), () -> suggestions.suggest("printer"))))
                .isLessThanOrEqualTo(5);
        for (var typed : List.of("1999", "unheard of", "carl")) {
            var scanned = tenants.inTransaction(desk.ana(), () -> {
                var before = rowsScanned();
                suggestions.suggest(typed);
                return rowsScanned() - before;
            });
            assertThat(scanned).as(typed).isLessThanOrEqualTo(100);
        }
    }

    private long rowsScanned() {
        return sql.first(
                        "select sum(seq_tup_read)::bigint from pg_stat_xact_user_tables where relname in ('ticket', 'ticket_search')",
                        List.of(),
                        row -> row.getLong(1))
                .orElseThrow();
    }

    private void fill(int many) throws Exception {
        Catalogue.execute("""
                insert into ticket (tenant_id, id, number, subject, requester_id, status, priority,
                  type, channel, tags, last_seq, last_public_seq, created_at, updated_at, public_updated_at,
                  version, public_version)
                select '%1$s', gen_random_uuid(), n, 'Ticket', '%2$s', 'new', 2, 'question', 'web', '{}', 1, 1,
                  now(), now(), now(), 1, 1
                from generate_series(900, 900 + %3$d) n""".formatted(desk.tenant(), desk.carla().requireAccount(), many));
        Catalogue.execute("analyze ticket");
        Catalogue.execute("analyze ticket_search");
    }

    private UUID submit(String subject) {
        return callAs(desk.carla(), () -> tickets.submit(SubmitTicket.fromPortal(subject, "Please help.", null))
                .id());
    }

    private String slug() {
        return callAs(desk.ana(), () -> suggestions.suggest("carla@"))
                .customers()
                .get(0)
                .email()
                .replaceFirst(".*@", "");
    }

    private List<String> numbers(String typed) {
        return callAs(desk.ana(), () -> suggestions.suggest(typed)).tickets().stream()
                .map(TicketHint::number)
                .map(number -> number.replaceFirst(".*-", ""))
                .toList();
    }

    private List<String> subjects(String typed) {
        return callAs(desk.ana(), () -> suggestions.suggest(typed)).tickets().stream()
                .map(TicketHint::subject)
                .toList();
    }

    private List<String> customers(String typed) {
        return callAs(desk.ana(), () -> suggestions.suggest(typed)).customers().stream()
                .map(CustomerHint::name)
                .toList();
    }
}
