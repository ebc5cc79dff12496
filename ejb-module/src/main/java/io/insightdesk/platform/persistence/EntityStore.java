package io.insightdesk.platform.persistence;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** What the repository of a thing that people administer has beside its own queries. */
public abstract class EntityStore<T> {

    @Inject
    protected Entities entities;

    private final Class<T> type;

    protected EntityStore(Class<T> type) {
        this.type = type;
    }

    public Optional<T> find(UUID id) {
        return entities.find(type, id);
    }

    /** Reads it and keeps others from changing it until the transaction ends. */
    public Optional<T> findAndLock(UUID id) {
        return entities.findAndLock(type, id);
    }

    public void add(T entity) {
        entities.add(entity);
    }

    public void remove(T entity) {
        entities.remove(entity);
    }

    public void flush() {
        entities.flush();
    }
}
