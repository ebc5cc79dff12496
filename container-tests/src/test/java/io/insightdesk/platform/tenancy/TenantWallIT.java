package io.insightdesk.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.insightdesk.it.Catalogue;
import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.ticket.work.SubmitTicket;
import io.insightdesk.ticket.work.TicketService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The wall between tenants, as PostgreSQL holds it: what the catalogue says, and what a query without a filter sees.
 */
@ExtendWith(ArquillianExtension.class)
class TenantWallIT {

    private static final Map<String, String> TABLES_WITHOUT_TENANT_ID = Map.of(
            "flyway_schema_history", "which migrations ran; the application has no right on it",
            "tenant", "is the tenant: its own id is compared instead");

    private static final Map<String, String> DEFINER_FUNCTIONS = new TreeMap<>(Map.ofEntries(
            Map.entry("find_tenant_by_host", "read before a tenant is known: host name"),
            Map.entry("find_tenant_by_slug", "read before a tenant is known: slug"),
            Map.entry("find_tenant_by_token", "read before a tenant is known: token's hash"),
            Map.entry("create_ticket_sequence", "trigger: the application may not create sequences"),
            Map.entry("next_ticket_number", "the transaction's own tenant's sequence"),
            Map.entry("find_tickets_to_close", "due in any tenant; ids only"),
            Map.entry("prune_login_tokens", "over in any tenant"),
            Map.entry("claim_jobs", "due in any tenant"),
            Map.entry("next_job_due", "an instant over all tenants"),
            Map.entry("prune_dead_jobs", "over in any tenant"),
            Map.entry("prune_idempotency_keys", "over in any tenant"),
            Map.entry("prune_drafts", "over in any tenant"),
            Map.entry("find_due_clocks", "due in any tenant; ids only"),
            Map.entry("next_due_clock", "an instant over all tenants"),
            Map.entry("search_tickets", "one tenant by an index; compares the tenant itself"),
            Map.entry("suggest_tickets", "one tenant by an index; compares the tenant itself"),
            Map.entry("suggest_customers", "one tenant by an index; compares the tenant itself"),
            Map.entry("search_customers", "one tenant by an index; compares the tenant itself"),
            Map.entry("find_unsent_attachments", "over in any tenant; ids only")));

    private static final Map<String, String> INDEXES_NOT_BY_TENANT = Map.of(
            "tenant_pkey", "the tenant itself",
            "tenant_slug_key", "unique over all tenants; looked up before the tenant is known",
            "tenant_host_host", "unique over all tenants; looked up before the tenant is known",
            "login_token_hash", "looked up before the tenant is known",
            "job_due", "workers claim over all tenants",
            "job_dead", "workers prune over all tenants",
            "sla_clock_due", "workers look over all tenants",
            "flyway_schema_history_pk", "no rows of tenants",
            "flyway_schema_history_s_idx", "no rows of tenants");

    private static TestDesk own;
    private static TestDesk other;

    @Inject
    TestTenants testTenants;

    @Inject
    Sql sql;

    @Inject
    TicketService tickets;

    @BeforeEach
    void openTwoDesksWithATicketEach() {
        if (own == null) {
            own = testTenants.open();
            other = testTenants.open();
            for (var desk : List.of(own, other)) {
                CallerContext.callAs(
                        desk.carla(), () -> tickets.submit(SubmitTicket.fromPortal("Wall", "Is it there?", null)));
            }
        }
    }

    @Test
    void everyTableHasATenantIdOrIsExplained() throws SQLException {
        var without = Catalogue.names("""
                select c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                  and not exists (select from pg_attribute a
                    where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnotnull)""");

        assertThat(without).containsExactlyInAnyOrderElementsOf(TABLES_WITHOUT_TENANT_ID.keySet());
    }

    @Test
    void everyTableIsProtectedForItsOwnerToo() throws SQLException {
        var open = Catalogue.names("""
                select c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                  and not (c.relrowsecurity and c.relforcerowsecurity)""");

        assertThat(open).containsExactly("flyway_schema_history");
    }

    @Test
    void everyProtectedTableHasTheSamePolicyAndNoOtherForTheApplication() throws SQLException {
        var policies = Catalogue.names("""
                select c.relname || ': ' || coalesce(string_agg(
                    p.polname || ' ' || p.polcmd::text || ' '
                      || replace(pg_get_expr(p.polqual, c.oid), '(id =', '(tenant_id =')
                      || ' / ' || replace(pg_get_expr(p.polwithcheck, c.oid), '(id =', '(tenant_id ='), ', '), 'none')
                from pg_class c
                left join pg_policy p on p.polrelid = c.oid
                  and p.polroles && array[0::oid, 'insightdesk_app'::regrole::oid]
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
                group by c.relname""");

        var wall = "(tenant_id = (NULLIF(current_setting('insightdesk.tenant'::text, true), ''::text))::uuid)";
        assertThat(policies).hasSizeGreaterThan(10).allSatisfy(policy -> assertThat(policy)
                .endsWith(": tenant_wall * " + wall + " / " + wall));
    }

    @Test
    void theApplicationsRoleOwnsNothingAndCannotBypass() throws SQLException {
        assertThat(Catalogue.names("""
                        select rolname from pg_roles
                        where rolname = 'insightdesk_app'
                          and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)""")).isEmpty();
        assertThat(Catalogue.names("""
                        select pg_get_userbyid(roleid) from pg_auth_members
                        where member = 'insightdesk_app'::regrole""")).isEmpty();
        assertThat(Catalogue.names("""
                        select relname from pg_class where relowner = 'insightdesk_app'::regrole
                        union all select proname from pg_proc where proowner = 'insightdesk_app'::regrole
                        union all select nspname from pg_namespace where nspowner = 'insightdesk_app'::regrole""")).isEmpty();
    }

    @Test
    void theApplicationReachesNothingBesideItsTables() throws SQLException {
        assertThat(Catalogue.names("""
                        select relname from pg_class c
                        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
                          and not c.relrowsecurity
                          and case when c.relkind = 'S' then has_sequence_privilege('insightdesk_app', c.oid, 'usage,select,update')
                            else has_table_privilege('insightdesk_app', c.oid, 'select,insert,update,delete,truncate') end""")).isEmpty();
        assertThat(Catalogue.names("""
                        select relname from pg_class c
                        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                          and has_table_privilege('insightdesk_app', c.oid, 'truncate,references,trigger')""")).isEmpty();
        assertThat(Catalogue.names(
                        "select 'may create' where has_schema_privilege('insightdesk_app', 'public', 'create')"))
                .isEmpty();
    }

    @Test
    void functionsThatActForTheirOwnerAreExplained() throws SQLException {
        assertThat(Catalogue.names("""
                        select distinct proname from pg_proc
                        where pronamespace = 'public'::regnamespace and prosecdef""")).containsExactlyInAnyOrderElementsOf(DEFINER_FUNCTIONS.keySet());
    }

    @Test
    void functionsThatActForTheirOwnerPinTheirSearchPathAndAreNotForEverybody() throws SQLException {
        assertThat(Catalogue.names("""
                        select proname from pg_proc
                        where pronamespace = 'public'::regnamespace and prosecdef
                          and not coalesce('search_path=public, pg_temp' = any(proconfig), false)""")).isEmpty();
        assertThat(Catalogue.names("""
                        select proname from pg_proc p
                        where pronamespace = 'public'::regnamespace and prosecdef
                          and exists (select from aclexplode(coalesce(proacl, acldefault('f', proowner))) right_
                            where right_.grantee = 0)""")).isEmpty();
    }

    @Test
    void everyForeignKeyIncludesTheTenant() throws SQLException {
        var keys = """
                select conname from pg_constraint k
                where contype = 'f' and connamespace = 'public'::regnamespace and %s exists (
                  select from pg_attribute a
                  where a.attrelid = k.conrelid and a.attnum = any(k.conkey) and a.attname = 'tenant_id')""";

        assertThat(Catalogue.names(keys.formatted(""))).hasSizeGreaterThan(10);
        assertThat(Catalogue.names(keys.formatted("not"))).isEmpty();
    }

    @Test
    void everyIndexStartsWithTheTenantOrIsExplained() throws SQLException {
        var others = Catalogue.names("""
                select i.indexrelid::regclass::text from pg_index i
                join pg_class c on c.oid = i.indrelid and c.relnamespace = 'public'::regnamespace
                left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                where a.attname is distinct from 'tenant_id'""");

        assertThat(others).containsExactlyInAnyOrderElementsOf(INDEXES_NOT_BY_TENANT.keySet());
    }

    @Test
    void aQueryWithoutAFilterSeesOnlyItsOwnTenant() throws Exception {
        for (var table : Catalogue.tenantTables()) {
            var seen = testTenants.inTransaction(own.carla(), () -> tenantsIn(table));

            assertThat(List.of(own.tenant())).as(table).containsAll(seen);
        }
        assertThat(testTenants.inTransaction(own.carla(), () -> tenantsIn("ticket")))
                .containsExactly(own.tenant());
        assertThat(testTenants.inTransaction(other.ana(), () -> tenantsIn("message")))
                .containsExactly(other.tenant());
    }

    @Test
    void withoutACallerThereAreNoRows() throws Exception {
        for (var table : Catalogue.tenantTables()) {
            assertThat(testTenants.inTransaction(null, () -> tenantsIn(table)))
                    .as(table)
                    .isEmpty();
        }
    }

    @Test
    void aCallerOfAnotherTenantInsideATransactionIsRefused() {
        assertThatThrownBy(() -> testTenants.inTransaction(own.carla(), () -> {
                    tenantsIn("ticket");
                    return CallerContext.callAs(other.carla(), () -> tenantsIn("ticket"));
                }))
                .hasStackTraceContaining("the caller's tenant changed inside a transaction");
    }

    @Test
    void rowsOfAnotherTenantCannotBeChanged() throws Exception {
        var change = "update ticket set subject = 'mine' where tenant_id = ?";

        assertThat(testTenants.inTransaction(own.ana(), () -> sql.update(change, List.of(other.tenant()))))
                .isZero();
        assertThat(testTenants.inTransaction(own.ana(), () -> sql.update(change, List.of(own.tenant()))))
                .isPositive();
    }

    @Test
    void rowsForAnotherTenantCannotBeWritten() {
        var insert = "insert into team (tenant_id, id, name, created_at) values (?, gen_random_uuid(), 'Spy', now())";

        assertThatThrownBy(
                        () -> testTenants.inTransaction(own.owner(), () -> sql.update(insert, List.of(other.tenant()))))
                .hasStackTraceContaining("row-level security policy");
    }

    private List<UUID> tenantsIn(String table) {
        return sql.list("select distinct tenant_id from " + table, List.of(), row -> row.getObject(1, UUID.class));
    }
}
