package io.insightdesk.macro;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The macros of the transaction's tenant. */
@ApplicationScoped
public class MacroRepository {

    @PersistenceContext(unitName = "insightdesk")
    EntityManager entities;

    public void add(Macro macro) {
        entities.persist(macro);
    }

    public void remove(Macro macro) {
        entities.remove(macro);
    }

    public void flush() {
        entities.flush();
    }

    public Optional<Macro> find(UUID id) {
        return Optional.ofNullable(entities.find(Macro.class, id));
    }

    /** Reads the macro and keeps others from changing it until the transaction ends. */
    public Optional<Macro> findAndLock(UUID id) {
        return Optional.ofNullable(entities.find(Macro.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The shared ones and the person's own, in their order. */
    public List<Macro> all(UUID tenant, UUID person) {
        return entities.createQuery(
                        "select m from Macro m where m.tenantId = :tenant and (m.ownerId is null or m.ownerId = :person)",
                        Macro.class)
                .setParameter("tenant", tenant)
                .setParameter("person", person)
                .getResultStream()
                .sorted(Macro.ORDER)
                .toList();
    }
}
