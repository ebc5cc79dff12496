package io.insightdesk.account;

import io.insightdesk.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The people and organisations of the transaction's tenant. */
@ApplicationScoped
public class AccountRepository {

    @PersistenceContext(unitName = "insightdesk")
    EntityManager entities;

    public void add(Account account) {
        entities.persist(account);
    }

    public void add(Organisation organisation) {
        entities.persist(organisation);
    }

    public Optional<Account> find(UUID id) {
        return Optional.ofNullable(entities.find(Account.class, id));
    }

    public Optional<Account> findByEmail(EmailAddress email) {
        return entities.createQuery("select a from Account a where a.email = :email", Account.class)
                .setParameter("email", email.value())
                .getResultStream()
                .findFirst();
    }

    /** People who work at the desk and are not disabled, by name. */
    public List<Account> staff() {
        return entities.createQuery(
                        "select a from Account a where a.role in :roles and a.disabledAt is null order by a.name, a.id",
                        Account.class)
                .setParameter("roles", List.of(Role.AGENT, Role.ADMIN, Role.OWNER))
                .getResultList();
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
