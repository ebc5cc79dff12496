package io.insightdesk.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
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

    /**
     * All policies in their order, with their targets, in one statement. Does not flush: a ticket that is being submitted
     * is written only when its clocks are known.
     */
    public List<SlaPolicy> all() {
        return entities.createQuery("select distinct p from SlaPolicy p left join fetch p.targets", SlaPolicy.class)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .sorted(SlaPolicy.ORDER)
                .toList();
    }
}
