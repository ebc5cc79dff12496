package io.insightdesk.macro;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The canned replies of the transaction's tenant. */
@ApplicationScoped
public class CannedReplyRepository {

    @PersistenceContext(unitName = "insightdesk")
    EntityManager entities;

    public void add(CannedReply reply) {
        entities.persist(reply);
    }

    public void remove(CannedReply reply) {
        entities.remove(reply);
    }

    public void flush() {
        entities.flush();
    }

    public Optional<CannedReply> find(UUID id) {
        return Optional.ofNullable(entities.find(CannedReply.class, id));
    }

    /** Reads it and keeps others from changing it until the transaction ends. */
    public Optional<CannedReply> findAndLock(UUID id) {
        return Optional.ofNullable(entities.find(CannedReply.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The shared ones and the person's own, by short name. */
    public List<CannedReply> all(UUID tenant, UUID person) {
        return entities.createQuery("""
                        select r from CannedReply r
                        where r.tenantId = :tenant and (r.ownerId is null or r.ownerId = :person)
                        order by r.shortName, r.id""", CannedReply.class)
                .setParameter("tenant", tenant)
                .setParameter("person", person)
                .getResultList();
    }

    /** Lets those who name the tenant's canned replies follow one another, until this transaction ends. */
    public void lockNames(UUID tenant) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .setParameter(1, "canned replies " + tenant)
                .getSingleResult();
    }
}
