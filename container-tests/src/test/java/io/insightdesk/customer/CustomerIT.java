package io.insightdesk.customer;

import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.insightdesk.account.Account;
import io.insightdesk.account.Organisation;
import io.insightdesk.account.PeopleService;
import io.insightdesk.it.Catalogue;
import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.StaleVersionException;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.team.TeamService;
import io.insightdesk.ticket.TicketNotFoundException;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.list.TicketQueryService;
import io.insightdesk.ticket.search.TicketSuggestions;
import io.insightdesk.ticket.work.SubmitTicket;
import io.insightdesk.ticket.work.TicketService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The desk keeps its customers and their organisations. */
@ExtendWith(ArquillianExtension.class)
class CustomerIT {

    private static final OptionalLong ANY_VERSION = OptionalLong.empty();

    private TestDesk desk;

    @Inject
    TestTenants tenants;

    @Inject
    CustomerService customers;

    @Inject
    OrganisationService organisations;

    @Inject
    TicketService tickets;

    @Inject
    TicketQueryService ticketQueries;

    @Inject
    TicketSuggestions suggestions;

    @Inject
    PeopleService people;

    @Inject
    TeamService teams;

    @Inject
    Sql sql;

    @BeforeEach
    void openDesk() {
        desk = tenants.open();
    }

    @Test
    void customersAreListedByNamePageByPage() {
        for (var name : List.of("Zoe", "Mia", "ada")) {
            make(name.toLowerCase() + "@list.test", name, null);
        }

        var names = new ArrayList<String>();
        var after = Optional.<UUID>empty();
        do {
            var query = new CustomerQuery(Optional.empty(), Optional.empty(), after, 2);
            var page = callAs(desk.ana(), () -> customers.list(query));
            page.rows().forEach(row -> names.add(row.name()));
            after = page.next().map(UUID::fromString);
        } while (after.isPresent());

        assertThat(names).containsExactly("ada", "carl", "carla", "Mia", "Zoe");
    }

    @Test
    void aPartOfNameAddressOrOrganisationFindsThem() {
        var company = callAs(desk.admin(), () -> organisations.create(new OrganisationDraft("Tal & Hang", null)));
        make("mia@list.test", "Mia Berg", company.getId());

        for (var text : List.of("mia", "BERG", "@LIST", "a b", "TAL &")) {
            var found = callAs(
                    desk.ana(),
                    () -> customers.list(new CustomerQuery(Optional.of(text), Optional.empty(), Optional.empty(), 10)));
            assertThat(found.rows()).extracting(CustomerRow::name).contains("Mia Berg");
        }
        assertThat(callAs(
                                desk.ana(),
                                () -> customers.list(
                                        new CustomerQuery(Optional.of("%"), Optional.empty(), Optional.empty(), 10)))
                        .rows())
                .isEmpty();
    }

    @Test
    void customersAreFoundByWordsInAnyOrderWhateverTheCaseAndTheAccents() {
        var company = callAs(desk.admin(), () -> organisations.create(new OrganisationDraft("Mercado União", null)));
        make("a@words.test", "Ägidius Öztürk", null);
        make("b@words.test", "ÉMILE ZOLA", null);
        make("c@words.test", "Łukasz Иванов", company.getId());
        make("d@words.test", "Mu\u0308ller Nfd", null);
        make("e@words.test", "小明", null);

        assertThat(found("ägidius")).containsExactly("Ägidius Öztürk");
        assertThat(found("Ozturk  agidius")).containsExactly("Ägidius Öztürk");
        assertThat(found("zola émile")).containsExactly("ÉMILE ZOLA");
        assertThat(found("lukasz")).containsExactly("Łukasz Иванов");
        assertThat(found("иванов mercado UNIAO")).containsExactly("Łukasz Иванов");
        assertThat(found("иванов words.test")).containsExactly("Łukasz Иванов");
        assertThat(found("Müller")).containsExactly("Müller Nfd");
        assertThat(found("小明")).containsExactly("小明");
        assertThat(found("zola ägidius")).isEmpty();
        assertThat(found("zol\\ %")).isEmpty();

        assertThat(suggested("ozt")).containsExactly("Ägidius Öztürk");
        assertThat(suggested("ÖZT äg")).containsExactly("Ägidius Öztürk");
        assertThat(suggested("muller")).containsExactly("Müller Nfd");
        assertThat(suggested("ola")).isEmpty();
    }

    @Test
    void namesAreSortedAsPeopleExpect() {
        for (var name :
                List.of("Zoe Adams", "anna berg", "Ägidius", "Bernd Zimmer", "ÉMILE", "Müller", "Muth", "Mueller")) {
            make(UUID.randomUUID() + "@order.test", name, null);
            callAs(desk.admin(), () -> organisations.create(new OrganisationDraft(name, null)));
        }

        assertThat(found("order.test"))
                .containsExactly(
                        "Ägidius", "anna berg", "Bernd Zimmer", "ÉMILE", "Mueller", "Müller", "Muth", "Zoe Adams");
        assertThat(callAs(desk.ana(), () -> organisations.list(Optional.empty(), 50))
                        .rows())
                .extracting(OrganisationRow::name)
                .containsExactly(
                        "Ägidius", "anna berg", "Bernd Zimmer", "ÉMILE", "Mueller", "Müller", "Muth", "Zoe Adams");
        assertThat(callAs(desk.ana(), () -> people.organisations()))
                .extracting(Organisation::getName)
                .startsWith("Ägidius", "anna berg", "Bernd Zimmer", "ÉMILE", "Mueller");
        assertThat(callAs(desk.ana(), () -> people.agents()))
                .extracting(Account::getName)
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        assertThat(callAs(desk.ana(), () -> teams.teams())).isNotEmpty();
    }

    @Test
    void organisationsOfOneNameAreOneInAnyCase() {
        callAs(desk.admin(), () -> organisations.create(new OrganisationDraft("Öko GmbH", null)));

        for (var name : List.of("öko gmbh", "ÖKO GMBH", "O\u0308ko GmbH\u00A0")) {
            assertThatThrownBy(
                            () -> callAs(desk.admin(), () -> organisations.create(new OrganisationDraft(name, null))))
                    .as(name)
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThat(callAs(desk.ana(), () -> organisations.findNamed("o\u0308KO gmbh")))
                .isPresent();
    }

    private List<String> found(String text) {
        return callAs(
                        desk.ana(),
                        () -> customers.list(
                                new CustomerQuery(Optional.of(text), Optional.empty(), Optional.empty(), 50)))
                .rows()
                .stream()
                .map(CustomerRow::name)
                .toList();
    }

    private List<String> suggested(String typed) {
        return callAs(desk.ana(), () -> suggestions.customers(typed)).stream()
                .map(hint -> hint.name())
                .toList();
    }

    @Test
    void anAddressJoinsAnOrganisationAndIsMadeACustomerIfItIsNone() {
        var company = callAs(desk.admin(), () -> organisations.create(new OrganisationDraft("Tal & Hang", null)))
                .getId();
        var known = make("mia@join.test", "Mia Berg", null);

        var joined = callAs(desk.ana(), () -> customers.join("Mia@join.test ", company));
        var made = callAs(desk.ana(), () -> customers.join("zoe@join.test", company));

        assertThat(joined.id()).isEqualTo(known.id());
        assertThat(List.of(joined, made))
                .allSatisfy(row -> assertThat(row.organisation()).contains(company));
        assertThat(made.name()).isEqualTo("zoe");
        assertThat(callAs(desk.ana(), () -> customers.leaveOrganisation(made.id()))
                        .organisation())
                .isEmpty();
        for (var wrong : List.of("", "no address", "ana@acme")) {
            assertThat(catchThrowableOfType(
                                    InvalidInputException.class,
                                    () -> runAs(desk.ana(), () -> customers.join(wrong, company)))
                            .errors())
                    .extracting(FieldError::field)
                    .containsExactly("email");
        }
    }

    @Test
    void aFormNamesAnOrganisationInUpperOrLowerCase() {
        var company = callAs(desk.admin(), () -> organisations.create(new OrganisationDraft("Tal & Hang", null)));

        assertThat(callAs(desk.ana(), () -> organisations.findNamed(" TAL & hang")))
                .map(found -> found.getId())
                .contains(company.getId());
        assertThat(callAs(desk.ana(), () -> organisations.findNamed(" "))).isEmpty();
        assertThatThrownBy(() -> runAs(desk.ana(), () -> organisations.findNamed("Tal")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aSearchGoesOnBehindTheLastOneAndInsideOneOrganisation() {
        var company = callAs(desk.admin(), () -> organisations.create(new OrganisationDraft("Tal & Hang", null)));
        make("a@part.test", "Mia Berg", company.getId());
        make("b@part.test", "Mia Berg", null);
        make("c@part.test", "Ada Berg", company.getId());
        make("d@part.test", "Zoe Berg", company.getId());

        assertThat(pages("berg", Optional.empty())).containsExactly("Ada Berg", "Mia Berg", "Mia Berg", "Zoe Berg");
        assertThat(pages("berg", Optional.of(company.getId()))).containsExactly("Ada Berg", "Mia Berg", "Zoe Berg");
    }

    @Test
    void whatMeansSomethingInPatternsIsLookedForAsItIs() {
        make("under_score@part.test", "50% \\ Off", null);

        for (var text : List.of("50%", "% \\", "\\", "r_s", "R_SCORE@")) {
            assertThat(pages(text, Optional.empty())).as(text).containsExactly("50% \\ Off");
        }
        for (var text : List.of("5_%", "u%e", "r\\_s")) {
            assertThat(pages(text, Optional.empty())).as(text).isEmpty();
        }
    }

    @Test
    void aSearchFindsNobodyOfTheDeskNorOfAnotherTenant() {
        var stranger = tenants.open();
        make("mia@part.test", "Mia Berg", null);

        assertThat(pages("ana", Optional.empty())).isEmpty();
        assertThat(callAs(
                                stranger.ana(),
                                () -> customers.list(
                                        new CustomerQuery(Optional.of("mia"), Optional.empty(), Optional.empty(), 10)))
                        .rows())
                .isEmpty();
    }

    @Test
    void aSearchReadsFewOfManyCustomers() throws Exception {
        var company = callAs(desk.admin(), () -> organisations.create(new OrganisationDraft("Tal & Hang", null)));
        make("mia@part.test", "Mia Berg", company.getId());
        Catalogue.execute("""
                insert into account (tenant_id, id, email, name, role, created_at, version)
                select '%1$s', gen_random_uuid(), 'person' || n || '@many.test', 'Person ' || n, 'customer', now(), 1
                from generate_series(1, 20000) n;
                insert into organisation (tenant_id, id, name, shares_tickets, created_at, version)
                select '%1$s', gen_random_uuid(), 'Company ' || n, false, now(), 1 from generate_series(1, 5000) n""".formatted(desk.tenant()));
        Catalogue.execute("analyze account");
        Catalogue.execute("analyze organisation");

        for (var text : List.of("mia berg", "A@PART", "l & ha", "son 19999", "son19999@", "unheard of", "many")) {
            assertThat(rowsRead(text, "account", "organisation")).as(text).isLessThanOrEqualTo(500);
        }
        assertThat(rowsRead("p", "account"))
                .as("a letter has no index, but many have it")
                .isLessThanOrEqualTo(500);
    }

    /** How many rows of the tables a search reads, as PostgreSQL counts them. */
    private long rowsRead(String text, String... tables) throws Exception {
        return tenants.inTransaction(desk.ana(), () -> {
            var before = rowsReadSoFar(tables);
            customers.list(new CustomerQuery(Optional.of(text), Optional.empty(), Optional.empty(), 50));
            return rowsReadSoFar(tables) - before;
        });
    }

    private long rowsReadSoFar(String... tables) {
        return sql.first(
                        "select sum(seq_tup_read + idx_tup_fetch)::bigint from pg_stat_xact_user_tables"
                                + " where relname = any(string_to_array(?, ' '))",
                        List.of(String.join(" ", tables)),
                        row -> row.getLong(1))
                .orElseThrow();
    }

    private List<String> pages(String text, Optional<UUID> organisation) {
        var names = new ArrayList<String>();
        var after = Optional.<UUID>empty();
        do {
            var query = new CustomerQuery(Optional.of(text), organisation, after, 2);
            var page = callAs(desk.ana(), () -> customers.list(query));
            page.rows().forEach(row -> names.add(row.name()));
            after = page.next().map(UUID::fromString);
        } while (after.isPresent());
        return names;
    }

    @Test
    void membersOfAnOrganisationSeeEachOthersTicketsOnlyWhileItSharesThem() {
        var company = callAs(desk.admin(), () -> organisations.create(new OrganisationDraft("Berg Print", true)))
                .getId();
        join(desk.carla().requireAccount(), company);
        join(desk.carl().requireAccount(), company);
        var ref = TicketRef.of(
                callAs(desk.carla(), () -> tickets.submit(SubmitTicket.fromPortal("Shared", "Text", "normal")))
                        .id());

        assertThat(callAs(desk.carl(), () -> ticketQueries.get(ref)).subject()).isEqualTo("Shared");
        runAs(desk.admin(), () -> organisations.change(company, new OrganisationDraft(null, false), ANY_VERSION));
        assertThatThrownBy(() -> callAs(desk.carl(), () -> ticketQueries.get(ref)))
                .isInstanceOf(TicketNotFoundException.class);
        runAs(desk.admin(), () -> organisations.change(company, new OrganisationDraft(null, true), ANY_VERSION));
        join(desk.carl().requireAccount(), null);
        assertThatThrownBy(() -> callAs(desk.carl(), () -> ticketQueries.get(ref)))
                .isInstanceOf(TicketNotFoundException.class);
        assertThatThrownBy(() -> runAs(desk.admin(), () -> organisations.delete(company, ANY_VERSION)))
                .isInstanceOf(OrganisationInUseException.class);
    }

    @Test
    void organisationsHaveNamesOfTheirOwnAndGoWhenNobodyNamesThem() {
        var company = callAs(desk.admin(), () -> organisations.create(new OrganisationDraft("Berg", null)));

        assertThatThrownBy(() -> callAs(desk.admin(), () -> organisations.create(new OrganisationDraft("BERG", null))))
                .isInstanceOf(InvalidInputException.class);
        var version = OptionalLong.of(company.getVersion());
        runAs(desk.admin(), () -> organisations.change(company.getId(), new OrganisationDraft("Tal", null), version));
        assertThatThrownBy(() -> runAs(
                        desk.admin(),
                        () -> organisations.change(company.getId(), new OrganisationDraft("Hang", null), version)))
                .isInstanceOf(StaleVersionException.class);
        assertThat(callAs(desk.ana(), () -> organisations.list(Optional.empty(), 10))
                        .rows())
                .extracting(OrganisationRow::name)
                .containsExactly("Tal");
        runAs(desk.admin(), () -> organisations.delete(company.getId(), ANY_VERSION));
        assertThatThrownBy(() -> callAs(desk.ana(), () -> organisations.get(company.getId())))
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("Organisation");
    }

    @Test
    void wrongCustomersSayAllThatIsWrong() {
        var wrong = catchThrowableOfType(
                InvalidInputException.class,
                () -> callAs(
                        desk.ana(),
                        () -> customers.create(
                                new CustomerDraft("nobody", " ", new CustomerDraft.Link(UUID.randomUUID()), null))));
        assertThat(wrong.errors()).extracting(FieldError::field).containsExactly("email", "name", "organisation");
        make("mia@list.test", "Mia", null);
        assertThatThrownBy(() -> make("MIA@list.test", "Other", null)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void agentsKeepCustomersAndOnlyAdminsOfTheDeskDecideWhoIsLetIn() {
        var other = tenants.open();
        var carla = desk.carla().requireAccount();
        var out = new CustomerDraft(null, null, null, true);
        var rename = new CustomerDraft(null, "Carla Berg", null, null);

        assertThat(callAs(desk.ana(), () -> customers.change(carla, rename, ANY_VERSION))
                        .name())
                .isEqualTo("Carla Berg");
        assertThatThrownBy(() -> callAs(desk.ana(), () -> customers.change(carla, out, ANY_VERSION)))
                .isInstanceOf(PermissionDeniedException.class);
        assertThat(callAs(desk.admin(), () -> customers.change(carla, out, ANY_VERSION))
                        .disabled())
                .isTrue();
        assertThatThrownBy(() -> callAs(other.admin(), () -> customers.change(carla, rename, ANY_VERSION)))
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("Account");
        assertThatThrownBy(() ->
                        callAs(desk.admin(), () -> customers.change(desk.ana().requireAccount(), out, ANY_VERSION)))
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("Account");
        assertThatThrownBy(() -> callAs(desk.carl(), () -> customers.get(carla)))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> callAs(desk.ana(), () -> organisations.create(new OrganisationDraft("Mine", null))))
                .isInstanceOf(PermissionDeniedException.class);
    }

    private CustomerRow make(String email, String name, UUID organisation) {
        var link = organisation == null ? null : new CustomerDraft.Link(organisation);
        return callAs(desk.ana(), () -> customers.create(new CustomerDraft(email, name, link, null)));
    }

    private void join(UUID customer, UUID organisation) {
        var draft = new CustomerDraft(null, null, new CustomerDraft.Link(organisation), null);
        runAs(desk.ana(), () -> customers.change(customer, draft, ANY_VERSION));
    }
}
