package io.insightdesk.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The entities of the transaction's tenant; {@link Sql} is for what JPQL can't say. */
@ApplicationScoped
public class Entities {

    @PersistenceContext(unitName = "insightdesk")
    EntityManager entities;

    public <T> Optional<T> find(Class<T> type, UUID id) {
        return Optional.ofNullable(entities.find(type, id));
    }

    /** Reads the entity and keeps others from changing it until the transaction ends. */
    public <T> Optional<T> findAndLock(Class<T> type, UUID id) {
        return Optional.ofNullable(entities.find(type, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public void add(Object entity) {
        entities.persist(entity);
    }

    public void remove(Object entity) {
        entities.remove(entity);
    }

    public void flush() {
        entities.flush();
    }

    public <T> TypedQuery<T> query(String jpql, Class<T> type) {
        return entities.createQuery(jpql, type);
    }

    /**
     * What the query finds, to be kept beyond the transaction. Does not flush: a ticket that is being submitted is written
     * only when everything that it needs is known.
     */
    public <T> List<T> detached(TypedQuery<T> query) {
        var found = query.setFlushMode(FlushModeType.COMMIT).getResultList();
        found.forEach(entities::detach);
        return found;
    }
}
