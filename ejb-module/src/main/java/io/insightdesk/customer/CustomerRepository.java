package io.insightdesk.customer;

import io.insightdesk.account.EmailAddress;
import io.insightdesk.account.Organisation;
import io.insightdesk.platform.persistence.NameOrder;
import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.platform.security.CallerContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lists of the customers of the caller's tenant, and their organisations. */
@ApplicationScoped
public class CustomerRepository {

    private static final String CUSTOMERS = """
            select a.id, a.name, a.email, a.organisation_id, o.name as organisation_name, a.disabled_at,
              a.created_at, a.version
            from account a
            left join organisation o on o.tenant_id = a.tenant_id and o.id = a.organisation_id
            where a.tenant_id = ? and a.role = 'customer'
            """;

    private static final String BY_NAME = "order by a.name " + NameOrder.COLLATION + ", a.id";

    @PersistenceContext(unitName = "insightdesk")
    EntityManager entities;

    @Inject
    Sql sql;

    /** Customers by name, one more than the limit when there are more. */
    List<CustomerRow> list(CustomerQuery query) {
        return query.text().map(text -> search(text, query)).orElseGet(() -> listAll(query));
    }

    private List<CustomerRow> search(String text, CustomerQuery query) {
        return sql.list(
                CUSTOMERS + "and a.id = any(array(select search_customers(?, ?, ?, ?))) " + BY_NAME,
                Arrays.asList(
                        tenant(),
                        EmailAddress.isValid(text) ? new EmailAddress(text).value() : text,
                        query.organisation().orElse(null),
                        query.after().orElse(null),
                        query.limit() + 1),
                CustomerRepository::customer);
    }

    private List<CustomerRow> listAll(CustomerQuery query) {
        var where = new StringBuilder(CUSTOMERS);
        var parameters = new ArrayList<Object>();
        parameters.add(tenant());
        query.organisation().ifPresent(id -> {
            where.append("and a.organisation_id = ? ");
            parameters.add(id);
        });
        query.after().ifPresent(id -> {
            where.append(
                    "and (a.name %s, a.id) > (select l.name, l.id from account l where l.tenant_id = ? and l.id = ?) "
                            .formatted(NameOrder.COLLATION));
            parameters.add(tenant());
            parameters.add(id);
        });
        parameters.add(query.limit() + 1);
        return sql.list(where + BY_NAME + " limit ?", parameters, CustomerRepository::customer);
    }

    Optional<CustomerRow> find(UUID id) {
        return sql.first(CUSTOMERS + "and a.id = ?", List.of(tenant(), id), CustomerRepository::customer);
    }

    /** Organisations by name, with the number of their members; one more than the limit when there are more. */
    List<OrganisationRow> organisations(Optional<UUID> after, int limit) {
        var parameters = new ArrayList<Object>();
        parameters.add(tenant());
        after.ifPresent(id -> {
            parameters.add(tenant());
            parameters.add(id);
        });
        parameters.add(limit + 1);
        return sql.list(
                """
                select o.id, o.name, o.shares_tickets, o.version,
                  (select count(*) from account a where a.tenant_id = o.tenant_id and a.organisation_id = o.id) as members
                from organisation o where o.tenant_id = ? %1$s
                order by o.name %2$s, o.id limit ?""".formatted(
                                after.isPresent()
                                        ? "and (o.name %s, o.id) > (select l.name, l.id from organisation l where l.tenant_id = ? and l.id = ?)"
                                                .formatted(NameOrder.COLLATION)
                                        : "",
                                NameOrder.COLLATION),
                parameters,
                row -> new OrganisationRow(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getBoolean("shares_tickets"),
                        row.getLong("members"),
                        row.getLong("version")));
    }

    Optional<Organisation> findOrganisation(UUID id) {
        return Optional.ofNullable(entities.find(Organisation.class, id));
    }

    /** Keeps it from other changes until the transaction ends. */
    void lock(Organisation organisation) {
        entities.createNativeQuery("select id from organisation where id = ? for no key update")
                .setParameter(1, organisation.getId())
                .getSingleResult();
        entities.refresh(organisation);
    }

    /** Lets those who name organisations of the tenant follow one another, until this transaction ends. */
    void lockNames() {
        sql.lock("organisation names " + tenant());
    }

    Optional<Organisation> findOrganisationByName(String name) {
        return entities.createQuery(
                        "select o from Organisation o where lower(o.name) = lower(:name)", Organisation.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    void add(Organisation organisation) {
        entities.persist(organisation);
    }

    void remove(Organisation organisation) {
        entities.remove(organisation);
    }

    /** Whether any customer belongs to it. */
    boolean hasMembers(UUID organisation) {
        return sql.first(
                        "select exists (select from account where tenant_id = ? and organisation_id = ?) as found",
                        List.of(tenant(), organisation),
                        row -> row.getBoolean("found"))
                .orElseThrow();
    }

    void flush() {
        entities.flush();
    }

    private static UUID tenant() {
        return CallerContext.current().tenant();
    }

    private static CustomerRow customer(ResultSet row) throws SQLException {
        return new CustomerRow(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                Optional.ofNullable(row.getObject("organisation_id", UUID.class)),
                Optional.ofNullable(row.getString("organisation_name")),
                row.getObject("disabled_at") != null,
                Sql.instant(row, "created_at"),
                row.getLong("version"));
    }
}
