package io.insightdesk.ticket.list;

import io.insightdesk.ticket.list.SavedView.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The views of the transaction's tenant. */
@ApplicationScoped
public class SavedViewRepository {

    private static final UUID NO_TEAM = new UUID(0, 0);

    @PersistenceContext(unitName = "insightdesk")
    EntityManager entities;

    public void add(SavedView view) {
        entities.persist(view);
    }

    public void remove(SavedView view) {
        entities.remove(view);
    }

    public void flush() {
        entities.flush();
    }

    public Optional<SavedView> find(UUID id) {
        return Optional.ofNullable(entities.find(SavedView.class, id));
    }

    /** Reads the view and keeps others from changing it until the transaction ends. */
    public Optional<SavedView> findAndLock(UUID id) {
        return Optional.ofNullable(entities.find(SavedView.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The tenant's, those of the teams and the person's own, in their order. */
    public List<SavedView> of(UUID account, Set<UUID> teams) {
        return entities.createQuery("""
                        select v from SavedView v
                        where v.scope = :tenant
                          or (v.scope = :personal and v.ownerId = :account)
                          or (v.scope = :team and v.teamId in :teams)""", SavedView.class)
                .setParameter("tenant", ViewScope.TENANT)
                .setParameter("personal", ViewScope.PERSONAL)
                .setParameter("team", ViewScope.TEAM)
                .setParameter("account", account)
                .setParameter("teams", teams.isEmpty() ? Set.of(NO_TEAM) : teams)
                .getResultStream()
                .sorted(SavedView.ORDER)
                .toList();
    }

    /** All that stand on a shelf, kept from others who would put them in another order. */
    public List<SavedView> lockShelf(Shelf shelf, UUID account) {
        var query = entities.createQuery(
                        "select v from SavedView v where v.scope = :scope and " + onShelf(shelf), SavedView.class)
                .setParameter("scope", shelf.scope())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE);
        switch (shelf.scope()) {
            case PERSONAL -> query.setParameter("owner", account);
            case TEAM -> query.setParameter("team", shelf.team().orElseThrow());
            case TENANT -> {}
        }
        return query.getResultStream().sorted(SavedView.ORDER).toList();
    }

    private static String onShelf(Shelf shelf) {
        return switch (shelf.scope()) {
            case PERSONAL -> "v.ownerId = :owner order by v.id";
            case TEAM -> "v.teamId = :team order by v.id";
            case TENANT -> "1 = 1 order by v.id";
        };
    }
}
