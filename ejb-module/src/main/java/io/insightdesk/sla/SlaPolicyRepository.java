package io.insightdesk.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The policies of the transaction's tenant. */
@ApplicationScoped
public class SlaPolicyRepository {

    @PersistenceContext(unitName = "insightdesk")
    EntityManager entities;

    public void add(SlaPolicy policy) {
        entities.persist(policy);
    }

    public void remove(SlaPolicy policy) {
        entities.remove(policy);
    }

    public void flush() {
        entities.flush();
    }

    public Optional<SlaPolicy> find(UUID id) {
        return Optional.ofNullable(entities.find(SlaPolicy.class, id));
    }

    /** Reads the policy and keeps others from changing it until the transaction ends. */
    public Optional<SlaPolicy> findAndLock(UUID id) {
        return Optional.ofNullable(entities.find(SlaPolicy.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** A tenant's policies in their order, with their targets, in one statement. */
    public List<SlaPolicy> all(UUID tenant) {
        return allQuery(tenant).getResultStream().sorted(SlaPolicy.ORDER).toList();
    }

    /**
     * The same to be kept beyond the transaction. Does not flush: a ticket that is being submitted is written only when
     * its clocks are known.
     */
    List<SlaPolicy> allDetached(UUID tenant) {
        var found = allQuery(tenant)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .sorted(SlaPolicy.ORDER)
                .toList();
        found.forEach(entities::detach);
        return found;
    }

    private TypedQuery<SlaPolicy> allQuery(UUID tenant) {
        return entities.createQuery(
                        "select distinct p from SlaPolicy p left join fetch p.targets where p.tenantId = :tenant",
                        SlaPolicy.class)
                .setParameter("tenant", tenant);
    }
}
