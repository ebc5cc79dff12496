package io.insightdesk.macro;

import io.insightdesk.platform.persistence.EntityStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The macros of the transaction's tenant. */
@ApplicationScoped
public class MacroRepository extends EntityStore<Macro> {

    public MacroRepository() {
        super(Macro.class);
    }

    /** The shared ones and the person's own, in their order. */
    public List<Macro> all(UUID tenant, UUID person) {
        return entities.query(
                        "select m from Macro m where m.tenantId = :tenant and (m.ownerId is null or m.ownerId = :person)",
                        Macro.class)
                .setParameter("tenant", tenant)
                .setParameter("person", person)
                .getResultStream()
                .sorted(Macro.ORDER)
                .toList();
    }
}
