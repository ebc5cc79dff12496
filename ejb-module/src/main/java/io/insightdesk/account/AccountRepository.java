package io.insightdesk.account;

import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.persistence.NameOrder;
import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The people and organisations of the transaction's tenant. */
@ApplicationScoped
public class AccountRepository {

    private static final List<Role> STAFF =
            Stream.of(Role.values()).filter(Role::isStaff).toList();

    @PersistenceContext(unitName = "insightdesk")
    EntityManager entities;

    @Inject
    Sql sql;

    public void add(Account account) {
        entities.persist(account);
    }

    /** Makes the account unless its address is taken, also when two come at once. */
    public void addUnlessTaken(Account account) {
        sql.update(
                """
                insert into account (tenant_id, id, email, name, role, created_at, version)
                values (?, ?, ?, ?, ?, ?, 1)
                on conflict (tenant_id, email) do nothing
                """,
                List.of(
                        account.getTenantId(),
                        account.getId(),
                        account.getEmail(),
                        account.getName(),
                        account.getRole().code(),
                        account.getCreatedAt()));
    }

    public void add(Organisation organisation) {
        entities.persist(organisation);
    }

    public Optional<Account> find(UUID id) {
        return Optional.ofNullable(entities.find(Account.class, id));
    }

    /** @throws NotFoundException when the tenant has no such account */
    public Account get(UUID id) {
        return find(id).orElseThrow(() -> new NotFoundException("Account", id));
    }

    public Optional<Account> findByEmail(EmailAddress email) {
        return entities.createQuery("select a from Account a where a.email = :email", Account.class)
                .setParameter("email", email.value())
                .getResultStream()
                .findFirst();
    }

    /** Two pages that are opened at once may do it both, so not by the entity. Its first time stays. */
    public void confirmEmail(UUID id, Instant at) {
        sql.update(
                "update account set email_confirmed_at = ? where id = ? and email_confirmed_at is null",
                List.of(at, id));
    }

    /** People who work at the desk and are not disabled, by name. */
    public List<Account> staff() {
        return entities.createQuery(
                        "select a from Account a where a.role in :roles and a.disabledAt is null order by "
                                + NameOrder.jpql("a.name") + ", a.id",
                        Account.class)
                .setParameter("roles", STAFF)
                .getResultList();
    }

    /** The first 500 by name. */
    public List<Organisation> organisations() {
        return entities.createQuery(
                        "select o from Organisation o order by " + NameOrder.jpql("o.name") + ", o.id",
                        Organisation.class)
                .setMaxResults(500)
                .getResultList();
    }

    /** Members of an organisation that shares tickets, but for disabled ones. Does not flush: see who asks. */
    public List<UUID> sharingMembers(UUID organisation, int most) {
        return entities.createQuery("""
                        select a.id from Account a join Organisation o on o.id = a.organisationId
                        where o.id = :organisation and o.sharesTickets = true and a.disabledAt is null""", UUID.class)
                .setParameter("organisation", organisation)
                .setFlushMode(FlushModeType.COMMIT)
                .setMaxResults(most)
                .getResultList();
    }

    /** Everybody who ever worked at the desk, by name; also who is invited or disabled. */
    public List<Account> allStaff() {
        return entities.createQuery(
                        "select a from Account a where a.role in :roles order by " + NameOrder.jpql("a.name")
                                + ", a.id",
                        Account.class)
                .setParameter("roles", STAFF)
                .getResultList();
    }

    /** Lets those who change who works at the desk follow one another, until this transaction ends. */
    public void lockStaff(UUID tenant) {
        sql.lock("staff " + tenant);
    }

    /** Keeps the account from other changes until the transaction ends; rows that refer to it don't wait. */
    public void lock(Account account) {
        entities.createNativeQuery("select id from account where id = ? for no key update")
                .setParameter(1, account.getId())
                .getSingleResult();
        entities.refresh(account);
    }

    public void flush() {
        entities.flush();
    }

    /** The person's organisation, if its members may see each other's tickets. */
    public Optional<UUID> findSharingOrganisation(UUID accountId) {
        return entities.createQuery("""
                        select o.id from Account a join Organisation o on o.id = a.organisationId
                        where a.id = :id and o.sharesTickets = true""", UUID.class)
                .setParameter("id", accountId)
                .getResultStream()
                .findFirst();
    }
}
