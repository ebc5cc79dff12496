package io.insightdesk.ticket.list;

import io.insightdesk.platform.persistence.EntityStore;
import io.insightdesk.ticket.list.SavedView.Audience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The views of the transaction's tenant. */
@ApplicationScoped
public class SavedViewRepository extends EntityStore<SavedView> {

    private static final UUID NO_TEAM = new UUID(0, 0);

    public SavedViewRepository() {
        super(SavedView.class);
    }

    /** The tenant's, those of the teams and the person's own, in their order. */
    public List<SavedView> of(UUID account, Set<UUID> teams) {
        return entities.query("""
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

    /** All with this audience, kept from others who would put them in another order. */
    public List<SavedView> lockAudience(Audience audience, UUID account) {
        var query = entities.query(
                        "select v from SavedView v where v.scope = :scope and " + ofAudience(audience), SavedView.class)
                .setParameter("scope", audience.scope())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE);
        switch (audience.scope()) {
            case PERSONAL -> query.setParameter("owner", account);
            case TEAM -> query.setParameter("team", audience.team().orElseThrow());
            case TENANT -> {}
        }
        return query.getResultStream().sorted(SavedView.ORDER).toList();
    }

    private static String ofAudience(Audience audience) {
        return switch (audience.scope()) {
            case PERSONAL -> "v.ownerId = :owner order by v.id";
            case TEAM -> "v.teamId = :team order by v.id";
            case TENANT -> "1 = 1 order by v.id";
        };
    }
}
